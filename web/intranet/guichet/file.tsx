import { Badge } from "@codegouvfr/react-dsfr/Badge.js";
import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { type ReactNode, useCallback, useEffect, useState } from "react";
import { m } from "../../paraglide/messages.js";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";

type Lue<L> = { lignes: readonly L[]; suite: boolean };

type Proprietes<L> = {
  titre: string;
  /** Must be the same function from one drawing to the next. */
  lire: () => Promise<Lue<L>>;
  vide: string;
  colonnes: readonly string[];
  cle: (ligne: L) => string;
  enRetard?: (ligne: L) => boolean;
  /** The cells of a line; `relire` once something was decided. */
  children: (ligne: L, relire: () => void) => ReactNode;
};

// the first page holds several queues: each shows its beginning
const LIGNES_MONTREES = 5;

/** A queue of the guichet: how many wait and how many are late, then what waits, the most pressing first. */
export function File<L>({ titre, lire, vide, colonnes, cle, enRetard = () => false, children }: Proprietes<L>) {
  const [lue, poser] = useState<Lue<L>>();
  const [echec, poserEchec] = useState("");
  const [entiere, deplier] = useState(false);
  const relire = useCallback(() => {
    lire().then(poser, (erreur) => poserEchec(phraseDEchec(erreur)));
  }, [lire]);
  useEffect(relire, [relire]);
  const lignes = lue?.lignes ?? [];
  const montrees = entiere ? lignes : lignes.slice(0, LIGNES_MONTREES);
  return (
    <section className="fr-mb-6w">
      <h2>{titre}</h2>
      <p role="alert">{echec}</p>
      {lue && <Compte nombre={lignes.length} enRetard={lignes.filter(enRetard).length} suite={lue.suite} vide={vide} />}
      {montrees.length > 0 && (
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
              {montrees.map((ligne) => (
                <tr key={cle(ligne)}>{children(ligne, relire)}</tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {montrees.length < lignes.length && (
        <Button priority="secondary" size="small" onClick={() => deplier(true)}>
          {m.file_montrer({ nombre: lignes.length - montrees.length })}
          <span className="fr-sr-only"> : {titre}</span>
        </Button>
      )}
      {lue?.suite && <p>{m.file_suite()}</p>}
    </section>
  );
}

type Comptes = { nombre: number; enRetard: number; suite: boolean; vide: string };

/** How many wait, and how many of them are late. */
function Compte({ nombre, enRetard, suite, vide }: Comptes) {
  if (nombre === 0) return <p>{vide}</p>;
  return (
    <p>
      {suite ? m.file_plus_de({ nombre }) : m.file_nombre({ nombre })}{" "}
      {enRetard > 0 && (
        <Badge as="span" severity="error">
          {m.file_en_retard({ nombre: enRetard })}
        </Badge>
      )}
    </p>
  );
}
