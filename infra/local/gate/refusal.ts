/** What the service answers instead of acting: HTTP status, error code of its API, sentence. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  /** Further members of the error, by protocol: JSON members or XML elements. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(status: number, code: string, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = code;
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

/** The gate supports what the stacks use, and says what it was asked. */
export const unknownOperation = (what: string): Refusal =>
  new Refusal(400, "UnknownOperationException", `The gate does not know ${what}`);
