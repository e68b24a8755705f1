import type { MesDonnees } from "../../shared/api/espace.ts";
import { jourAParis } from "../../shared/demande/delais.ts";
import type { Demande } from "../../shared/demande/demande.ts";
import type { Acteur, Evenement, TypeDEvenement } from "../../shared/demande/evenements.ts";
import { libelleDEvenement } from "../../shared/demande/transitions.ts";
import { compteDe } from "../../shared/droits/identite.ts";
import { francais, type Langue, langueDeCode } from "../../shared/langues.ts";
import type { Mandat } from "../../shared/mandat/mandat.ts";
import { pieceDeCode } from "../../shared/pieces/pieces.ts";
import { Problem } from "../../shared/problems.ts";
import type { Coffre } from "../socle/enveloppe.ts";
import type { Appel } from "../socle/http.ts";
import type { Redactions } from "../socle/redactions.ts";
import { ouvrir, reponsesDuDossier } from "../socle/reponses-scellees.ts";
import type { Brouillon, BrouillonsStore } from "../socle/stores/brouillons.ts";
import type { ComptesStore } from "../socle/stores/comptes.ts";
import type { DemandesStore } from "../socle/stores/demandes.ts";
import type { InstructionsStore } from "../socle/stores/instructions.ts";
import type { JournalStore } from "../socle/stores/journal.ts";
import type { MessagesStore } from "../socle/stores/messages.ts";
import type { NotesStore } from "../socle/stores/notes.ts";
import type { Piece } from "../socle/stores/piece.ts";
import type { PiecesStore } from "../socle/stores/pieces.ts";
import type { SessionsStore } from "../socle/stores/sessions.ts";
import { candidaturesGardees } from "./candidatures-gardees.ts";
import { instructionGardee } from "./instruction-gardee.ts";
import type { lectures } from "./lectures.ts";
import { montrerConsultation } from "./montrer-consultation.ts";

export type Sources = {
  brouillons: Pick<BrouillonsStore, "lister">;
  comptes: Pick<ComptesStore, "lire">;
  sessions: Pick<SessionsStore, "lister">;
  demandes: Pick<DemandesStore, "lister" | "lireDossier">;
  messages: MessagesStore;
  pieces: Pick<PiecesStore, "lister">;
  notes: Pick<NotesStore, "listerToutes">;
  instructions: Pick<InstructionsStore, "lire">;
  journal: JournalStore;
  coffre: Coffre;
  lecturesEn: Redactions<typeof lectures>;
};
type Contexte = Sources & Appel;
type DemandeExportee = MesDonnees["demandes"][number];

const auteurs: Record<Acteur["role"], "vous" | "aidant" | "agent" | "systeme"> = {
  demandeur: "vous",
  aidant: "aidant",
  agent: "agent",
  systeme: "systeme",
};

/** Another demande may turn out to be someone else's: its number and its date are not theirs to have. */
const QUI_NOMMENT_UNE_AUTRE: readonly TypeDEvenement[] = ["demande-reunie", "reunion-annulee", "demande-absorbee"];

function donneesDe({ type, donnees }: Evenement) {
  // what the filing says twice (account, dossier, code) is ours, not about the person
  if (type === "demande-deposee") return { reponses: donnees.reponses };
  if (!QUI_NOMMENT_UNE_AUTRE.includes(type)) return { ...donnees };
  return "changements" in donnees ? { changements: donnees.changements } : {};
}

const montrerEvenement = (evenement: Evenement) => ({
  version: evenement.version,
  libelle: libelleDEvenement(evenement.type),
  survenuLe: evenement.survenuLe,
  par: auteurs[evenement.acteur.role],
  guichet: evenement.guichet,
  donnees: donneesDe(evenement),
});

async function montrerBrouillon(brouillon: Brouillon, coffre: Coffre): Promise<MesDonnees["brouillons"][number]> {
  const { brouillonId, version, formulaire, demande, creeLe, modifieLe, expireLe } = brouillon;
  return {
    brouillonId,
    version,
    formulaire,
    reponses: await ouvrir(coffre, brouillon),
    creeLe,
    modifieLe,
    ...(demande && { demande: demande.numeroUnique }),
    effaceLe: jourAParis(new Date(expireLe * 1000)),
  };
}

function etatDe({ retireeLe, remplaceeLe, jugement, examen }: Piece): DemandeExportee["pieces"][number]["etat"] {
  if (retireeLe !== undefined) return "retiree";
  if (remplaceeLe !== undefined) return "remplacee";
  if (jugement?.etat === "verifiee" && examen) return examen.issue === "acceptee" ? "acceptee" : "ecartee";
  return jugement?.etat ?? "en-verification";
}

const montrerPiece = (piece: Piece): DemandeExportee["pieces"][number] => ({
  libelle: pieceDeCode(piece.code)?.libelle ?? piece.code,
  donneeLe: piece.annonceeLe,
  etat: etatDe(piece),
  ...(piece.examen?.phrase !== undefined && { dit: piece.examen.phrase }),
});

const montrerAidant = ({ nom, courriel, donneLe, jusquAu, fin }: Mandat): DemandeExportee["aidants"][number] => ({
  nom,
  ...(courriel !== undefined && { courriel }),
  donneLe,
  jusquAu,
  ...(fin && { finiLe: fin.le }),
});

async function montrerDemande({ numeroUnique }: Demande, contexte: Contexte): Promise<DemandeExportee[]> {
  const { demandes, journal, messages, pieces, coffre, qui, maintenant } = contexte;
  await journal.consigner({ numeroUnique, qui, acte: "exporter-donnees", maintenant });
  const dossier = await demandes.lireDossier(numeroUnique);
  if (!dossier) return [];
  const { demande, evenements } = dossier;
  return [
    {
      situation: demande,
      formulaire: demande.formulaire,
      reponses: await reponsesDuDossier(coffre, dossier),
      evenements: evenements.map(montrerEvenement),
      consultations: (await journal.lister(numeroUnique, maintenant)).map((lue) => montrerConsultation(lue, demande)),
      messages: await messages.lister(numeroUnique),
      aidants: (demande.mandats ?? []).map(montrerAidant),
      pieces: (await pieces.lister(demande.dossier)).map(montrerPiece),
      candidatures: candidaturesGardees(demande),
      ...(await instructionGardee(dossier, contexte)),
    },
  ];
}

async function presenter(langue: Langue, { lecturesEn }: Sources): Promise<MesDonnees["presentations"]> {
  const dans = langue === francais ? [francais] : [langue, francais];
  return Promise.all(
    dans.map(async (une) => ({ langue: une.code, dite: (await lecturesEn(une)).presenterMesDonnees() })),
  );
}

/** Everything about the person who calls, read where it stands. */
export async function mesDonnees(contexte: Contexte): Promise<MesDonnees> {
  const { brouillons, comptes, sessions, demandes, coffre, qui, maintenant } = contexte;
  const compteId = compteDe(qui);
  const compte = await comptes.lire(compteId);
  if (!compte) throw new Problem("session-absente");
  const [siennes, commences, connexions] = await Promise.all([
    demandes.lister(compteId),
    brouillons.lister(compteId, maintenant),
    sessions.lister(compteId, maintenant),
  ]);
  const { preferences, ...identifiants } = compte;
  return {
    editeLe: maintenant.toISOString(),
    presentations: await presenter(langueDeCode(preferences?.langue), contexte),
    compte: {
      ...identifiants,
      courrierPostal: preferences?.courrier === true,
      langue: langueDeCode(preferences?.langue).code,
    },
    connexions,
    brouillons: await Promise.all(
      commences.filter(({ depot }) => !depot).map((brouillon) => montrerBrouillon(brouillon, coffre)),
    ),
    demandes: (await Promise.all(siennes.map((demande) => montrerDemande(demande, contexte)))).flat(),
  };
}
