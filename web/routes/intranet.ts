import { chemins } from "../chemins.ts";
import { m } from "../paraglide/messages.js";
import { personnelle, type RouteDuSite } from "./une-route.ts";

/** Pages of the guichets, the most precise path first. */
export const intranet: readonly RouteDuSite[] = [
  personnelle(
    chemins.comptoirDemande,
    m.comptoir_demande_titre(),
    async () => (await import("../intranet/comptoir/demande-page.tsx")).ComptoirDemandePage,
  ),
  personnelle(
    chemins.comptoir,
    m.comptoir_titre(),
    async () => (await import("../intranet/comptoir/page.tsx")).ComptoirPage,
  ),
  personnelle(
    chemins.doublon,
    m.doublon_titre(),
    async () => (await import("../intranet/doublons/paire-page.tsx")).PaireDeDoublonsPage,
  ),
  personnelle(
    chemins.doublons,
    m.doublons_titre(),
    async () => (await import("../intranet/doublons/page.tsx")).DoublonsPage,
  ),
  personnelle(
    chemins.conversation,
    m.conversation_titre(),
    async () => (await import("../intranet/messages/conversation-page.tsx")).ConversationPage,
  ),
  personnelle(
    chemins.attentes,
    m.attentes_titre(),
    async () => (await import("../intranet/messages/page.tsx")).AttentesPage,
  ),
  personnelle(
    chemins.piecesARegarder,
    m.a_regarder_titre(),
    async () => (await import("../intranet/guichet/pieces-a-regarder-page.tsx")).PiecesARegarderPage,
  ),
  personnelle(chemins.dossier, m.dossier(), async () => (await import("../intranet/dossier/page.tsx")).DossierPage),
  personnelle(
    chemins.recherche,
    m.recherche_titre(),
    async () => (await import("../intranet/recherche/page.tsx")).RecherchePage,
  ),
  personnelle(
    chemins.liste,
    m.liste_titre(),
    async () => (await import("../intranet/recherche/liste-page.tsx")).ListePage,
  ),
  personnelle(
    chemins.accesAExaminer,
    m.acces_examiner_titre(),
    async () => (await import("../intranet/acces/examiner-page.tsx")).ExaminerPage,
  ),
  personnelle(
    chemins.acces,
    m.acces_liste_titre(),
    async () => (await import("../intranet/acces/liste-page.tsx")).AccesPage,
  ),
  personnelle(
    chemins.equipe,
    m.equipe_titre(),
    async () => (await import("../intranet/acces/equipe-page.tsx")).EquipePage,
  ),
  personnelle(
    chemins.ficheDuGuichet,
    m.fiche_guichet_titre(),
    async () => (await import("../intranet/acces/fiche-page.tsx")).FicheDuGuichetPage,
  ),
  personnelle(
    chemins.gestionnaires,
    m.gestionnaires_titre(),
    async () => (await import("../intranet/acces/gestionnaires-page.tsx")).GestionnairesPage,
  ),
  personnelle(
    chemins.chiffres,
    m.chiffres_titre(),
    async () => (await import("../intranet/chiffres/page.tsx")).ChiffresPage,
  ),
  personnelle(
    chemins.tableauxExacts,
    m.tableaux_titre(),
    async () => (await import("../intranet/chiffres/tableaux-page.tsx")).TableauxExactsPage,
  ),
  personnelle(
    chemins.sessionsDAgent,
    m.sessions_agent_titre(),
    async () => (await import("../intranet/acces/sessions-page.tsx")).SessionsDAgentPage,
  ),
  personnelle(
    chemins.nouveauLogement,
    m.logement_saisir(),
    async () => (await import("../intranet/logements/nouveau-page.tsx")).NouveauLogementPage,
  ),
  personnelle(
    chemins.logement,
    m.logement_titre(),
    async () => (await import("../intranet/logements/logement-page.tsx")).LogementPage,
  ),
  personnelle(
    chemins.logements,
    m.logements_titre(),
    async () => (await import("../intranet/logements/page.tsx")).LogementsPage,
  ),
  personnelle(
    chemins.commission,
    m.commission_titre(),
    async () => (await import("../intranet/commission/page.tsx")).CommissionPage,
  ),
  personnelle(
    chemins.instruction,
    m.instruction_titre(),
    async () => (await import("../intranet/instruction/page.tsx")).InstructionPage,
  ),
  personnelle(chemins.guichet, m.agent_titre(), async () => (await import("../intranet/guichet/page.tsx")).GuichetPage),
];
