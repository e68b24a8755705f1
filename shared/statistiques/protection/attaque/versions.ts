import type { Solveur } from "../solveur.ts";
import { type Attaque, attaquer } from "./attaquer.ts";
import { type Cellule, nomDeSource } from "./cellules.ts";
import { nomDeCellule } from "./savoir.ts";
import type { Partage } from "./sommes.ts";

/** What the files of one version of an edition show. */
export interface Version {
  edition: string;
  cellules: readonly Cellule[];
}

/** What stood at once: the first versions, then those that replaced them, as often as one was corrected. */
function* etatsDe(versions: readonly Version[]): Generator<Cellule[]> {
  const editions = [...Map.groupBy(versions, ({ edition }) => edition).values()];
  const combien = Math.max(1, ...editions.map(({ length }) => length));
  for (let rang = 0; rang < combien; rang += 1) {
    const etat: Cellule[] = [];
    // not spread: an edition shows millions
    for (const siennes of editions)
      for (const cellule of siennes[Math.min(rang, siennes.length - 1)]?.cellules ?? []) etat.push(cellule);
    yield etat;
  }
}

const reunir = (avant: Attaque, apres: Attaque): Attaque => ({
  secrets: apres.secrets,
  percees: [...avant.percees, ...apres.percees],
  incoherences: [...avant.incoherences, ...apres.incoherences],
  pireLargeur: Math.min(avant.pireLargeur, apres.pireLargeur),
});

/**
 * Attacks editions of which some were corrected; versions of one edition come in their order. A correction counts again
 * what it replaces: the sums of both are not mixed, and what became small is hidden from then on. But what was hidden
 * once must stay so in all that follows.
 */
export function attaquerLesVersions(
  versions: readonly Version[],
  partages: readonly Partage[],
  solveur: Solveur,
): Attaque {
  const secretes = new Map<string, string>();
  let attaque: Attaque = { secrets: 0, percees: [], incoherences: [], pireLargeur: Number.POSITIVE_INFINITY };
  for (const etat of etatsDe(versions)) {
    const montrees = new Map<string, string>();
    for (const cellule of etat)
      if (!cellule.secrete && secretes.has(nomDeCellule(cellule)))
        montrees.set(nomDeCellule(cellule), nomDeSource(cellule.source));
    const percees = [...montrees].map(
      ([nom, source]) => `${nom} : masquée dans ${secretes.get(nom)}, montrée dans ${source}`,
    );
    const lue = attaquer(etat, partages, solveur);
    attaque = reunir(attaque, { ...lue, percees: [...new Set([...percees, ...lue.percees])] });
    for (const cellule of etat) if (cellule.secrete) secretes.set(nomDeCellule(cellule), nomDeSource(cellule.source));
  }
  return attaque;
}
