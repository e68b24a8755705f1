import { chemins } from "../chemins.ts";
import { m } from "../paraglide/messages.js";
import { personnelle, publique, type RouteDuSite, type SansScript } from "./une-route.ts";

/** Files are read without a script. */
const sansScript: SansScript = {
  titre: m.stat_secours_titre(),
  texte: m.stat_secours_texte(),
  lien: m.stat_secours_lien(),
  chemin: chemins.statistiquesDonnees,
};

const statistique = (...route: Parameters<typeof publique>): RouteDuSite => ({ ...publique(...route), sansScript });
const statistiqueDessinee: typeof statistique = (...route) => ({ ...personnelle(...route), sansScript });

/** Pages that are in French only: figures, bodies, what the law words. The most precise path first. */
export const portailEnFrancais: readonly RouteDuSite[] = [
  publique(
    chemins.systemesLocaux,
    m.systemes_titre(),
    async () => (await import("../portail/systemes-locaux/page.tsx")).SystemesLocauxPage,
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
  statistique(
    chemins.statistiquesTableaux,
    m.stat_tableaux_titre(),
    async () => (await import("../portail/statistiques/tableaux/page.tsx")).TableauxPage,
  ),
  statistique(
    chemins.statistiquesDonnees,
    m.stat_donnees_titre(),
    async () => (await import("../portail/statistiques/donnees/page.tsx")).DonneesPage,
  ),
  statistique(
    chemins.statistiquesIntegrer,
    m.stat_integrer_page(),
    async () => (await import("../portail/statistiques/integrer/page.tsx")).IntegrerPage,
  ),
  statistique(
    chemins.statistiques,
    m.stat_titre(),
    async () => (await import("../portail/statistiques/page.tsx")).StatistiquesPage,
  ),
  // as many pages as territories: the browser draws them
  statistiqueDessinee(
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
];
