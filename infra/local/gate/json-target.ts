import { z } from "zod";
import { type GateRequest, header } from "./exchange.ts";
import { Refusal } from "./refusal.ts";

/** The operation that an awsJson request names, and its input. */
export function readTarget(request: GateRequest): { target: string; name: string; input: Record<string, unknown> } {
  const target = header(request, "x-amz-target") ?? "";
  try {
    return { target, name: target.split(".").at(-1) ?? "", input: members.parse(JSON.parse(request.body.toString())) };
  } catch {
    throw new Refusal(400, "SerializationException", "The request body is not a JSON object");
  }
}

const members = z.record(z.string(), z.unknown());

/** Reads an input by the members that the gate knows; another one is refused rather than ignored. */
export function readInput<T>(schema: z.ZodType<T>, input: unknown): T {
  const read = schema.safeParse(input);
  if (read.success) return read.data;
  throw new Refusal(400, "ValidationException", z.prettifyError(read.error));
}
