import { chemins } from "../chemins.ts";
import { m } from "../paraglide/messages.js";
import { personnelle, type RouteDuSite } from "./une-route.ts";

/** Pages of the portal for the person who is signed in, the most precise path first. */
export const portailPersonnel: readonly RouteDuSite[] = [
  personnelle(
    chemins.verifierReponses,
    m.verifier_titre(),
    async () => (await import("../portail/demande/verifier/page.tsx")).VerifierPage,
  ),
  personnelle(
    chemins.deposee,
    m.deposee_titre(),
    async () => (await import("../portail/demande/deposee/page.tsx")).DeposeePage,
  ),
  personnelle(
    chemins.piecesDuBrouillon,
    m.pieces_brouillon_titre(),
    async () => (await import("../portail/pieces/brouillon/page.tsx")).PiecesDuBrouillonPage,
  ),
  personnelle(
    chemins.aidantsDuBrouillon,
    m.aidant_brouillon_titre(),
    async () => (await import("../portail/aidants/brouillon-page.tsx")).AidantsDuBrouillonPage,
  ),
  personnelle(
    chemins.question,
    m.hub_titre(),
    async () => (await import("../portail/demande/question/page.tsx")).QuestionPage,
  ),
  personnelle(chemins.brouillon, m.hub_titre(), async () => (await import("../portail/demande/hub/page.tsx")).HubPage),
  personnelle(
    chemins.connexion,
    m.connexion_titre(),
    async () => (await import("../portail/espace/connexion/page.tsx")).ConnexionPage,
  ),
  personnelle(
    chemins.sessions,
    m.sessions_titre(),
    async () => (await import("../portail/espace/sessions/page.tsx")).SessionsPage,
  ),
  personnelle(
    chemins.mesDonnees,
    m.mes_donnees_titre(),
    async () => (await import("../portail/espace/mes-donnees/page.tsx")).MesDonneesPage,
  ),
  personnelle(
    chemins.aides,
    m.aidant_aides_titre(),
    async () => (await import("../portail/aider/aides-page.tsx")).AidesPage,
  ),
  personnelle(
    chemins.aider,
    m.aidant_invitation_titre(),
    async () => (await import("../portail/aider/page.tsx")).AiderPage,
  ),
  personnelle(
    chemins.aidants,
    m.aidant_titre(),
    async () => (await import("../portail/aidants/demande-page.tsx")).AidantsPage,
  ),
  personnelle(
    chemins.organismeDAide,
    m.organisme_titre(),
    async () => (await import("../portail/organisme-d-aide/page.tsx")).OrganismeDAidePage,
  ),
  personnelle(
    chemins.rejoindreUnOrganisme,
    m.organisme_rejoindre_titre(),
    async () => (await import("../portail/organisme-d-aide/rejoindre-page.tsx")).RejoindreUnOrganismePage,
  ),
  personnelle(
    chemins.messages,
    m.messages_titre(),
    async () => (await import("../portail/espace/messages/page.tsx")).MessagesPage,
  ),
  personnelle(
    chemins.consultations,
    m.consultations_titre(),
    async () => (await import("../portail/espace/consultations/page.tsx")).ConsultationsPage,
  ),
  personnelle(
    chemins.separation,
    m.separation_titre(),
    async () => (await import("../portail/espace/separation/page.tsx")).SeparationPage,
  ),
  personnelle(
    chemins.rejoindre,
    m.rejoindre_titre(),
    async () => (await import("../portail/rejoindre/page.tsx")).RejoindrePage,
  ),
  personnelle(
    chemins.modifierDemande,
    m.modifier_titre(),
    async () => (await import("../portail/espace/modifier/page.tsx")).ModifierPage,
  ),
  personnelle(
    chemins.renouvelerSansChangement,
    m.renouveler_sans_changement(),
    async () => (await import("../portail/espace/renouveler/sans-changement/page.tsx")).RenouvelerSansChangementPage,
  ),
  personnelle(
    chemins.renouvelerAvecChangements,
    m.blocs_titre(),
    async () => (await import("../portail/espace/renouveler/avec-changements/page.tsx")).RenouvelerAvecChangementsPage,
  ),
  personnelle(
    chemins.renouveler,
    m.renouveler_titre(),
    async () => (await import("../portail/espace/renouveler/page.tsx")).RenouvelerPage,
  ),
  personnelle(
    chemins.retirer,
    m.retirer_titre(),
    async () => (await import("../portail/espace/retirer/page.tsx")).RetirerPage,
  ),
  personnelle(
    chemins.pieces,
    m.pieces_titre(),
    async () => (await import("../portail/pieces/demande/page.tsx")).PiecesPage,
  ),
  personnelle(
    chemins.propositions,
    m.propositions_titre(),
    async () => (await import("../portail/espace/proposition/page.tsx")).PropositionsPage,
  ),
  personnelle(
    chemins.pourquoiPasMoi,
    m.pourquoi_titre(),
    async () => (await import("../portail/espace/proposition/pourquoi-page.tsx")).PourquoiPage,
  ),
  personnelle(
    chemins.monInstruction,
    m.mon_instruction_titre(),
    async () => (await import("../portail/espace/instruction/page.tsx")).MonInstructionPage,
  ),
  personnelle(
    chemins.demande,
    m.demande_titre(),
    async () => (await import("../portail/espace/demande/page.tsx")).DemandePage,
  ),
  personnelle(chemins.espace, m.menu_espace(), async () => (await import("../portail/espace/page.tsx")).EspacePage),
  personnelle(
    chemins.rattacher,
    m.rattacher_titre(),
    async () => (await import("../portail/rattacher/page.tsx")).RattacherPage,
  ),
];
