import type { instruction } from "../../shared/api/instruction.ts";
import type { instructionActes } from "../../shared/api/instruction-actes.ts";
import { objetDe, peutAuGuichet } from "../../shared/droits/agent.ts";
import { uneFaute } from "../../shared/formulaire/une-faute.ts";
import { aRegarderAvant } from "../../shared/pieces/examens.ts";
import { Problem } from "../../shared/problems.ts";
import { agentConnecte } from "../socle/agent-connecte.ts";
import type { Coffre } from "../socle/enveloppe.ts";
import { lireSaFile, type PourLireUneFile } from "../socle/file-du-poste.ts";
import type { Handler } from "../socle/http.ts";
import { reponsesDuDossier } from "../socle/reponses-scellees.ts";
import type { DossierLu } from "../socle/stores/demandes.ts";
import type { PiecesStore } from "../socle/stores/pieces.ts";
import { type PourAgir, surLaDemande } from "../socle/sur-la-demande.ts";
import { champsDemandables, piecesDemandables } from "./demandables.ts";

type Actes = typeof instructionActes;
type PourDemander = PourAgir & { coffre: Coffre; pieces: Pick<PiecesStore, "lister"> };

const inconnu = (pointeur: string): Problem =>
  new Problem("champs-invalides", { champs: [uneFaute(pointeur, "choix-inconnu")] });

/** Nothing is asked for that the answers do not open, nor that is in the file already (R. 441-2-4-1). */
async function exigerDemandable(
  { objet, raison }: { objet: Parameters<typeof sontDemandables>[0]; raison: string },
  dossier: DossierLu,
  litLeSensible: boolean,
  { coffre, pieces, aujourdhui }: PourDemander & { aujourdhui: string },
): Promise<void> {
  const { demande } = dossier;
  const reponses = await reponsesDuDossier(coffre, dossier);
  const repondue = { reponses, formulaire: demande.formulaire };
  const contexte = { aujourdhui, litLeSensible };
  const choix = {
    pieces: piecesDemandables(repondue, await pieces.lister(demande.dossier), contexte),
    champs: champsDemandables(repondue, contexte),
  };
  const trouvee = sontDemandables(objet, choix);
  if (!trouvee) throw inconnu(objet.nature === "piece" ? "/objet/code" : "/objet/champ");
  if (trouvee.donnee && raison === "manquant") throw new Problem("piece-deja-donnee");
}

type Choix = { pieces: ReturnType<typeof piecesDemandables>; champs: ReturnType<typeof champsDemandables> };

function sontDemandables(
  objet: { nature: "piece"; code: string; personne: string } | { nature: "correction"; champ: string },
  { pieces, champs }: Choix,
): { donnee: boolean } | undefined {
  if (objet.nature === "piece")
    return pieces.find(({ code, personne }) => code === objet.code && personne === objet.personne);
  return champs.some(({ champ }) => champ === objet.champ) ? { donnee: false } : undefined;
}

export const demanderALaPersonne: Handler<Actes["demanderALaPersonne"], PourDemander> = async (entree, contexte) => {
  const { objet, raison, texte } = entree;
  const { poste } = await agentConnecte(contexte);
  await surLaDemande(entree, "instruire", contexte, async (dossier) => {
    const litLeSensible = peutAuGuichet(poste, "lire-sensible", objetDe(dossier.demande), contexte.aujourdhui);
    await exigerDemandable({ objet, raison }, dossier, litLeSensible, contexte);
    return { fait: { type: "requete-emise", donnees: { objet, raison, texte } } };
  });
  return {};
};

export const cloreLaRequete: Handler<Actes["cloreLaRequete"], PourAgir> = async (entree, contexte) => {
  await surLaDemande(entree, "instruire", contexte, () => ({
    fait: { type: "requete-close", donnees: { raison: entree.raison } },
  }));
  return {};
};

export const listerRequetes: Handler<(typeof instruction)["listerRequetes"], PourLireUneFile> = (_, contexte) =>
  lireSaFile({ nom: "REQUETE_REPONDUE", acte: "lire-dossier", echeance: aRegarderAvant }, contexte);
