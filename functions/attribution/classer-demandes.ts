import type { attribution as routes } from "../../shared/api/attribution.ts";
import { voitLeLogement } from "../../shared/attribution/droits.ts";
import type { Candidat, Constat } from "../../shared/attribution/regle.ts";
import { objetDe, peutAuGuichet } from "../../shared/droits/agent.ts";
import type { Handler } from "../socle/http.ts";
import { logementPour, type PourVoir } from "./logement-vu.ts";
import { classerPour, type PourClasser } from "./voeux.ts";

const montrer = ({ demande, priorite, cote }: Candidat, constats: readonly Constat[]) => ({
  numeroUnique: demande.numeroUnique,
  ancienneteDepuisLe: demande.ancienneteDepuisLe,
  priorite,
  ...(cote && { points: cote.points }),
  constats: constats.map(({ regle, verdict, phrase }) => ({ regle, verdict, phrase })),
});

/** Numbers and facts, no name: who a demande is about is read in its file, which its register says. */
export const classerDemandes: Handler<typeof routes.classerDemandes, PourVoir & PourClasser> = async (
  { logementId },
  contexte,
) => {
  const { agent, lu } = await logementPour(logementId, voitLeLogement, contexte);
  const { eligibles, exclus, lues, suite } = await classerPour(lu.logement, contexte, (demande) =>
    peutAuGuichet(agent.poste, "designer", objetDe(demande), contexte.aujourdhui),
  );
  return {
    eligibles: eligibles.map(({ candidat, examen, rang }) => ({ ...montrer(candidat, examen.constats), rang })),
    exclus: exclus.map(({ candidat, examen }) => montrer(candidat, examen.exclusions)),
    lues,
    suite,
  };
};
