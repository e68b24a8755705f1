import { REGLES_DE_DELAI } from "../../shared/demande/delais.ts";
import { prochaineEcheance } from "../../shared/demande/echeances.ts";
import type { EcheancesStore, Page } from "../socle/stores/echeances.ts";
import type { RegistreStore } from "../socle/stores/registre.ts";

export type PourRecalculer = {
  echeances: Pick<EcheancesStore, "parcourir" | "reporter">;
  registre: Pick<RegistreStore, "lireRegles" | "enregistrerRegles">;
  aLeTemps(): boolean;
};

/** Gives back how many days moved. */
async function recalculerLaPage({ courantes }: Page, { echeances }: PourRecalculer): Promise<number> {
  let deplacees = 0;
  for (const { demande, echeance } of courantes) {
    const juste = prochaineEcheance(demande);
    if (juste === undefined || juste === echeance) continue;
    await echeances.reporter(demande, juste);
    deplacees += 1;
  }
  return deplacees;
}

/** Is the index by other delays than those of the code? */
export const sontPerimees = async ({ registre }: PourRecalculer): Promise<boolean> =>
  (await registre.lireRegles())?.version !== REGLES_DE_DELAI;

/**
 * Puts every demande in the index on the day that the rules of today give. A file that was put off comes back, and is
 * put off again. Cut by time, it goes on where it was left; says whether it came to the end.
 */
export async function recalculer(contexte: PourRecalculer): Promise<{ deplacees: number; entier: boolean }> {
  const { echeances, registre, aLeTemps } = contexte;
  const connues = (await registre.lireRegles()) ?? { version: 0 };
  const depuis = connues.enCours?.vers === REGLES_DE_DELAI ? connues.enCours.reprise : undefined;
  let deplacees = 0;
  for await (const page of echeances.parcourir(depuis)) {
    deplacees += await recalculerLaPage(page, contexte);
    if (page.suite && !aLeTemps()) {
      const enCours = { vers: REGLES_DE_DELAI, reprise: page.suite };
      await registre.enregistrerRegles({ version: connues.version, enCours });
      return { deplacees, entier: false };
    }
  }
  await registre.enregistrerRegles({ version: REGLES_DE_DELAI });
  return { deplacees, entier: true };
}
