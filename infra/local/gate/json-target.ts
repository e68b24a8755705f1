import { z } from "zod";
import { type GateRequest, header } from "./exchange.ts";
import { Refusal } from "./refusal.ts";

const members = z.record(z.string(), z.unknown());

/** The operation that an awsJson request names, and its input. */
export function readTarget(request: GateRequest): { target: string; name: string; input: Record<string, unknown> } {
  const target = header(request, "x-amz-target") ?? "";
  return { target, name: target.split(".").at(-1) ?? "", input: readBody(request) };
}

export function readBody({ body }: GateRequest): Record<string, unknown> {
  try {
    return members.parse(JSON.parse(body.toString()));
  } catch {
    throw new Refusal(400, "SerializationException", "The request body is not a JSON object");
  }
}

/** Reads an input by the members that the gate knows; another one is refused rather than ignored. */
export function readInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const read = schema.safeParse(input);
  if (read.success) return read.data;
  throw new Refusal(400, "ValidationException", z.prettifyError(read.error));
}
