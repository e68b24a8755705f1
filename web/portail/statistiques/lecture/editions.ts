import { catalogue } from "../../../../shared/statistiques/catalogue/catalogue.ts";
import type { Niveau } from "../../../../shared/statistiques/catalogue/niveaux.ts";
import type { Tableau } from "../../../../shared/statistiques/catalogue/tableau.ts";
import { lacDe, lireEdition, niveauxDe } from "../../../../shared/statistiques/edition.ts";
import type { EditionPubliee } from "./question.ts";

/** What is looked at: an edition, and those published from the same facts, the newest first. */
export type Choisie = { edition: EditionPubliee; editions: readonly EditionPubliee[]; figee: boolean };

/** When the last of them was published; nothing where none says it. */
export const dernierePublication = (editions: readonly EditionPubliee[]): string | undefined =>
  editions
    .flatMap(({ publieeLe = [] }) => publieeLe)
    .toSorted()
    .at(-1);

/** Each edition in the version that was the last at this instant; those that came later are not there. */
const tellesQueVues = (editions: readonly EditionPubliee[], vu: string): EditionPubliee[] =>
  editions.flatMap(({ anterieures = [], ...edition }) => {
    const alors = [edition, ...anterieures].find(({ publieeLe = "" }) => publieeLe <= vu);
    return alors ? [{ ...edition, version: alors.version }] : [];
  });

const versionsDe = (publiees: readonly EditionPubliee[], nom: string): string[] =>
  publiees
    .filter(({ edition }) => edition === nom)
    .flatMap(({ version, anterieures = [] }) => [version, ...anterieures.map((une) => une.version)]);

/**
 * The edition of this name, or the last one of the country; nothing when none is published; in this
 * version if there was one, in its last one otherwise. `vu`: when a permanent link
 * was made, so that what its page reads of other editions does not move either.
 */
export function choisirEdition(
  publiees: readonly EditionPubliee[],
  nom: string | undefined,
  version: string | undefined,
  vu?: string | undefined,
): Choisie | undefined {
  const editions = vu === undefined ? publiees : tellesQueVues(publiees, vu);
  const nommee = nom === undefined ? undefined : editions.find(({ edition }) => edition === nom);
  const choisie = nommee ?? editions.find(({ edition }) => lacDe(edition) === "") ?? editions[0];
  if (!choisie) return undefined;
  const estPubliee = version !== undefined && versionsDe(publiees, choisie.edition).includes(version);
  return {
    edition: nommee && estPubliee ? { ...choisie, version } : choisie,
    editions: editions.filter(({ edition }) => lacDe(edition) === lacDe(choisie.edition)),
    figee: nommee !== undefined,
  };
}

export function tableauDuCatalogue(id: string): Tableau {
  const tableau = catalogue.find((un) => un.id === id);
  if (!tableau) throw new Error(`unknown table: ${id}`);
  return tableau;
}

/** Does an edition of this name tell this table at this level? */
export function porte(nom: string, tableau: Tableau, niveau: Niveau): boolean {
  const edition = lireEdition(nom);
  if (!edition) return false;
  return (
    tableau.frequences.some((frequence) => edition.frequences.includes(frequence)) &&
    niveauxDe(tableau, edition).includes(niveau)
  );
}

/** The edition chosen, or the last one before it that tells this table of this level. */
export const editionDuTableau = (choisie: Choisie, id: string, niveau: Niveau): EditionPubliee | undefined =>
  derniereQui(choisie, (nom) => porte(nom, tableauDuCatalogue(id), niveau));

/** The same among those of January, which tell each month of the year before. */
export const editionDeLAnnee = (choisie: Choisie, id: string, niveau: Niveau): EditionPubliee | undefined =>
  derniereQui(choisie, (nom) => nom.endsWith("-01") && porte(nom, tableauDuCatalogue(id), niveau));

function derniereQui({ edition, editions }: Choisie, convient: (nom: string) => boolean): EditionPubliee | undefined {
  if (convient(edition.edition)) return edition;
  return editions.find((une) => une.dateReference <= edition.dateReference && convient(une.edition));
}

const moisDe = (nom: string): number => {
  const [annee = 0, mois = 0] = nom.slice(-7).split("-").map(Number);
  return annee * 12 + mois;
};

/** That edition and those before it, one each `pas` months, so many at most: each tells what the next does not. */
export function editionsEspacees(
  choisie: Choisie,
  depart: EditionPubliee,
  pas: number,
  combien: number,
): EditionPubliee[] {
  const voulus = Array.from({ length: combien }, (_, rang) => moisDe(depart.edition) - rang * pas);
  return [depart, ...choisie.editions.filter(({ edition }) => voulus.slice(1).includes(moisDe(edition)))];
}
