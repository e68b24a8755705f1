import { z } from "zod";
import type { AnyState, Definition, MapState, TaskState } from "./definition.ts";
import { fill, put, read } from "./payload.ts";

/** Calls a function by its ARN: what it answers, or throws what it throws. */
export type Call = (arn: string, event: unknown) => Promise<unknown>;

/** A failed call is made again at once, as often as the state says. */
async function callAgain({ Resource, Retry: [retry] }: TaskState, event: unknown, call: Call): Promise<unknown> {
  for (let left = retry?.MaxAttempts ?? 0; ; left -= 1)
    try {
      return await call(Resource, event);
    } catch (error) {
      if (left === 0) throw error;
    }
}

async function runTask(state: TaskState, input: unknown, call: Call): Promise<unknown> {
  const answer = await callAgain(state, fill(state.Parameters, input), call);
  const { ResultPath = "$" } = state;
  return ResultPath === null ? input : put(ResultPath, answer, input);
}

/** Some items at once; the first that fails ends it, once those under way are over. */
async function runMap(state: MapState, input: unknown, call: Call): Promise<unknown> {
  const items = z.array(z.unknown()).parse(read(state.ItemsPath, input)).values();
  const failures: unknown[] = [];
  const work = async (): Promise<void> => {
    for (const item of items) {
      if (failures.length > 0) return;
      const given = fill(state.ItemSelector, input, item);
      await runStates(state.ItemProcessor, given, call).catch((error) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: state.MaxConcurrency }, work));
  if (failures.length > 0) throw failures[0];
  return input;
}

type States = { StartAt: string; States: Readonly<Record<string, AnyState>> };

async function runStates({ StartAt, States }: States, input: unknown, call: Call): Promise<unknown> {
  let [name, value]: [string | undefined, unknown] = [StartAt, input];
  while (name !== undefined) {
    const state: AnyState | undefined = States[name];
    if (!state) throw new Error(`States.Runtime: no state ${name}`);
    value = state.Type === "Map" ? await runMap(state, value, call) : await runTask(state, value, call);
    name = state.Next;
  }
  return value;
}

/** Runs an execution to its end; throws where a state fails for good. */
export const runMachine = (definition: Definition, input: unknown, call: Call): Promise<unknown> =>
  runStates(definition, input, call);
