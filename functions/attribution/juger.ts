import type { Candidat, Ou, Priorite, PublicDuCandidat } from "../../shared/attribution/regle.ts";
import { circonstanceDe, coteDansLaCommune, cotesDe } from "../../shared/cotation/cotes.ts";
import type { Demande } from "../../shared/demande/demande.ts";
import { type PublicTrouve, publicsTrouves, rangDePriorite } from "../../shared/instruction/publics-trouves.ts";
import type { InstructionLue } from "../socle/instruction-lue.ts";

function prioriteDe(trouves: readonly PublicTrouve[]): Priorite {
  const prouve = rangDePriorite(trouves, "prouve");
  if (prouve === "dalo") return "dalo";
  if (prouve !== undefined) return "prouvee";
  return rangDePriorite(trouves) === undefined ? "aucune" : "presumee";
}

const PROTEGEE = "motif protégé";

const nommer = ({ libelle, sensible, etat }: PublicTrouve): PublicDuCandidat => ({
  libelle: sensible ? PROTEGEE : libelle,
  prouve: etat === "prouve",
});

/** A demande with its priority and its score for a home of this commune, from what is told and what agents confirmed. */
export function juger(demande: Demande, lue: InstructionLue, commune: string, ou: Ou): Candidat {
  const trouves = publicsTrouves(lue, circonstanceDe(lue, ou, { commune: ou.communeDe(commune) }));
  const cote = coteDansLaCommune(cotesDe(lue, ou), commune);
  return {
    demande: { ...demande, reponses: lue.reponses },
    priorite: prioriteDe(trouves),
    publics: trouves.filter(({ rang }) => rang !== "objectif").map(nommer),
    revenusConfirmes: lue.revenusConfirmes,
    ...(cote && { cote }),
  };
}
