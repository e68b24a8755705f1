/** A route key, cut: `GET /api/demandes/{numeroUnique}`. */
type Pattern = { method: string; segments: readonly string[] };

type Matched<R> = { route: R; pathParameters: Readonly<Record<string, string>> };

const patternOf = (routeKey: string): Pattern => {
  const [method = "", path = ""] = routeKey.split(" ");
  return { method, segments: path.split("/") };
};

const parameter = (segment: string): string | undefined => /^\{(\w+)\}$/u.exec(segment)?.[1];

const decode = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

function parametersOf({ segments }: Pattern, asked: readonly string[]): Record<string, string> | undefined {
  if (segments.length !== asked.length) return undefined;
  const found: Record<string, string> = {};
  for (const [rank, segment] of segments.entries()) {
    const value = asked[rank] ?? "";
    const name = parameter(segment);
    if (name === undefined ? segment !== value : value === "") return undefined;
    if (name !== undefined) found[name] = decode(value);
  }
  return found;
}

const variables = ({ segments }: Pattern): number => segments.filter((segment) => parameter(segment)).length;

/** Route key of what no other route takes. */
const BY_DEFAULT = "$default";

/**
 * Finds the route of a request as an HTTP API does: fixed segments before variables, a given method before ANY, the
 * default route when there is one last.
 */
export function router<R extends { routeKey: string }>(
  routes: readonly R[],
): (method: string, path: string) => Matched<R> | undefined {
  const last = routes.find(({ routeKey }) => routeKey === BY_DEFAULT);
  const patterns = routes
    .filter((route) => route !== last)
    .map((route) => ({ route, pattern: patternOf(route.routeKey) }))
    .sort(
      (a, b) =>
        variables(a.pattern) - variables(b.pattern) ||
        Number(a.pattern.method === "ANY") - Number(b.pattern.method === "ANY"),
    );
  return (method, path) => {
    const asked = path.split("/");
    for (const { route, pattern } of patterns) {
      if (pattern.method !== method && pattern.method !== "ANY") continue;
      const pathParameters = parametersOf(pattern, asked);
      if (pathParameters) return { route, pathParameters };
    }
    return last && { route: last, pathParameters: {} };
  };
}
