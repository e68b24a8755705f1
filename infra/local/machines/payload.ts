import { z } from "zod";

const members = z.record(z.string(), z.unknown());

/** What stands at `$.a.b` of a value; throws as the service does where nothing is. */
export function read(path: string, from: unknown): unknown {
  return path
    .split(".")
    .slice(1)
    .reduce((at: unknown, name) => {
      const found = members.safeParse(at).data;
      if (!found || !(name in found)) throw new Error(`States.ParameterPathFailure: ${path}`);
      return found[name];
    }, from);
}

/** The value with another one put at `$.a`; the whole of it at `$`. */
export function put(path: string, value: unknown, into: unknown): unknown {
  const [, name, ...deeper] = path.split(".");
  if (name === undefined) return value;
  const known = members.safeParse(into).data ?? {};
  return { ...known, [name]: put(["$", ...deeper].join("."), value, known[name]) };
}

/** Parameters, each `x.$` read from the input, or from the item of the list that is at hand. */
export const fill = (
  template: Readonly<Record<string, string>>,
  input: unknown,
  item?: unknown,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(template).map(([name, value]) => {
      if (!name.endsWith(".$")) return [name, value];
      return [name.slice(0, -2), value === "$$.Map.Item.Value" ? item : read(value, input)];
    }),
  );
