import { chemins } from "../chemins.ts";
import { m } from "../paraglide/messages.js";
import { publique, type RouteDuSite } from "./une-route.ts";

/** Pages of the portal that anyone may read, in each language, the most precise path first. */
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
  publique(chemins.aide, m.aide_titre(), async () => (await import("../portail/aide/page.tsx")).AidePage),
  publique(
    chemins.tempsDAttente,
    m.temps_titre(),
    async () => (await import("../portail/temps-d-attente/page.tsx")).TempsDAttentePage,
  ),
  publique(
    chemins.verifierAttestation,
    m.menu_verifier_attestation(),
    async () => (await import("../portail/verifier-attestation/page.tsx")).VerifierAttestationPage,
  ),
  publique(
    chemins.guideAttestation,
    m.guide_titre(),
    async () => (await import("../portail/guides/attestation-page.tsx")).GuideAttestationPage,
  ),
  publique(
    chemins.guideMandat,
    m.guide_mandat_titre(),
    async () => (await import("../portail/guides/mandat-page.tsx")).GuideMandatPage,
  ),
  publique(
    chemins.guichets,
    m.annuaire_titre(),
    async () => (await import("../portail/guichets/page.tsx")).GuichetsPage,
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
