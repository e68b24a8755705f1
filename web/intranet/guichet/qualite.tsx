import { useEffect, useState } from "react";
import { filesDeRecherche } from "../../../shared/api/files-de-recherche.ts";
import type { Sortie } from "../../../shared/api/route.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";

type Mesures = Sortie<typeof filesDeRecherche.mesurerGuichets>;

/** Guichet by guichet, what is late. */
export function Qualite() {
  const [mesures, poser] = useState<Mesures>();
  const [echec, poserEchec] = useState("");
  useEffect(
    () => void call(filesDeRecherche.mesurerGuichets, {}).then(poser, (erreur) => poserEchec(phraseDEchec(erreur))),
    [],
  );
  return (
    <section className="fr-mb-6w">
      <h2>{m.qualite_titre()}</h2>
      <p role="alert">{echec}</p>
      {!mesures && echec === "" && <p role="status">{m.attente()}</p>}
      {mesures?.guichets.length === 0 && <p>{m.qualite_vide()}</p>}
      {mesures && mesures.guichets.length > 0 && (
        <div className="sne-tableau">
          <table>
            <caption className="fr-sr-only">{m.qualite_titre()}</caption>
            <thead>
              <tr>
                <th scope="col">{m.agent_guichet()}</th>
                <th scope="col">{m.qualite_identites()}</th>
                <th scope="col">{m.qualite_attestations()}</th>
              </tr>
            </thead>
            <tbody>
              {mesures.guichets.map(({ code, identites, attestations }) => (
                <tr key={code}>
                  <th scope="row">{code}</th>
                  <td data-titre={m.qualite_identites()}>{identites}</td>
                  <td data-titre={m.qualite_attestations()}>{attestations}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {mesures?.partielle && <p>{m.qualite_partielle()}</p>}
    </section>
  );
}
