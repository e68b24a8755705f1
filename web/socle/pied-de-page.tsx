import { Footer } from "@codegouvfr/react-dsfr/Footer.js";
import { chemins } from "../chemins.ts";
import { m } from "../paraglide/messages.js";

export const PiedDePage = () => (
  <Footer
    id="fr-footer"
    brandTop={
      <>
        République
        <br />
        Française
      </>
    }
    homeLinkProps={{ href: chemins.accueil, title: m.accueil_lien() }}
    contentDescription={m.pied_description()}
    accessibility="non compliant"
    accessibilityLinkProps={{ href: chemins.accessibilite }}
    termsLinkProps={{ href: chemins.mentionsLegales }}
    bottomItems={[
      { text: m.stat_lien(), linkProps: { href: chemins.statistiques } },
      { text: m.aide_lien(), linkProps: { href: chemins.aide } },
      { text: m.annuaire_titre(), linkProps: { href: chemins.guichets } },
      { text: m.acces_titre(), linkProps: { href: chemins.devenirGuichet } },
      { text: m.guide_titre(), linkProps: { href: chemins.guideAttestation } },
      { text: m.donnees_titre(), linkProps: { href: chemins.donneesPersonnelles } },
      { text: m.navigateur_lien(), linkProps: { href: chemins.navigateur } },
      { text: m.guichet_lien(), linkProps: { href: chemins.guichet } },
    ]}
  />
);
