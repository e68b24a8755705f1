import { Header } from "@codegouvfr/react-dsfr/Header/index.js";
import { chemins } from "../chemins.ts";
import { m } from "../paraglide/messages.js";
import { ChoixDeLaLangue } from "./langue/choix-de-la-langue.tsx";
import { NonRelue } from "./langue/non-relue.tsx";
import { Lien } from "./lien.tsx";
import { Marque } from "./marque.tsx";
import { useChemin } from "./navigation.tsx";

const duPublic = [
  { href: chemins.commencer, texte: m.menu_commencer },
  { href: chemins.espace, texte: m.menu_espace },
  { href: chemins.verifierAttestation, texte: m.menu_verifier_attestation },
];

/** An agent at work goes back to what waits, and not to the pages of the public. */
const desAgents = [{ href: chemins.guichet, texte: m.agent_titre }];

const menuDe = (chemin: string) => (`${chemin}/`.startsWith(`${chemins.guichet}/`) ? desAgents : duPublic);

/** The links stay in view on a phone: a menu to open would need the script of the design system. */
function Menu() {
  const chemin = useChemin();
  return (
    <nav className="sne-menu" id="menu" aria-label={m.menu_nom()} tabIndex={-1}>
      <div className="fr-container">
        <ul>
          {menuDe(chemin).map(({ href, texte }) => (
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

const raccourcis = [
  { ancre: "#contenu", texte: m.acces_contenu },
  { ancre: "#menu", texte: m.acces_menu },
  { ancre: "#fr-footer", texte: m.acces_pied },
];

/** The component of the design system names itself in French whatever the language. */
const AccesRapide = () => (
  <div className="fr-skiplinks">
    <nav className="fr-container" aria-label={m.dsfr_acces_rapide()}>
      <ul className="fr-skiplinks__list">
        {raccourcis.map(({ ancre, texte }) => (
          <li key={ancre}>
            <a className="fr-link" href={ancre}>
              {texte()}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  </div>
);

export const EnTete = () => (
  <>
    <AccesRapide />
    <Header
      disableDisplay
      brandTop={<Marque />}
      homeLinkProps={{ href: chemins.accueil, title: m.accueil_lien() }}
      serviceTitle={m.service_nom()}
      serviceTagline={m.service_accroche()}
    />
    <ChoixDeLaLangue />
    <Menu />
    <NonRelue />
  </>
);
