/** A piece of a command line, as Node cuts it. */
type Jeton =
  | { kind: "option"; name: string; rawName: string; value: string | undefined; inlineValue: boolean | undefined }
  | { kind: "positional"; value: string }
  | { kind: "option-terminator" };

type Options = Readonly<Record<string, { type: "string" | "boolean" }>>;

/** A command line that is not understood, said to whoever typed it. */
export class LigneIncomprise extends Error {
  constructor(fautes: readonly string[], usage: string) {
    super(`${fautes.join("\n")}\n\n${usage}`);
  }
}

/** Whoever asks for help is not told of faults. */
export const demandeDeLAide = (args: readonly string[]): boolean => args.includes("--help") || args.includes("-h");

function fauteDe(jeton: Jeton & { kind: "option" }, options: Options): string | undefined {
  const { name, rawName, value, inlineValue } = jeton;
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!option) return `l’option ${rawName} n’existe pas`;
  if (option.type === "boolean") return value === undefined ? undefined : `l’option ${rawName} n’attend pas de valeur`;
  // nothing at all, or the option after it, taken for its value
  if (value === undefined || value.trim() === "" || (inlineValue !== true && value.startsWith("--")))
    return `l’option ${rawName} attend une valeur`;
  if (inlineValue !== true && value.startsWith("-")) return `l’option ${rawName} attend une valeur, pas « ${value} »`;
  return undefined;
}

/** All that is not understood of a command line, which takes so many words beside its options. */
export const fautesDeLigne = (jetons: readonly Jeton[], options: Options, mots = 0): string[] => [
  ...jetons.flatMap((jeton) => (jeton.kind === "option" ? (fauteDe(jeton, options) ?? []) : [])),
  ...jetons
    .filter((jeton) => jeton.kind === "positional")
    .slice(mots)
    .map(({ value }) => `« ${value} » n’est pas une option`),
];
