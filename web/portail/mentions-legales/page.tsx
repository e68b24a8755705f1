import { m } from "../../paraglide/messages.js";
import { TitrePage } from "../../socle/titre-page.tsx";

const sections = [
  { titre: m.mentions_editeur_titre, texte: m.mentions_editeur },
  { titre: m.mentions_hebergement_titre, texte: m.mentions_hebergement },
  { titre: m.mentions_base_titre, texte: m.mentions_base },
  { titre: m.mentions_contenus_titre, texte: m.mentions_contenus },
  { titre: m.mentions_securite_titre, texte: m.mentions_securite },
];

export const MentionsLegalesPage = () => (
  <div className="fr-container sne-contenu">
    <TitrePage titre={m.mentions_titre()} />
    {sections.map(({ titre, texte }) => (
      <section key={titre()}>
        <h2>{titre()}</h2>
        <p>{texte()}</p>
      </section>
    ))}
  </div>
);
