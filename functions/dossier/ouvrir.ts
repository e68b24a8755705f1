import type { DossierOuvert, dossiers as routes } from "../../shared/api/dossier.ts";
import type { PieceDemandeeLue } from "../../shared/api/pieces.ts";
import { originesDe, type PieceQuiProuve } from "../../shared/dossier/origines.ts";
import { actionsDe } from "../../shared/dossier/prochaine-action.ts";
import { objetDe, type Poste, peutAuGuichet } from "../../shared/droits/agent.ts";
import type { RaisonDeLire } from "../../shared/droits/raisons.ts";
import { formulaireDeVersion } from "../../shared/formulaire/versions.ts";
import { fontFoi } from "../../shared/pieces/etats.ts";
import { aRegarderDepuis } from "../../shared/pieces/examens.ts";
import { estSensible } from "../../shared/pieces/pieces.ts";
import { type PieceDemandee, piecesDemandees } from "../../shared/pieces/pieces-demandees.ts";
import { Problem } from "../../shared/problems.ts";
import { type AgentConnecte, agentConnecte, type PourConnaitre } from "../socle/agent-connecte.ts";
import type { Coffre } from "../socle/enveloppe.ts";
import { guichetsDe, histoireDe } from "../socle/histoire.ts";
import type { Appel, Handler } from "../socle/http.ts";
import { montrerDemandee, montrerPiece, repondA } from "../socle/piece-montree.ts";
import { exigerUneRaison } from "../socle/raison-dite.ts";
import { reponsesDuDossier } from "../socle/reponses-scellees.ts";
import type { DemandesStore, DossierLu } from "../socle/stores/demandes.ts";
import type { GuichetsStore } from "../socle/stores/guichets.ts";
import type { JournalStore } from "../socle/stores/journal.ts";
import { etatDePiece, type Piece } from "../socle/stores/piece.ts";
import type { PiecesStore } from "../socle/stores/pieces.ts";
import type { PresencesStore } from "../socle/stores/presences.ts";
import { signaler } from "./presence.ts";

export type PourOuvrir = PourConnaitre & {
  demandes: Pick<DemandesStore, "lireDossier">;
  pieces: Pick<PiecesStore, "lister">;
  guichets: Pick<GuichetsStore, "lire">;
  presences: PresencesStore;
  journal: Pick<JournalStore, "consigner">;
  coffre: Coffre;
};
type Contexte = PourOuvrir & Appel;

const peut = (
  poste: Poste,
  acte: "lire-dossier" | "lire-sensible" | "juger-piece",
  { demande }: DossierLu,
  aujourdhui: string,
): boolean => peutAuGuichet(poste, acte, objetDe(demande), aujourdhui);

/** The reading is written before anything is shown, with the reason that was given when one had to be. */
async function consigner(
  { demande }: DossierLu,
  { poste }: AgentConnecte,
  { raison, protegees }: { raison: RaisonDeLire | undefined; protegees: boolean },
  { journal, qui, maintenant }: Contexte,
): Promise<void> {
  const lecture = {
    numeroUnique: demande.numeroUnique,
    qui,
    maintenant,
    guichet: poste.guichet,
    role: poste.role,
    ...(raison !== undefined && { raison }),
  };
  await journal.consigner({ ...lecture, acte: "lire-demande" });
  if (protegees) await journal.consigner({ ...lecture, acte: "lire-reponses-protegees" });
}

const preuvesDe = (demandees: readonly PieceDemandee[], montrees: readonly PieceDemandeeLue[]): PieceQuiProuve[] =>
  demandees.flatMap(({ champ, personne }, rang) => {
    const montree = montrees[rang];
    const verifiee = montree?.donnees.find(({ etat }) => fontFoi(etat));
    return personne.cle === "demandeur" && verifiee?.verifieeLe !== undefined
      ? [{ champ, libelle: verifiee.libelle, verifieeLe: verifiee.verifieeLe }]
      : [];
  });

/** Pieces that nobody has looked at yet, and since when. */
const aRegarder = (donnees: readonly Piece[], deposeeLe: string) =>
  donnees
    .filter((piece) => etatDePiece(piece) === "verifiee")
    .map(({ annonceeLe }) => ({ depuisLe: aRegarderDepuis(annonceeLe, deposeeLe) }));

type Montrees = { demandees: readonly PieceDemandeeLue[]; autres: readonly Piece[] };

/** What the profile may see of the pieces, and how many it may not. */
function piecesVues({ demandees, autres }: Montrees, sensibles: boolean) {
  const pieces = demandees.filter(({ sensible }) => sensibles || !sensible);
  const lisibles = autres.filter(({ code }) => sensibles || !estSensible(code));
  return {
    pieces,
    autresPieces: lisibles.map(montrerPiece),
    piecesGardees: demandees.length - pieces.length + autres.length - lisibles.length,
  };
}

export const ouvrirDossier: Handler<typeof routes.ouvrirDossier, PourOuvrir> = async (
  { numeroUnique, raison, protegees = false },
  contexte,
): Promise<DossierOuvert> => {
  const { aujourdhui } = contexte;
  const [agent, lu] = await Promise.all([agentConnecte(contexte), contexte.demandes.lireDossier(numeroUnique)]);
  if (!lu || !peut(agent.poste, "lire-dossier", lu, aujourdhui)) throw new Problem("demande-introuvable");
  const { demande, evenements } = lu;
  exigerUneRaison(raison, agent.poste, demande);
  const ouvre = protegees && lu.sensible !== undefined && peut(agent.poste, "lire-sensible", lu, aujourdhui);
  await consigner(lu, agent, { raison, protegees: ouvre }, contexte);
  const [toutes, nommer, presents, donnees] = await Promise.all([
    reponsesDuDossier(contexte.coffre, lu),
    guichetsDe(lu, contexte.guichets),
    signaler(numeroUnique, agent, contexte),
    contexte.pieces.lister(demande.dossier),
  ]);
  const formulaire = formulaireDeVersion(demande.formulaire);
  const reponses = ouvre ? toutes : demande.reponses;
  // sealed answers ask for pieces too, and are repeated to no reader who does not see them
  const demandees = piecesDemandees(toutes, { aujourdhui, formulaire, taireLesScellees: !ouvre });
  const vives = donnees.filter(({ retireeLe }) => retireeLe === undefined);
  const montrees = demandees.map((demandee) => montrerDemandee(demandee, vives, aujourdhui));
  const autres = vives.filter((piece) => !demandees.some((demandee) => repondA(demandee, piece)));
  return {
    ...demande,
    nom: [reponses.prenoms, reponses.nomUsage ?? reponses.nomNaissance].filter(Boolean).join(" "),
    reponses,
    origines: originesDe(demande, evenements, preuvesDe(demandees, montrees)),
    protegees: ouvre ? "montrees" : lu.sensible === undefined ? "aucune" : "gardees",
    guichet: nommer(demande.guichet),
    actions: actionsDe(demande, aRegarder(vives, demande.deposeeLe), aujourdhui),
    ...piecesVues({ demandees: montrees, autres }, agent.poste.sensible),
    examinable: demande.etat === "active" && peut(agent.poste, "juger-piece", lu, aujourdhui),
    evenements: histoireDe(lu, nommer),
    presents,
  };
};
