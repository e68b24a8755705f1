import { lacDe, lireEdition } from "../../edition.ts";
import type { Solveur } from "../solveur.ts";
import { type Attaque, attaquer } from "./attaquer.ts";
import { type Cellule, nomDeSource } from "./cellules.ts";
import { nomDeCellule } from "./savoir.ts";
import type { Partage } from "./sommes.ts";

/** What the files of one version of an edition show. */
export interface Version {
  edition: string;
  version: string;
  /** When; nothing where it does not say it. */
  publieeLe: string | undefined;
  cellules: readonly Cellule[];
}

const nomDe = ({ edition, version }: Version): string => `${edition} ${version}`;

/** The versions that stood at once. */
interface Etat {
  cellules: Cellule[];
  perimees: string[];
}

/** What stood at once: the first versions, then those that replaced them, as often as one was corrected. */
function* etatsDe(versions: readonly Version[]): Generator<Etat> {
  const editions = [...Map.groupBy(versions, ({ edition }) => edition).values()];
  const combien = Math.max(1, ...editions.map(({ length }) => length));
  for (let rang = 0; rang < combien; rang += 1) {
    const debout = editions.flatMap((siennes) => siennes.slice(0, rang + 1).slice(-1));
    const corrections = debout.filter((une) => une !== versions.find(({ edition }) => edition === une.edition));
    const etat: Etat = { cellules: [], perimees: [] };
    for (const une of debout) {
      const depuis = new Map(corrections.flatMap((autre) => stockCorrigeApres(une, autre)));
      const redites = new Set<string>();
      // not spread: an edition shows millions
      for (const cellule of une.cellules) {
        const correction = cellule.population === "stock" ? depuis.get(cellule.date) : undefined;
        if (correction === undefined) etat.cellules.push(cellule);
        else redites.add(`${nomDe(une)} dit le stock du ${cellule.date} tel qu’avant la correction ${correction}`);
      }
      etat.perimees.push(...redites);
    }
    yield etat;
  }
}

/** The day whose stock a later correction of another edition counts again, and its name. */
function stockCorrigeApres(une: Version, correction: Version): [date: string, nom: string][] {
  const { publieeLe: avant = "", edition } = une;
  const { publieeLe: apres = "" } = correction;
  const date = lireEdition(correction.edition)?.date;
  return edition !== correction.edition && date !== undefined && avant < apres ? [[date, nomDe(correction)]] : [];
}

/** `perimees`: what editions say of a date that another one has corrected since. */
export type AttaqueDesVersions = Attaque & { perimees: string[] };

const reunir = (avant: AttaqueDesVersions, apres: AttaqueDesVersions): AttaqueDesVersions => ({
  secrets: apres.secrets,
  percees: [...avant.percees, ...apres.percees],
  incoherences: [...avant.incoherences, ...apres.incoherences],
  pireLargeur: Math.min(avant.pireLargeur, apres.pireLargeur),
  perimees: apres.perimees,
});

/**
 * Attacks editions of which some were corrected; versions of one edition come in their order. A correction counts again
 * what it replaces: the sums of both are not mixed, nor what an older edition still says of its date, and what became
 * small is hidden from then on. But what was hidden once must stay so in all that follows. Editions of other facts are
 * another story.
 */
export function attaquerLesVersions(
  versions: readonly Version[],
  partages: readonly Partage[],
  solveur: Solveur,
): AttaqueDesVersions {
  const parLac = [...Map.groupBy(versions, ({ edition }) => lacDe(edition)).values()];
  const attaques = parLac.map((siennes) => attaquerUnLac(siennes, partages, solveur));
  return {
    secrets: attaques.reduce((somme, { secrets }) => somme + secrets, 0),
    percees: attaques.flatMap(({ percees }) => percees),
    incoherences: attaques.flatMap(({ incoherences }) => incoherences),
    pireLargeur: Math.min(Number.POSITIVE_INFINITY, ...attaques.map(({ pireLargeur }) => pireLargeur)),
    perimees: attaques.flatMap(({ perimees }) => perimees),
  };
}

const RIEN: AttaqueDesVersions = {
  secrets: 0,
  percees: [],
  incoherences: [],
  pireLargeur: Number.POSITIVE_INFINITY,
  perimees: [],
};

function attaquerUnLac(
  versions: readonly Version[],
  partages: readonly Partage[],
  solveur: Solveur,
): AttaqueDesVersions {
  const secretes = new Map<string, string>();
  let attaque = RIEN;
  for (const { cellules, perimees } of etatsDe(versions)) {
    const montrees = new Map<string, string>();
    for (const cellule of cellules)
      if (!cellule.secrete && secretes.has(nomDeCellule(cellule)))
        montrees.set(nomDeCellule(cellule), nomDeSource(cellule.source));
    const percees = [...montrees].map(
      ([nom, source]) => `${nom} : masquée dans ${secretes.get(nom)}, montrée dans ${source}`,
    );
    const lue = attaquer(cellules, partages, solveur);
    attaque = reunir(attaque, { ...lue, perimees, percees: [...new Set([...percees, ...lue.percees])] });
    for (const cellule of cellules)
      if (cellule.secrete) secretes.set(nomDeCellule(cellule), nomDeSource(cellule.source));
  }
  return attaque;
}
