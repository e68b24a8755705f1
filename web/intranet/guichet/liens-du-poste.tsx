import { jourAParis } from "../../../shared/demande/delais.ts";
import { type ActeDAgent, NATIONAL, type Poste, peutDansSonTerritoire } from "../../../shared/droits/agent.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { maintenant } from "../../socle/horloge.ts";
import { Lien } from "../../socle/lien.tsx";

const pages: readonly { acte: ActeDAgent; href: string; titre: () => string }[] = [
  { acte: "chercher", href: chemins.recherche, titre: m.recherche_titre },
  { acte: "chercher", href: chemins.liste, titre: m.liste_titre },
  { acte: "lire-messages", href: chemins.attentes, titre: m.attentes_titre },
  { acte: "juger-piece", href: chemins.piecesARegarder, titre: m.a_regarder_titre },
  { acte: "enregistrer", href: chemins.comptoir, titre: m.comptoir_lien },
  { acte: "juger-doublon", href: chemins.doublons, titre: m.doublons_titre },
  { acte: "voir-logement", href: chemins.logements, titre: m.logements_titre },
  { acte: "decider-acces", href: chemins.acces, titre: m.acces_liste_titre },
  { acte: "administrer-equipe", href: chemins.equipe, titre: m.equipe_titre },
  { acte: "tenir-annuaire", href: chemins.ficheDuGuichet, titre: m.fiche_guichet_titre },
  { acte: "voir-statistiques", href: chemins.chiffres, titre: m.chiffres_titre },
  { acte: "voir-statistiques", href: chemins.tableauxExacts, titre: m.tableaux_titre },
  { acte: "nommer-gestionnaires", href: chemins.gestionnaires, titre: m.gestionnaires_titre },
];

/** The pages that this post opens. */
export const LiensDuPoste = ({ poste }: { poste: Poste }) => (
  <ul>
    {pages
      // the national administration opens a team from the list of the gestionnaires
      .filter(({ href }) => href !== chemins.equipe || poste.territoire !== NATIONAL)
      .filter(({ acte }) => peutDansSonTerritoire(poste, acte, jourAParis(maintenant())))
      .map(({ href, titre }) => (
        <li key={href}>
          <Lien className="fr-link" href={href}>
            {titre()}
          </Lien>
        </li>
      ))}
    <li>
      <Lien className="fr-link" href={chemins.sessionsDAgent}>
        {m.sessions_agent_titre()}
      </Lien>
    </li>
  </ul>
);
