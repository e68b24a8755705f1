import { Header } from "@codegouvfr/react-dsfr/Header/index.js";
import { SkipLinks } from "@codegouvfr/react-dsfr/SkipLinks.js";
import { chemins } from "../chemins.ts";
import { m } from "../paraglide/messages.js";
import { ChoixDeLaLangue } from "./langue/choix-de-la-langue.tsx";
import { NonRelue } from "./langue/non-relue.tsx";
import { Lien } from "./lien.tsx";
import { useChemin } from "./navigation.tsx";

const menu = [
  { href: chemins.commencer, texte: m.menu_commencer },
  { href: chemins.espace, texte: m.menu_espace },
  { href: chemins.verifierAttestation, texte: m.menu_verifier_attestation },
];

/** The links stay in view on a phone: a menu to open would need the script of the design system. */
function Menu() {
  const chemin = useChemin();
  return (
    <nav className="sne-menu" id="menu" aria-label={m.menu_nom()} tabIndex={-1}>
      <div className="fr-container">
        <ul>
          {menu.map(({ href, texte }) => (
            <li key={href}>
              <Lien className="fr-link" href={href} aria-current={chemin.startsWith(href) ? "page" : undefined}>
                {texte()}
              </Lien>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}

export const EnTete = () => (
  <>
    <SkipLinks
      links={[
        { label: m.acces_contenu(), anchor: "#contenu" },
        { label: m.acces_menu(), anchor: "#menu" },
        { label: m.acces_pied(), anchor: "#fr-footer" },
      ]}
    />
    <Header
      disableDisplay
      brandTop={
        <>
          République
          <br />
          Française
        </>
      }
      homeLinkProps={{ href: chemins.accueil, title: m.accueil_lien() }}
      serviceTitle={m.service_nom()}
      serviceTagline={m.service_accroche()}
    />
    <ChoixDeLaLangue />
    <Menu />
    <NonRelue />
  </>
);
