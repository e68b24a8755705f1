import type { ActeDAgent, Poste } from "../../shared/droits/agent.ts";
import { peutDansSonTerritoire } from "../../shared/droits/agent.ts";
import { Problem } from "../../shared/problems.ts";
import type { Commune, IndexCommunes } from "../../shared/referentiel/communes.ts";
import { territoireDuDepartement } from "../../shared/referentiel/territoires.ts";
import type { Niveau } from "../../shared/statistiques/catalogue/niveaux.ts";
import { lieuxDUnCote } from "../../shared/statistiques/lieux-entiers.ts";
import { agentConnecte, type PourConnaitre } from "../socle/agent-connecte.ts";
import type { Appel } from "../socle/http.ts";

const ACTE: ActeDAgent = "voir-statistiques";

/** The post of who calls, if exact figures are for it. */
export async function posteDesChiffres(contexte: PourConnaitre & Pick<Appel, "qui" | "aujourdhui">): Promise<Poste> {
  const { poste } = await agentConnecte(contexte);
  if (!peutDansSonTerritoire(poste, ACTE, contexte.aujourdhui)) throw new Problem("acces-refuse");
  return poste;
}

/** Places of a level that lie whole in the territory of a post, or in its perimeter. */
export function lieuxAPortee(
  { territoire, communes: siennes }: Pick<Poste, "territoire" | "communes">,
  niveau: Niveau,
  { communes }: Pick<IndexCommunes, "communes">,
): string[] {
  const perimetre = siennes && new Set(siennes);
  const estDedans = ({ code, departement, ville }: Commune): boolean =>
    territoireDuDepartement(departement) === territoire &&
    (perimetre === undefined || perimetre.has(code) || (ville !== undefined && perimetre.has(ville)));
  return [...lieuxDUnCote(communes, niveau, estDedans)].flatMap(([lieu, dedans]) => (dedans ? [lieu] : []));
}
