import type { Depot } from "../depot.ts";
import { REGLES } from "../manifeste.ts";
import { type ChantierOuvert, chantierOuvert } from "./formes.ts";
import { lireContenu, type Travaux } from "./travaux.ts";

/** One version of one edition, by its name: `2023-01/1.0.0`. */
export type Ouvrage = { edition: { nom: string }; version: string };

const dossier = ({ edition, version }: Ouvrage): string => `travaux/${edition.nom}/${version}`;

/** Where each thing is left. */
export const cles = {
  chantier: (ouvrage: Ouvrage): string => `${dossier(ouvrage)}/chantier.json.gz`,
  dessus: (ouvrage: Ouvrage, comptage: string): string => `${dossier(ouvrage)}/${comptage}/dessus.json.gz`,
  sujet: (ouvrage: Ouvrage, comptage: string, departement: string): string =>
    `${dossier(ouvrage)}/${comptage}/${departement}/sujet.json.gz`,
  decision: (ouvrage: Ouvrage, comptage: string, departement: string): string =>
    `${dossier(ouvrage)}/${comptage}/${departement}/decision.json.gz`,
};

/** Nothing where nothing was counted yet, or was by another code or other rules. */
export async function lireChantier(
  travaux: Travaux,
  ouvrage: Ouvrage,
  code: string,
): Promise<ChantierOuvert | undefined> {
  const lu = await lireContenu(travaux, cles.chantier(ouvrage), chantierOuvert);
  return lu?.code === code && lu.regles === REGLES ? lu : undefined;
}

export const estPubliee = async (depot: Depot, { edition, version }: Ouvrage): Promise<boolean> =>
  (await depot.lire(`editions/${edition.nom}/${version}/manifest.json`)) !== undefined;

/** Forgets the work: first what says that it is there. */
export async function oublierLeChantier(travaux: Travaux, ouvrage: Ouvrage): Promise<void> {
  await travaux.effacer(cles.chantier(ouvrage));
  for (const cle of await travaux.lister(`${dossier(ouvrage)}/`)) await travaux.effacer(cle);
}
