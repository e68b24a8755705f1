import * as z from "zod/mini";
import { BAIL_MS, type Depot } from "./depot.ts";
import { estMort } from "./processus.ts";

const manifeste = z.object({
  edition: z.string(),
  version: z.string(),
  date_reference: z.string(),
  date_extraction: z.exactOptional(z.string()),
  /** How many were known at its extraction. */
  faits: z.exactOptional(z.object({ lignes: z.number() })),
  /** Why it corrects the one before. */
  raison: z.exactOptional(z.string()),
  /** Who answers for it. */
  contact: z.exactOptional(z.string()),
  /** What is said of data that are not real. */
  mention: z.exactOptional(z.string()),
  /** Of which départements it tells; the régions where they are not all those of the country. */
  couverture: z.exactOptional(z.object({ texte: z.string(), regions: z.exactOptional(z.array(z.string())) })),
});
/** Which edition, as its manifest says. */
export type Publiee = z.infer<typeof manifeste>;

const MANIFESTE = /^editions\/[^/]+\/\d+\.\d+\.\d+\/manifest\.json$/u;

const rangs = (version: string): number[] => version.split(".").map(Number);

const parVersion = (a: Publiee, b: Publiee): number => {
  const [, , correctionDeA = 0] = rangs(a.version);
  const [, , correctionDeB = 0] = rangs(b.version);
  return correctionDeA - correctionDeB;
};

/** Editions that are whole: a folder without its manifest is one that was interrupted. */
export async function lirePubliees(depot: Depot): Promise<Publiee[]> {
  const cles = (await depot.lister("editions")).filter((cle) => MANIFESTE.test(cle));
  const lus = await Promise.all(cles.map((cle) => depot.lire(cle)));
  return lus
    .flatMap((texte) => (texte === undefined ? [] : [z.parse(manifeste, JSON.parse(texte))]))
    .toSorted((a, b) =>
      a.date_reference === b.date_reference ? parVersion(a, b) : a.date_reference < b.date_reference ? -1 : 1,
    );
}

/** The last version of an edition. */
export const derniereVersion = (publiees: readonly Publiee[], edition: string): Publiee | undefined =>
  publiees.findLast((une) => une.edition === edition);

/** 1.0.0, then a correction of it. */
export function versionSuivante(derniere: Publiee | undefined): string {
  if (!derniere) return "1.0.0";
  const [majeure = 1, mineure = 0, correction = 0] = rangs(derniere.version);
  return `${majeure}.${mineure}.${correction + 1}`;
}

const reservation = z.object({
  depuis: z.iso.datetime(),
  /** By whom, where it is a process of a machine. */
  processus: z.exactOptional(z.object({ machine: z.string(), numero: z.int().check(z.positive()) })),
});

/** Whether somebody still holds it; nobody where that cannot be read, as a full disk may leave it. */
function estTenue(texte: string | undefined, maintenant: Date): boolean {
  try {
    const { depuis, processus } = z.parse(reservation, JSON.parse(texte ?? ""));
    return maintenant.getTime() - Date.parse(depuis) < BAIL_MS && !(processus && estMort(processus));
  } catch {
    return false;
  }
}

/**
 * Holds a version for one publication: another one that begins meanwhile stops. A hold that is older than a publication
 * may last was left by one that died, as was that of a process of this machine which is no more.
 */
export async function reserver(depot: Depot, dossier: string, maintenant: Date): Promise<boolean> {
  const cle = `reservations/${dossier}.json`;
  const { processus } = depot;
  const texte = JSON.stringify({ depuis: maintenant.toISOString(), ...(processus && { processus }) });
  if (await depot.creer(cle, texte)) return true;
  if (estTenue(await depot.lire(cle), maintenant)) return false;
  await depot.effacer(cle);
  return depot.creer(cle, texte);
}

export const liberer = (depot: Depot, dossier: string): Promise<void> => depot.effacer(`reservations/${dossier}.json`);
