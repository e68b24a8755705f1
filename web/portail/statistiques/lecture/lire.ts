import { statistiques } from "../../../../shared/api/statistiques.ts";
import { call } from "../../../socle/client.ts";
import { Echec } from "../../../socle/echec.ts";
import { enPatientant } from "./patienter.ts";
import type { EditionPubliee, Ligne, Page, Question } from "./question.ts";

/** Rows of one view, and the edition that they come from; nothing where it does not have this table. */
export type Lues = Pick<Page, "edition" | "version" | "mention" | "couverture"> & {
  lignes: readonly Ligne[];
  /** False where there are more rows than a view reads. */
  entier: boolean;
};

const PAR_PAGE = "1000";
/** A view shows no more; what is longer is a file. */
const PAGES_AU_PLUS = 3;

const dejaLues = new Map<string, Promise<Lues | undefined>>();

const siAbsente = (erreur: unknown): undefined => {
  if (erreur instanceof Echec && erreur.probleme?.code === "edition-introuvable") return undefined;
  throw erreur;
};

type Tournee = { taille: string; suite?: string };

/** Page after page, as many rows as a view shows; and what else the last page says. */
export async function toutesLesPages<P extends { lignes: readonly Ligne[]; suite?: string | undefined }>(
  lirePage: (tournee: Tournee) => Promise<P>,
): Promise<P & { lignes: readonly Ligne[] }> {
  let page = await lirePage({ taille: PAR_PAGE });
  const lignes = [...page.lignes];
  for (let rang = 1; rang < PAGES_AU_PLUS && page.suite !== undefined; rang += 1) {
    page = await lirePage({ taille: PAR_PAGE, suite: page.suite });
    lignes.push(...page.lignes);
  }
  return { ...page, lignes };
}

async function lireTout(question: Question): Promise<Lues> {
  const { edition, version, mention, couverture, lignes, suite } = await toutesLesPages((tournee) =>
    enPatientant(() => call(statistiques.lireDonnees, { ...question, ...tournee })),
  );
  return {
    edition,
    version,
    lignes,
    entier: suite === undefined,
    ...(mention !== undefined && { mention }),
    ...(couverture !== undefined && { couverture }),
  };
}

/** What is published under a question does not change while one looks. */
export function lireLignes(question: Question): Promise<Lues | undefined> {
  const cle = JSON.stringify(question);
  const lues = dejaLues.get(cle) ?? lireTout(question).catch(siAbsente);
  dejaLues.set(cle, lues);
  lues.catch(() => dejaLues.delete(cle));
  return lues;
}

export const lireEditions = async (): Promise<readonly EditionPubliee[]> =>
  (await call(statistiques.listerEditions, {})).editions;
