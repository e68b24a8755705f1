import { estMineurLe, estUnJour } from "../demande/delais.ts";
import { ressourcesDuFoyer } from "../formulaire/foyer.ts";
import { type Dites, personnesDe } from "../formulaire/personnes.ts";

/** What several facts read of the answers. */
export const aPourMotif = (dites: Dites, ...codes: readonly string[]): boolean =>
  Array.isArray(dites.motifs) && dites.motifs.some((motif) => typeof motif === "string" && codes.includes(motif));

export const vitDans = ({ logementActuel }: Dites, ...codes: readonly string[]): boolean =>
  typeof logementActuel === "string" && codes.includes(logementActuel);

export const seDitDans = ({ autresSituations }: Dites, situation: string): boolean =>
  Array.isArray(autresSituations) && autresSituations.some((dite) => dite === situation);

export const enfantsMineurs = (dites: Dites, aujourdhui: string): number =>
  personnesDe(dites, "personnesACharge").filter(
    ({ dateNaissance, lien }) =>
      lien === "E" &&
      typeof dateNaissance === "string" &&
      estUnJour(dateNaissance) &&
      estMineurLe(dateNaissance, aujourdhui),
  ).length;

const nombre = (dites: Dites, nom: string): number | undefined => {
  const valeur = dites[nom];
  return typeof valeur === "number" ? valeur : undefined;
};

/** 9 m² for one person, 16 for two, 9 more for each further one, 70 from eight on (CCH, R. 822-25; CSS, L. 542-2). */
export const surfaceMinimale = (occupants: number): number =>
  occupants <= 1 ? 9 : Math.min(70, 16 + 9 * (occupants - 2));

/** Smaller than the least surface below which the law calls a home overcrowded. */
export function estSuroccupe(dites: Dites): boolean {
  const [surface, occupants] = [nombre(dites, "surfaceActuelle"), nombre(dites, "occupants")];
  return surface !== undefined && occupants !== undefined && surface < surfaceMinimale(occupants);
}

/** Rent and charges less the housing aid, in hundredths of what comes in each month. */
export function tauxDEffort(dites: Dites): number | undefined {
  const [loyer, ressources] = [nombre(dites, "loyerActuel"), ressourcesDuFoyer(dites)];
  if (loyer === undefined || ressources === undefined || ressources <= 0) return undefined;
  return Math.round((100 * Math.max(0, loyer - (nombre(dites, "aideAuLogement") ?? 0))) / ressources);
}
