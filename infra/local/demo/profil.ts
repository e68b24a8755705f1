import type { Modalite } from "../../../shared/statistiques/modalites.ts";
import { strateDe } from "./parts.ts";
import { type Adulte, type Composition, tirerComposition, tirerStatut } from "./profil-composition.ts";
import { type Recherche, tirerLogement, tirerRecherche } from "./profil-logement.ts";
import { tirerRevenu } from "./profil-revenu.ts";
import { stockParRegion } from "./proportions.ts";
import type { Tirage } from "./tirage.ts";
import { tireurDeModalites } from "./tirer-modalite.ts";

/** A household as the statistics see it, before it has names, dates and an address. */
export type Profil = Composition &
  Recherche & {
    /** Where it looks for a home. */
    region: string;
    /** Where it lives, seen from there. */
    localisation: Modalite<"localisation_relative">;
    demandeur: Adulte;
    /** Euros a month, of all. */
    revenu: number;
    logement: Modalite<"logement_actuel">;
  };

const regions = Object.entries(stockParRegion);
/** Overseas régions of one département each. */
const D_UN_DEPARTEMENT = ["01", "02", "03", "04", "06"];

function ageDansLaTranche(hasard: Tirage, tranche: Modalite<"age">): number {
  if (tranche === "LT20") return hasard.entier(18, 19);
  if (tranche === "GE75") return hasard.entier(75, 90);
  return Number(tranche.slice(0, 2)) + hasard.entier(0, 4);
}

/** Draws a plausible household: each answer in the published shares, bent by those before it. */
export function tirerProfil(hasard: Tirage): Profil {
  const [region] = hasard.pese(regions, ([, stock]) => stock);
  const tirer = tireurDeModalites(hasard, strateDe(region));
  const age = ageDansLaTranche(hasard, tirer("age"));
  const composition = tirerComposition(hasard, tirer, age);
  const demandeur: Adulte = {
    age,
    civilite: hasard.element(["1", "2"] as const),
    nationalite: tirer("nationalite"),
    statut: tirerStatut(tirer, age),
  };
  const revenu = tirerRevenu(hasard, tirer, demandeur, composition);
  const connu = { ...composition, demandeur, revenu };
  const logement = tirerLogement(tirer, connu);
  return {
    ...connu,
    region,
    localisation: tirer("localisation_relative", (code) =>
      code === "REG" && D_UN_DEPARTEMENT.includes(region) ? 0 : 1,
    ),
    logement,
    ...tirerRecherche(hasard, tirer, { ...connu, logement }),
  };
}
