import { addFooterTranslations, Footer } from "@codegouvfr/react-dsfr/Footer.js";
import { chemins } from "../chemins.ts";
import { m } from "../paraglide/messages.js";
import { Marque } from "./marque.tsx";

const LICENCE = "https://github.com/etalab/licence-ouverte/blob/master/LO.md";

// the words of the design system itself: it knows French, and few other languages
addFooterTranslations({
  lang: "fr",
  messages: {
    accessibility: m.dsfr_accessibilite(),
    "non compliant": m.dsfr_non_conforme(),
    terms: m.dsfr_mentions(),
    "open new window": m.dsfr_fenetre(),
  },
});

export const PiedDePage = () => (
  <Footer
    id="fr-footer"
    brandTop={<Marque />}
    homeLinkProps={{ href: chemins.accueil, title: m.accueil_lien() }}
    contentDescription={m.pied_description()}
    accessibility="non compliant"
    accessibilityLinkProps={{ href: chemins.accessibilite }}
    termsLinkProps={{ href: chemins.mentionsLegales }}
    license={
      <>
        {m.dsfr_licence()}{" "}
        <a href={LICENCE} target="_blank" rel="noreferrer" title={`${m.dsfr_licence_nom()} - ${m.dsfr_fenetre()}`}>
          {m.dsfr_licence_nom()}
        </a>
      </>
    }
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
