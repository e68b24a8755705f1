import { useState } from "react";
import { m } from "../../paraglide/messages.js";
import { TitrePage } from "../../socle/titre-page.tsx";
import { Demander } from "./demander.tsx";

const methode = [
  { titre: m.temps_methode_qui, texte: m.temps_methode_qui_texte },
  { titre: m.temps_methode_trois, texte: m.temps_methode_trois_texte },
  { titre: m.temps_methode_calcul, texte: m.temps_methode_calcul_texte },
  { titre: m.temps_methode_intervalle, texte: m.temps_methode_intervalle_texte },
  { titre: m.temps_methode_secret, texte: m.temps_methode_secret_texte },
  { titre: m.temps_methode_limites, texte: m.temps_methode_limites_texte },
];

/** How long one waits, and how that is worked out. */
export function TempsDAttentePage() {
  const [enErreur, noter] = useState(false);
  return (
    <div className="fr-container sne-contenu">
      <TitrePage titre={m.temps_titre()} enErreur={enErreur} />
      <p className="fr-text--lead">{m.temps_accroche()}</p>
      <Demander surErreur={noter} niveau="h2" surLaPage />
      <h2 className="fr-mt-6w">{m.temps_methode()}</h2>
      {methode.map(({ titre, texte }) => (
        <section key={titre()}>
          <h3 className="fr-h6">{titre()}</h3>
          <p>{texte()}</p>
        </section>
      ))}
    </div>
  );
}
