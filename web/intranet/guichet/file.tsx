import { type ReactNode, useCallback, useEffect, useState } from "react";
import { m } from "../../paraglide/messages.js";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";

type Lue<L> = { demandes: readonly L[]; suite: boolean };

type Proprietes<L> = {
  titre: string;
  /** Must be the same function from one drawing to the next. */
  lire: () => Promise<Lue<L>>;
  vide: string;
  colonnes: readonly string[];
  /** The cells of a line; `relire` once something was decided. */
  children: (ligne: L, relire: () => void) => ReactNode;
};

/** A queue of the guichet: what waits, oldest first. */
export function File<L extends { numeroUnique: string }>({ titre, lire, vide, colonnes, children }: Proprietes<L>) {
  const [lue, poser] = useState<Lue<L>>();
  const [echec, poserEchec] = useState("");
  const relire = useCallback(() => {
    lire().then(poser, (erreur) => poserEchec(phraseDEchec(erreur)));
  }, [lire]);
  useEffect(relire, [relire]);
  return (
    <section className="fr-mb-6w">
      <h2>{titre}</h2>
      <p role="alert">{echec}</p>
      {lue?.demandes.length === 0 && <p>{vide}</p>}
      {lue && lue.demandes.length > 0 && (
        <div className="fr-table">
          <table>
            <caption className="fr-sr-only">{titre}</caption>
            <thead>
              <tr>
                {colonnes.map((colonne) => (
                  <th key={colonne} scope="col">
                    {colonne}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lue.demandes.map((ligne) => (
                <tr key={ligne.numeroUnique}>{children(ligne, relire)}</tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {lue?.suite && <p>{m.file_suite()}</p>}
    </section>
  );
}
