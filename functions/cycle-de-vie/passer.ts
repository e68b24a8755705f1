import { detailsDErreur, log } from "../socle/log.ts";
import { LOTS_D_ECHEANCES } from "../socle/stores/articles.ts";
import type { EcheancesStore } from "../socle/stores/echeances.ts";
import { type Issue, issues, type PourTraiter, traiter } from "./traiter.ts";

export type PourPasser = PourTraiter & {
  echeances: Pick<EcheancesStore, "lister" | "reporter">;
  /** False once what is not begun must wait for the next run. */
  aLeTemps(): boolean;
};

/** Counts of a run, and whether all that was due was looked at. */
export type Bilan = Record<Issue | "echecs", number> & { entier: boolean };

const bilanVide = (): Bilan => ({
  avis: 0,
  radiees: 0,
  silences: 0,
  injoignables: 0,
  purgees: 0,
  reportees: 0,
  plafonnees: 0,
  inchangees: 0,
  echecs: 0,
  entier: true,
});

/** One demande that fails keeps no other from its day. */
async function compter(numeroUnique: string, contexte: PourPasser, bilan: Bilan): Promise<void> {
  try {
    bilan[await traiter(numeroUnique, contexte)] += 1;
  } catch (erreur) {
    bilan.echecs += 1;
    log("erreur-interne", detailsDErreur(erreur));
  }
}

async function passerLeLot(lot: string, contexte: PourPasser, bilan: Bilan): Promise<void> {
  for await (const numeroUnique of contexte.echeances.lister(lot, contexte.aujourdhui)) {
    if (!contexte.aLeTemps()) {
      bilan.entier = false;
      return;
    }
    await compter(numeroUnique, contexte, bilan);
  }
}

/** Looks at all that is due on this day or before, each lot of the index on its own. */
export async function passer(contexte: PourPasser): Promise<Bilan> {
  const bilan = bilanVide();
  await Promise.all(LOTS_D_ECHEANCES.map((lot) => passerLeLot(lot, contexte, bilan)));
  return bilan;
}

/** The counts by which a run is watched. */
export const comptesDe = (bilan: Bilan): Record<string, number> =>
  Object.fromEntries([...issues, "echecs" as const].map((issue) => [issue, bilan[issue]]));
