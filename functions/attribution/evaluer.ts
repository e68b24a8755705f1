import { propositionsSansReponse } from "../../shared/attribution/candidature.ts";
import type { Candidat, Ou, Priorite } from "../../shared/attribution/regle.ts";
import { circonstanceDe, coteDansLaCommune, cotesDe } from "../../shared/cotation/cotes.ts";
import type { Demande } from "../../shared/demande/demande.ts";
import { publicsTrouves, rangDePriorite } from "../../shared/instruction/publics-trouves.ts";

// what an agent confirmed is sealed under a key that this function does not have: a list is ranked on declared facts
const SANS_CONFIRMATION = { confirmations: [], derogations: [] } as const;

function prioriteDe(trouves: Parameters<typeof rangDePriorite>[0]): Priorite {
  const prouve = rangDePriorite(trouves, "prouve");
  if (prouve === "dalo") return "dalo";
  if (prouve !== undefined) return "prouvee";
  return rangDePriorite(trouves) === undefined ? "aucune" : "presumee";
}

/** A demande with its priority and its score for a home of this commune. */
export function evaluer(demande: Demande, commune: string, ou: Ou): Candidat {
  const { reponses, ancienneteDepuisLe, dalo } = demande;
  const aCoter = {
    reponses,
    ancienneteDepuisLe,
    dalo: dalo !== undefined,
    refusInjustifies: propositionsSansReponse(demande),
    ...SANS_CONFIRMATION,
  };
  const trouves = publicsTrouves(aCoter, circonstanceDe(aCoter, ou, { commune: ou.communeDe(commune) }));
  const points = coteDansLaCommune(cotesDe(aCoter, ou), commune);
  return {
    demande,
    priorite: prioriteDe(trouves),
    // what only a profile may read is counted, never named
    publics: trouves.filter(({ sensible }) => !sensible).map(({ libelle }) => libelle),
    ...(points !== undefined && { points }),
  };
}
