import { type ComponentType, lazy } from "react";
import { chemins } from "./chemins.ts";
import { m } from "./paraglide/messages.js";

export type RouteDuSite = {
  path: string;
  /** Title of the document as served, before the page says better. */
  titre: string;
  /** Drawn at build and served whole; the others are for one person and drawn by the browser. */
  publique: boolean;
  Page: ComponentType;
};

type Chargement = () => Promise<ComponentType>;

const page = (charger: Chargement) => lazy(async () => ({ default: await charger() }));

const publique = (path: string, titre: string, charger: Chargement): RouteDuSite => ({
  path,
  titre,
  publique: true,
  Page: page(charger),
});

const personnelle = (path: string, titre: string, charger: Chargement): RouteDuSite => ({
  ...publique(path, titre, charger),
  publique: false,
});

/** Every page, loaded when visited, the most precise path first; the tests of accessibility walk this list. */
export const routes: readonly RouteDuSite[] = [
  publique(chemins.accueil, m.accueil_titre(), async () => (await import("./portail/accueil/page.tsx")).AccueilPage),
  publique(
    chemins.commencer,
    m.menu_commencer(),
    async () => (await import("./portail/commencer/page.tsx")).CommencerPage,
  ),
  publique(
    chemins.simulateur,
    m.simulateur_titre(),
    async () => (await import("./portail/simulateur/page.tsx")).SimulateurPage,
  ),
  publique(
    chemins.systemesLocaux,
    m.systemes_titre(),
    async () => (await import("./portail/systemes-locaux/page.tsx")).SystemesLocauxPage,
  ),
  publique(
    chemins.verifierAttestation,
    m.menu_verifier_attestation(),
    async () => (await import("./portail/verifier-attestation/page.tsx")).VerifierAttestationPage,
  ),
  publique(
    chemins.guichets,
    m.annuaire_titre(),
    async () => (await import("./portail/guichets/page.tsx")).GuichetsPage,
  ),
  publique(
    chemins.devenirGuichet,
    m.acces_titre(),
    async () => (await import("./portail/devenir-guichet/page.tsx")).DevenirGuichetPage,
  ),
  publique(
    chemins.suiviDAcces,
    m.acces_suivi_titre(),
    async () => (await import("./portail/devenir-guichet/suivi/page.tsx")).SuiviDAccesPage,
  ),
  publique(
    chemins.accessibilite,
    m.a11y_titre(),
    async () => (await import("./portail/accessibilite/page.tsx")).AccessibilitePage,
  ),
  publique(
    chemins.mentionsLegales,
    m.mentions_titre(),
    async () => (await import("./portail/mentions-legales/page.tsx")).MentionsLegalesPage,
  ),
  publique(
    chemins.donneesPersonnelles,
    m.donnees_titre(),
    async () => (await import("./portail/donnees-personnelles/page.tsx")).DonneesPersonnellesPage,
  ),
  publique(
    chemins.navigateur,
    m.navigateur_titre(),
    async () => (await import("./portail/navigateur/page.tsx")).NavigateurPage,
  ),
  personnelle(
    chemins.verifierReponses,
    m.verifier_titre(),
    async () => (await import("./portail/demande/verifier/page.tsx")).VerifierPage,
  ),
  personnelle(
    chemins.deposee,
    m.deposee_titre(),
    async () => (await import("./portail/demande/deposee/page.tsx")).DeposeePage,
  ),
  personnelle(
    chemins.piecesDuBrouillon,
    m.pieces_brouillon_titre(),
    async () => (await import("./portail/pieces/brouillon/page.tsx")).PiecesDuBrouillonPage,
  ),
  personnelle(
    chemins.question,
    m.hub_titre(),
    async () => (await import("./portail/demande/question/page.tsx")).QuestionPage,
  ),
  personnelle(chemins.brouillon, m.hub_titre(), async () => (await import("./portail/demande/hub/page.tsx")).HubPage),
  personnelle(
    chemins.connexion,
    m.connexion_titre(),
    async () => (await import("./portail/espace/connexion/page.tsx")).ConnexionPage,
  ),
  personnelle(
    chemins.sessions,
    m.sessions_titre(),
    async () => (await import("./portail/espace/sessions/page.tsx")).SessionsPage,
  ),
  personnelle(
    chemins.mesDonnees,
    m.mes_donnees_titre(),
    async () => (await import("./portail/espace/mes-donnees/page.tsx")).MesDonneesPage,
  ),
  personnelle(
    chemins.messages,
    m.messages_titre(),
    async () => (await import("./portail/espace/messages/page.tsx")).MessagesPage,
  ),
  personnelle(
    chemins.consultations,
    m.consultations_titre(),
    async () => (await import("./portail/espace/consultations/page.tsx")).ConsultationsPage,
  ),
  personnelle(
    chemins.separation,
    m.separation_titre(),
    async () => (await import("./portail/espace/separation/page.tsx")).SeparationPage,
  ),
  personnelle(
    chemins.rejoindre,
    m.rejoindre_titre(),
    async () => (await import("./portail/rejoindre/page.tsx")).RejoindrePage,
  ),
  personnelle(
    chemins.modifierDemande,
    m.modifier_titre(),
    async () => (await import("./portail/espace/modifier/page.tsx")).ModifierPage,
  ),
  personnelle(
    chemins.renouvelerSansChangement,
    m.renouveler_sans_changement(),
    async () => (await import("./portail/espace/renouveler/sans-changement/page.tsx")).RenouvelerSansChangementPage,
  ),
  personnelle(
    chemins.renouvelerAvecChangements,
    m.blocs_titre(),
    async () => (await import("./portail/espace/renouveler/avec-changements/page.tsx")).RenouvelerAvecChangementsPage,
  ),
  personnelle(
    chemins.renouveler,
    m.renouveler_titre(),
    async () => (await import("./portail/espace/renouveler/page.tsx")).RenouvelerPage,
  ),
  personnelle(
    chemins.retirer,
    m.retirer_titre(),
    async () => (await import("./portail/espace/retirer/page.tsx")).RetirerPage,
  ),
  personnelle(
    chemins.pieces,
    m.pieces_titre(),
    async () => (await import("./portail/pieces/demande/page.tsx")).PiecesPage,
  ),
  personnelle(
    chemins.propositions,
    m.propositions_titre(),
    async () => (await import("./portail/espace/proposition/page.tsx")).PropositionsPage,
  ),
  personnelle(
    chemins.pourquoiPasMoi,
    m.pourquoi_titre(),
    async () => (await import("./portail/espace/proposition/pourquoi-page.tsx")).PourquoiPage,
  ),
  personnelle(
    chemins.monInstruction,
    m.mon_instruction_titre(),
    async () => (await import("./portail/espace/instruction/page.tsx")).MonInstructionPage,
  ),
  personnelle(
    chemins.demande,
    m.demande_titre(),
    async () => (await import("./portail/espace/demande/page.tsx")).DemandePage,
  ),
  personnelle(chemins.espace, m.menu_espace(), async () => (await import("./portail/espace/page.tsx")).EspacePage),
  personnelle(
    chemins.rattacher,
    m.rattacher_titre(),
    async () => (await import("./portail/rattacher/page.tsx")).RattacherPage,
  ),
  personnelle(
    chemins.comptoirDemande,
    m.comptoir_demande_titre(),
    async () => (await import("./intranet/comptoir/demande-page.tsx")).ComptoirDemandePage,
  ),
  personnelle(
    chemins.comptoir,
    m.comptoir_titre(),
    async () => (await import("./intranet/comptoir/page.tsx")).ComptoirPage,
  ),
  personnelle(
    chemins.doublon,
    m.doublon_titre(),
    async () => (await import("./intranet/doublons/paire-page.tsx")).PaireDeDoublonsPage,
  ),
  personnelle(
    chemins.doublons,
    m.doublons_titre(),
    async () => (await import("./intranet/doublons/page.tsx")).DoublonsPage,
  ),
  personnelle(
    chemins.conversation,
    m.conversation_titre(),
    async () => (await import("./intranet/messages/conversation-page.tsx")).ConversationPage,
  ),
  personnelle(
    chemins.attentes,
    m.attentes_titre(),
    async () => (await import("./intranet/messages/page.tsx")).AttentesPage,
  ),
  personnelle(chemins.dossier, m.dossier(), async () => (await import("./intranet/dossier/page.tsx")).DossierPage),
  personnelle(
    chemins.recherche,
    m.recherche_titre(),
    async () => (await import("./intranet/recherche/page.tsx")).RecherchePage,
  ),
  personnelle(
    chemins.liste,
    m.liste_titre(),
    async () => (await import("./intranet/recherche/liste-page.tsx")).ListePage,
  ),
  personnelle(
    chemins.accesAExaminer,
    m.acces_examiner_titre(),
    async () => (await import("./intranet/acces/examiner-page.tsx")).ExaminerPage,
  ),
  personnelle(
    chemins.acces,
    m.acces_liste_titre(),
    async () => (await import("./intranet/acces/liste-page.tsx")).AccesPage,
  ),
  personnelle(
    chemins.equipe,
    m.equipe_titre(),
    async () => (await import("./intranet/acces/equipe-page.tsx")).EquipePage,
  ),
  personnelle(
    chemins.ficheDuGuichet,
    m.fiche_guichet_titre(),
    async () => (await import("./intranet/acces/fiche-page.tsx")).FicheDuGuichetPage,
  ),
  personnelle(
    chemins.gestionnaires,
    m.gestionnaires_titre(),
    async () => (await import("./intranet/acces/gestionnaires-page.tsx")).GestionnairesPage,
  ),
  personnelle(
    chemins.sessionsDAgent,
    m.sessions_agent_titre(),
    async () => (await import("./intranet/acces/sessions-page.tsx")).SessionsDAgentPage,
  ),
  personnelle(
    chemins.nouveauLogement,
    m.logement_saisir(),
    async () => (await import("./intranet/logements/nouveau-page.tsx")).NouveauLogementPage,
  ),
  personnelle(
    chemins.logement,
    m.logement_titre(),
    async () => (await import("./intranet/logements/logement-page.tsx")).LogementPage,
  ),
  personnelle(
    chemins.logements,
    m.logements_titre(),
    async () => (await import("./intranet/logements/page.tsx")).LogementsPage,
  ),
  personnelle(
    chemins.commission,
    m.commission_titre(),
    async () => (await import("./intranet/commission/page.tsx")).CommissionPage,
  ),
  personnelle(
    chemins.instruction,
    m.instruction_titre(),
    async () => (await import("./intranet/instruction/page.tsx")).InstructionPage,
  ),
  personnelle(chemins.guichet, m.agent_titre(), async () => (await import("./intranet/guichet/page.tsx")).GuichetPage),
  personnelle("*", m.introuvable_titre(), async () => (await import("./socle/introuvable.tsx")).Introuvable),
];
