import type { ComptesStore } from "../socle/stores/comptes.ts";

export type PourLaLangue = { comptes: Pick<ComptesStore, "lire" | "prendreLangue"> };

/** Opened before languages were kept, an account takes that of the page where it is signed in, once: never a choice made. */
export async function prendreLaLangue(
  compteId: string,
  langue: string | undefined,
  { comptes }: PourLaLangue,
): Promise<void> {
  if (langue === undefined) return;
  const { preferences } = (await comptes.lire(compteId)) ?? {};
  if (preferences?.langue === undefined) await comptes.prendreLangue(compteId, langue, preferences);
}
