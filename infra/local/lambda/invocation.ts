/** What a worker is started with. */
export type WorkerStart = {
  /** Folder of the asset. */
  directory: string;
  /** `index.handler`, as in the template. */
  handler: string;
  functionName: string;
  functionArn: string;
  memorySize: number;
  shift: SharedArrayBuffer;
  /** Calls of an engine under way (`native-calls.ts`). */
  native: SharedArrayBuffer;
};

export type Invocation = { requestId: string; event: string; deadline: number };

/** What a thread is told: an invocation, or to let go of what its engine does. */
export type Order = Invocation | { interrupt: true };

export type FunctionError = { errorType: string; errorMessage: string; trace?: readonly string[] };

/** JSON that the handler answered, or how it failed. */
export type Outcome = { payload: string } | { error: FunctionError };

/** What a worker says: that its bundle is loaded, then one outcome for each invocation. */
export type Message = { loaded: true } | Outcome;
