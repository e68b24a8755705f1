import type { Edition } from "../../../shared/statistiques/edition.ts";
import type { Lieu, Statut } from "../../../shared/statistiques/protection/famille.ts";
import { type Allegees, alleger } from "../../../shared/statistiques/protection/locale/alleger.ts";
import { protegerDepartement, type UniteProtegee } from "../../../shared/statistiques/protection/locale/departement.ts";
import { detacher, type Part } from "../../../shared/statistiques/protection/locale/parts.ts";
import type { Entree } from "../../../shared/statistiques/protection/protection.ts";
import type { Solveur } from "../../../shared/statistiques/protection/solveur.ts";
import { dimensionsDuSecret } from "../croisements.ts";
import type { CroisementLu } from "./comptes.ts";

/** All that one branch is given: it needs nothing of the others, nor of the facts. */
export interface Sujet {
  departement: string;
  lieux: readonly Lieu[];
  /** Its intercommunalités that stand on other départements too. */
  partagees: readonly string[];
  croisements: readonly CroisementLu[];
  /** What the département shows itself, and what earlier editions decided, by name. */
  dessus: readonly (readonly [string, Entree["statut"]])[];
  anterieurs: readonly (readonly [string, Statut])[];
}

/** Names of the counts that are shown, of those that are masked, and of the totals that are 0. */
export interface Retenues {
  publiables: readonly string[];
  secretes: readonly string[];
  vides: readonly string[];
}

/** What is told of the crossings of a branch; intervals are null where nothing had to be proved. */
export interface BilanDeBranche {
  unites: number;
  plusGrande: number;
  pireLargeur: number | null;
  sansCommunes: number;
  rienDedans: number;
}

/** What one branch says. */
export interface Decision {
  departement: string;
  retenues: Retenues;
  parts: readonly Part[];
  bilan: BilanDeBranche;
  epci: BilanDesEpci;
}

export type BilanDesEpci = Omit<Allegees, "retirees"> & { retirees: number };

export function retenir(entrees: Iterable<readonly [string, Entree]>): Retenues {
  const [publiables, secretes, vides]: [string[], string[], string[]] = [[], [], []];
  for (const [nom, { statut, valeur }] of entrees) {
    if (statut === "c") secretes.push(nom);
    else publiables.push(nom);
    if (statut === "pub" && valeur === 0 && nom.endsWith("|")) vides.push(nom);
  }
  return { publiables, secretes, vides };
}

export const retenirDesUnites = (unites: readonly UniteProtegee[]): Retenues =>
  retenir(unites.flatMap(({ entrees }) => [...entrees]));

export const bilanDesEpci = ({ retirees, ...reste }: Allegees): BilanDesEpci => ({
  ...reste,
  retirees: retirees.length,
});

function bilanDe(unites: readonly UniteProtegee[]): BilanDeBranche {
  const pire = Math.min(...unites.map(({ pireLargeur }) => pireLargeur));
  const rienDedans = unites.filter(({ tus }) => tus.includes("EPCI"));
  return {
    unites: unites.length,
    plusGrande: Math.max(0, ...unites.map(({ plusGrande }) => plusGrande)),
    pireLargeur: Number.isFinite(pire) ? pire : null,
    sansCommunes: unites.filter((unite) => unite.tus.includes("COM") && !rienDedans.includes(unite)).length,
    rienDedans: rienDedans.length,
  };
}

/** Decides of everything inside one département. */
export function deciderDuDepartement(sujet: Sujet, edition: Edition, solveur: Solveur): Decision {
  const { departement, lieux, croisements } = sujet;
  const partagees = new Set(sujet.partagees);
  const donnes = {
    cle: `DEP-${departement}` as const,
    lieux,
    dimensions: dimensionsDuSecret(edition),
    croisements,
    dessus: new Map(sujet.dessus),
    anterieurs: new Map(sujet.anterieurs),
  };
  const unites: UniteProtegee[] = [];
  const parts: Part[] = [];
  for (const unite of protegerDepartement(donnes, solveur)) {
    parts.push(...detacher(partagees, unite));
    unites.push(unite);
  }
  const epci = bilanDesEpci(alleger(unites));
  return { departement, retenues: retenirDesUnites(unites), parts, bilan: bilanDe(unites), epci };
}
