import { chemins } from "../chemins.ts";
import { m } from "../paraglide/messages.js";
import { personnelle, publique, type RouteDuSite } from "./une-route.ts";

/** Pages of the portal that anyone may read, the most precise path first. */
export const portailPublic: readonly RouteDuSite[] = [
  publique(chemins.accueil, m.accueil_titre(), async () => (await import("../portail/accueil/page.tsx")).AccueilPage),
  publique(
    chemins.commencer,
    m.menu_commencer(),
    async () => (await import("../portail/commencer/page.tsx")).CommencerPage,
  ),
  publique(
    chemins.retourDeFranceConnect,
    m.franceconnect_titre(),
    async () => (await import("../portail/franceconnect/page.tsx")).RetourDeFranceConnectPage,
  ),
  publique(
    chemins.simulateur,
    m.simulateur_titre(),
    async () => (await import("../portail/simulateur/page.tsx")).SimulateurPage,
  ),
  publique(
    chemins.tempsDAttente,
    m.temps_titre(),
    async () => (await import("../portail/temps-d-attente/page.tsx")).TempsDAttentePage,
  ),
  publique(
    chemins.systemesLocaux,
    m.systemes_titre(),
    async () => (await import("../portail/systemes-locaux/page.tsx")).SystemesLocauxPage,
  ),
  publique(
    chemins.verifierAttestation,
    m.menu_verifier_attestation(),
    async () => (await import("../portail/verifier-attestation/page.tsx")).VerifierAttestationPage,
  ),
  publique(
    chemins.guichets,
    m.annuaire_titre(),
    async () => (await import("../portail/guichets/page.tsx")).GuichetsPage,
  ),
  publique(
    chemins.devenirGuichet,
    m.acces_titre(),
    async () => (await import("../portail/devenir-guichet/page.tsx")).DevenirGuichetPage,
  ),
  publique(
    chemins.suiviDAcces,
    m.acces_suivi_titre(),
    async () => (await import("../portail/devenir-guichet/suivi/page.tsx")).SuiviDAccesPage,
  ),
  publique(
    chemins.statistiquesTableaux,
    m.stat_tableaux_titre(),
    async () => (await import("../portail/statistiques/tableaux/page.tsx")).TableauxPage,
  ),
  publique(
    chemins.statistiquesDonnees,
    m.stat_donnees_titre(),
    async () => (await import("../portail/statistiques/donnees/page.tsx")).DonneesPage,
  ),
  publique(
    chemins.statistiquesIntegrer,
    m.stat_integrer_page(),
    async () => (await import("../portail/statistiques/integrer/page.tsx")).IntegrerPage,
  ),
  publique(
    chemins.statistiques,
    m.stat_titre(),
    async () => (await import("../portail/statistiques/page.tsx")).StatistiquesPage,
  ),
  // as many pages as territories: the browser draws them
  personnelle(
    chemins.statistiquesTerritoire,
    m.stat_titre(),
    async () => (await import("../portail/statistiques/territoire/page.tsx")).TerritoirePage,
  ),
  publique(
    chemins.accessibilite,
    m.a11y_titre(),
    async () => (await import("../portail/accessibilite/page.tsx")).AccessibilitePage,
  ),
  publique(
    chemins.mentionsLegales,
    m.mentions_titre(),
    async () => (await import("../portail/mentions-legales/page.tsx")).MentionsLegalesPage,
  ),
  publique(
    chemins.donneesPersonnelles,
    m.donnees_titre(),
    async () => (await import("../portail/donnees-personnelles/page.tsx")).DonneesPersonnellesPage,
  ),
  publique(
    chemins.navigateur,
    m.navigateur_titre(),
    async () => (await import("../portail/navigateur/page.tsx")).NavigateurPage,
  ),
];
