import { type DemandeDAcces, estEnRetard, pointsAVerifier } from "../../shared/acces/demande-d-acces.ts";
import { regleDe } from "../../shared/acces/organismes.ts";
import type { acces as routes } from "../../shared/api/acces.ts";
import { type Poste, peutDansSonTerritoire } from "../../shared/droits/agent.ts";
import { Problem } from "../../shared/problems.ts";
import { agentConnecte, type PourConnaitre } from "../socle/agent-connecte.ts";
import type { Appel, Handler } from "../socle/http.ts";
import type { AccesStore } from "../socle/stores/acces.ts";

export type PourExaminer = PourConnaitre & { acces: AccesStore };

/** The request of the gestionnaire's territory; any other is answered as if there were none. */
export async function accesDuTerritoire(
  accesId: string,
  contexte: PourExaminer & Pick<Appel, "qui" | "aujourdhui">,
): Promise<{ poste: Poste; acces: DemandeDAcces }> {
  const { poste } = await agentConnecte(contexte);
  const permis = peutDansSonTerritoire(poste, "decider-acces", contexte.aujourdhui);
  const acces = permis ? await contexte.acces.lire(poste.territoire, accesId) : undefined;
  if (!acces) throw new Problem("acces-introuvable");
  return { poste, acces };
}

/** Those that wait come first, the longest wait before. */
const rang = ({ etat, reponseAvantLe }: DemandeDAcces): string =>
  `${etat === "a-examiner" ? 0 : etat === "a-corriger" ? 1 : 2}${reponseAvantLe}`;

export const listerAcces: Handler<typeof routes.listerAcces, PourExaminer> = async (_, contexte) => {
  const { poste } = await agentConnecte(contexte);
  const { aujourdhui } = contexte;
  if (!peutDansSonTerritoire(poste, "decider-acces", aujourdhui)) throw new Problem("acces-refuse");
  const toutes = await contexte.acces.lister(poste.territoire);
  return {
    acces: toutes
      .toSorted((a, b) => rang(a).localeCompare(rang(b)))
      .map((acces) => {
        const { accesId, etat, recueLe, reponseAvantLe, fiche } = acces;
        const enRetard = estEnRetard(acces, aujourdhui);
        return { accesId, nom: fiche.nom, type: fiche.type, etat, recueLe, reponseAvantLe, enRetard };
      }),
  };
};

export const lireAcces: Handler<typeof routes.lireAcces, PourExaminer> = async ({ accesId }, contexte) => {
  const { acces } = await accesDuTerritoire(accesId, contexte);
  return { acces, aVerifier: pointsAVerifier(acces.fiche), peutRefuser: !regleDe(acces.fiche.type).doit };
};
