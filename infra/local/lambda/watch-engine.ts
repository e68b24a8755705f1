import { RUNNING, STOPPING } from "./native-calls.ts";

type Native = (...args: unknown[]) => unknown;

const isNative = (value: unknown): value is Native => typeof value === "function";

/**
 * Counts each call of the engine of calculation that this thread makes, so that the thread is not torn down under one.
 * Told to stop, the thread goes no further: what its calls answer is lost, as it is when an environment is killed.
 */
export function watchEngine(shared: SharedArrayBuffer): { interrupt(): void } {
  const counts = new Int32Array(shared);
  const interrupts: (() => void)[] = [];
  const stopping = (): boolean => Atomics.load(counts, STOPPING) === 1;
  const never = new Promise<never>(() => {});

  const enter = (): void => {
    Atomics.add(counts, RUNNING, 1);
    // who stops the thread looks at the count once it has said so: one of the two sees the other
    if (stopping() && Atomics.load(counts, RUNNING) === 1) {
      leave();
      Atomics.wait(counts, STOPPING, 1);
    }
  };
  const leave = (): void => {
    Atomics.sub(counts, RUNNING, 1);
  };

  function settled(answer: Promise<unknown>): Promise<unknown> {
    return answer.then(
      (value) => {
        leave();
        return stopping() ? never : value;
      },
      (error: unknown) => {
        leave();
        if (stopping()) return never;
        throw error;
      },
    );
  }

  function watched(call: Native, engine: object): Native {
    return (...args) => {
      enter();
      let answer: unknown;
      try {
        answer = Reflect.apply(call, engine, args);
      } catch (error) {
        leave();
        throw error;
      }
      if (answer instanceof Promise) return settled(answer);
      leave();
      return answer;
    };
  }

  function watch(engine: object): Record<PropertyKey, unknown> {
    const connections = new Set<unknown>();
    const { connect, disconnect_sync, interrupt }: Record<string, unknown> = members(engine);
    interrupts.push(() => {
      for (const connection of connections) if (isNative(interrupt)) Reflect.apply(interrupt, engine, [connection]);
    });
    const known: Record<string, Native> = {
      connect: async (...args) => {
        const connection = isNative(connect) ? await watched(connect, engine)(...args) : undefined;
        connections.add(connection);
        return connection;
      },
      disconnect_sync: (connection) => {
        connections.delete(connection);
        return isNative(disconnect_sync) ? watched(disconnect_sync, engine)(connection) : undefined;
      },
    };
    const all = Object.entries(members(engine));
    return Object.fromEntries(
      all.map(([name, value]) => [name, known[name] ?? (isNative(value) ? watched(value, engine) : value)]),
    );
  }

  const load = process.dlopen.bind(process);
  process.dlopen = (module, ...rest) => {
    load(module, ...rest);
    const engine: unknown = Reflect.get(module, "exports");
    if (typeof engine === "object" && engine !== null && "interrupt" in engine)
      Reflect.set(module, "exports", watch(engine));
  };

  return {
    interrupt: () => {
      for (const each of interrupts) each();
    },
  };
}

/** An addon does not list what it has. */
const members = (engine: object): Record<string, unknown> =>
  Object.fromEntries(Object.getOwnPropertyNames(engine).map((name) => [name, Reflect.get(engine, name)]));
