import type { System } from "../system.ts";

/** What a night tells of the lake, in its order: files of the day, figures of the guichets, their tables. */
const APPELS = [
  ["statistiques-compactage", {}],
  ["statistiques-publication", { mode: "nuit" }],
  ["statistiques-publication", { mode: "tableaux" }],
] as const;

/** Counts at once what is filed so far: whoever tries the guichets does not wait for a night. */
export async function compterLaNuit({ functions, settle }: Pick<System, "functions" | "settle">): Promise<void> {
  await settle();
  for (const [nom, evenement] of APPELS) {
    const issue = await functions.get(nom)?.invoke(evenement);
    if (!issue || "error" in issue) throw new Error(issue?.error.errorMessage ?? `no function is called ${nom}`);
  }
}
