import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { Tile } from "@codegouvfr/react-dsfr/Tile.js";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { Lien } from "../../socle/lien.tsx";
import { TitrePage } from "../../socle/titre-page.tsx";

const suites = [
  { href: chemins.simulateur, titre: m.accueil_simulateur_titre, texte: m.accueil_simulateur_texte },
  { href: chemins.espace, titre: m.accueil_suivre_titre, texte: m.accueil_suivre_texte },
  { href: chemins.verifierAttestation, titre: m.accueil_attestation_titre, texte: m.accueil_attestation_texte },
  { href: chemins.navigateur, titre: m.accueil_autrement_titre, texte: m.accueil_autrement_texte },
];

const etapes = [m.accueil_etape_remplir, m.accueil_etape_numero, m.accueil_etape_examen, m.accueil_etape_chaque_annee];

export const AccueilPage = () => (
  <div className="fr-container fr-py-4w">
    <TitrePage titre={m.accueil_titre()} />
    <p className="fr-text--lead">{m.accueil_accroche()}</p>
    <Button linkProps={{ href: chemins.commencer }} size="large">
      {m.menu_commencer()}
    </Button>
    <p className="fr-mt-2w sne-discret">{m.accueil_duree()}</p>
    <p>
      <Lien href={chemins.aide}>{m.aide_lien()}</Lien>
    </p>
    <p>
      <Lien href={chemins.systemesLocaux}>{m.accueil_systemes_lien()}</Lien>
    </p>

    <h2 className="fr-mt-4w">{m.accueil_ensuite()}</h2>
    <ol>
      {etapes.map((etape) => (
        <li key={etape()}>{etape()}</li>
      ))}
    </ol>

    <h2 className="fr-mt-4w">{m.accueil_vous_voulez()}</h2>
    <div className="fr-grid-row fr-grid-row--gutters">
      {suites.map(({ href, titre, texte }) => (
        <div key={href} className="fr-col-12 fr-col-md-6">
          <Tile title={titre()} desc={texte()} linkProps={{ href }} titleAs="h3" enlargeLinkOrButton />
        </div>
      ))}
    </div>
  </div>
);
