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
  /** How many, in a sentence: by default, how many wait. */
  compter?: (nombre: number, suite: boolean) => string;
  /** The cells of a line; `relire` once something was decided. */
  children: (ligne: L, relire: () => void) => ReactNode;
};

// the first page holds several queues: each shows its beginning
const LIGNES_MONTREES = 5;

const combienAttendent = (nombre: number, suite: boolean): string =>
  suite ? m.file_plus_de({ nombre }) : m.file_nombre({ nombre });

/** A queue of the guichet: how many wait and how many are late, then what waits, the most pressing first. */
export function File<L>({
  titre,
  lire,
  vide,
  colonnes,
  cle,
  enRetard = () => false,
  compter = combienAttendent,
  children,
}: Proprietes<L>) {
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
    <section className="sne-large fr-mb-6w">
      <h2>{titre}</h2>
      <p role="alert">{echec}</p>
      {!lue && echec === "" && <p role="status">{m.attente()}</p>}
      {lue && lignes.length === 0 && <p>{vide}</p>}
      {lue && lignes.length > 0 && (
        <p>
          {compter(lignes.length, lue.suite)} <EnRetard nombre={lignes.filter(enRetard).length} />
        </p>
      )}
      {montrees.length > 0 && (
        <div className="sne-tableau fr-mb-2w">
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
      {lue?.suite && compter === combienAttendent && <p>{m.file_suite()}</p>}
    </section>
  );
}

const EnRetard = ({ nombre }: { nombre: number }) =>
  nombre > 0 && (
    <Badge as="span" severity="error">
      {m.file_en_retard({ nombre })}
    </Badge>
  );
