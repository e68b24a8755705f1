import type { Call } from "./faults.ts";

// what is received or deleted from a queue leads to nothing by itself
const writing = /^(?:Put|Update|Send|TransactWrite|BatchWrite|BatchExecute|Delete(?!Message))/u;

/** Counts what passed the gate and may lead to something: a record of a stream, a message, an event. */
export class Activity {
  #writes = 0;

  get writes(): number {
    return this.#writes;
  }

  note({ action }: Call): void {
    if (writing.test(action)) this.#writes += 1;
  }
}
