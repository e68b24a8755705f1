import { intituleDe } from "../../../../shared/formulaire/intitule.ts";
import { m } from "../../../paraglide/messages.js";
import { ApresUnGeste } from "../champs/apres-un-geste.tsx";
import { Lignes } from "../verifier/lignes.tsx";
import type { Ecart } from "./ecarts.ts";

const Dite = ({ lignes }: { lignes: readonly string[] }) =>
  lignes.length === 1 ? <p className="fr-mb-0">{lignes[0]}</p> : <Lignes lignes={lignes} estOrdonnee={false} />;

const Cote = ({ titre, lignes }: { titre: string; lignes: readonly string[] }) => (
  <div>
    <p className="sne-discret fr-text--sm fr-mb-0">{titre}</p>
    <Dite lignes={lignes} />
  </div>
);

/** Old and new answers side by side, only what differs. */
export const ListeDesEcarts = ({ ecarts }: { ecarts: readonly Ecart[] }) => (
  <ul className="sne-liste fr-mb-4w">
    {ecarts.map(({ champ, avant, maintenant }) => {
      const cotes = (
        <div className="sne-avant-apres">
          <Cote titre={m.ecart_avant()} lignes={avant} />
          <Cote titre={m.ecart_maintenant()} lignes={maintenant} />
        </div>
      );
      return (
        <li key={champ.nom}>
          <h2 className="fr-h6 fr-mb-1w">{intituleDe(champ.nom) ?? champ.libelle}</h2>
          {champ.discret ? <ApresUnGeste geste={m.discret_afficher_reponse()}>{cotes}</ApresUnGeste> : cotes}
        </li>
      );
    })}
  </ul>
);
