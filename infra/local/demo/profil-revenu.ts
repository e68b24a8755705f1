import type { Modalite } from "../../../shared/statistiques/modalites.ts";
import { type Adulte, type Composition, personnesDuProfil } from "./profil-composition.ts";
import type { Tirage } from "./tirage.ts";
import type { TirerModalite } from "./tirer-modalite.ts";

/** Usual euros a month of someone in this situation. */
const usuel: Readonly<Record<Adulte["statut"], number>> = {
  CDI: 1800,
  CDD: 1350,
  ART: 1600,
  CHO: 1000,
  APP: 900,
  ETU: 450,
  RET: 1250,
  AUT: 750,
  NR: 750,
};

/** Beyond, the form asks whether it is not the amount of the year. */
const AU_PLUS_PAR_PERSONNE = 5_000;

const plancher = (tranche: Modalite<"revenu_mensuel">): number =>
  tranche === "GE5000" ? 5_000 : Number(tranche.split("_")[0]);

/** How far a bracket is from what is usual, in steps of a bracket. */
const ecart = (tranche: Modalite<"revenu_mensuel">, attendu: number): number =>
  (plancher(tranche) + 250 - attendu) / 500;

/** Euros a month of all: around what such adults usually have, and benefits of the children. */
export function tirerRevenu(hasard: Tirage, tirer: TirerModalite, demandeur: Adulte, composition: Composition): number {
  const { codemandeur, enfants } = composition;
  const attendu = usuel[demandeur.statut] + (codemandeur ? usuel[codemandeur.statut] * 0.8 : 0) + 110 * enfants.length;
  const tranche = tirer("revenu_mensuel", (code) => 1 / (1 + ecart(code, attendu) ** 2));
  const somme = plancher(tranche) + hasard.entier(0, tranche === "GE5000" ? 900 : 499);
  return Math.min(somme, AU_PLUS_PAR_PERSONNE * personnesDuProfil(composition));
}

/** What the demandeur has of it, the codemandeur having the rest. */
export function partDuDemandeur(revenu: number, demandeur: Adulte, codemandeur: Adulte | undefined): number {
  if (!codemandeur) return revenu;
  const leurs = usuel[demandeur.statut] + usuel[codemandeur.statut];
  return Math.round((revenu * usuel[demandeur.statut]) / leurs);
}
