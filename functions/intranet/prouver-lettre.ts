import type { guichet } from "../../shared/api/guichet.ts";
import { objetDe, type Poste, peutAuGuichet, peutDansSonTerritoire } from "../../shared/droits/agent.ts";
import { etatDEnvoi } from "../../shared/envois/preuve.ts";
import { lireReferenceDeLettre } from "../../shared/envois/reference-de-lettre.ts";
import { Problem } from "../../shared/problems.ts";
import { agentConnecte, type PourOuvrir } from "../socle/agent-connecte.ts";
import type { Handler } from "../socle/http.ts";
import { prouverLettre as consigner } from "../socle/prouver-lettre.ts";
import type { EnvoisStore } from "../socle/stores/envois.ts";
import type { LettresStore } from "../socle/stores/lettres.ts";

export type PourProuverALaMain = PourOuvrir & { lettres: LettresStore; envois: EnvoisStore };

type Ouvreur = PourProuverALaMain & { poste: Poste; aujourdhui: string };

/** A post that works for some communes answers for the letters of the demandes that wish them. */
async function concerne(numeroUnique: string, { poste, aujourdhui, demandes }: Ouvreur): Promise<boolean> {
  if (poste.communes === undefined) return true;
  const demande = await demandes.lire(numeroUnique);
  return demande !== undefined && peutAuGuichet(poste, "prouver-lettre", objetDe(demande), aujourdhui);
}

/** Same answer for a letter of another territory as for none. */
async function laLettre(dite: string, ouvreur: Ouvreur) {
  const { lettres, poste, aujourdhui } = ouvreur;
  const reference = lireReferenceDeLettre(dite);
  const lettre = reference && (await lettres.lire(reference));
  const sienne = lettre?.territoire === poste.territoire && peutDansSonTerritoire(poste, "prouver-lettre", aujourdhui);
  if (!sienne || !(await concerne(lettre.numeroUnique, ouvreur))) throw new Problem("lettre-introuvable");
  return lettre;
}

export const prouverLettre: Handler<typeof guichet.prouverLettre, PourProuverALaMain> = async (
  { lettre: dite, preuve, le },
  { qui, aujourdhui, ...dependances },
) => {
  const { poste } = await agentConnecte({ ...dependances, qui, aujourdhui });
  const { numeroUnique, version } = await laLettre(dite, { ...dependances, poste, aujourdhui });
  if (le > aujourdhui) throw new Problem("preuve-incoherente");
  const issue = await consigner({ numeroUnique, version, preuve, le }, dependances);
  if (issue !== "consignee")
    throw new Problem(issue === "lettre-inconnue" ? "lettre-introuvable" : "preuve-incoherente");
  const envois = await dependances.envois.lister(numeroUnique);
  const envoi = envois.find((connu) => connu.version === version && connu.canal === "courrier");
  return { etat: etatDEnvoi(envoi ?? { faits: [] }).etat };
};
