import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useEffect, useState } from "react";
import { m } from "../../paraglide/messages.js";

type Compte = { cle: string; nom: string; enCours: number; nouvelles: number; mutations: number };
type Proprietes = {
  titre: string;
  /** Title of the first column. */
  premiere: string;
  comptes: readonly Compte[];
  /** Learns the names of the lines that are shown; must be the same function from one drawing to the next. */
  apprendre?: (cles: readonly string[]) => Promise<void>;
  /** Name of a line whose key alone is known. */
  nommer?: (cle: string) => string;
};

// a département has hundreds of communes: the largest are enough to begin with
const LIGNES_MONTREES = 20;
const nombre = new Intl.NumberFormat("fr-FR");

/** Demandes en cours, line by line, and how many of them are recent or from a social dwelling. */
export function Comptes({ titre, premiere, comptes, apprendre, nommer }: Proprietes) {
  const [entier, deplier] = useState(false);
  const [, nommees] = useState(0);
  const montres = entier ? comptes : comptes.slice(0, LIGNES_MONTREES);
  const cles = montres.map(({ cle }) => cle).join(" ");
  useEffect(() => {
    // without their names, codes stay
    apprendre?.(cles.split(" ")).then(
      () => nommees((fois) => fois + 1),
      () => undefined,
    );
  }, [apprendre, cles]);
  return (
    <section className="fr-mb-4w">
      <h2>{titre}</h2>
      <div className="sne-tableau fr-mb-2w">
        <table className="sne-chiffres">
          <caption className="fr-sr-only">{titre}</caption>
          <thead>
            <tr>
              <th scope="col">{premiere}</th>
              <th scope="col">{m.chiffres_en_cours()}</th>
              <th scope="col">{m.chiffres_nouvelles()}</th>
              <th scope="col">{m.chiffres_mutations()}</th>
            </tr>
          </thead>
          <tbody>
            {montres.map(({ cle, nom, enCours, nouvelles, mutations }) => (
              <tr key={cle}>
                <th scope="row">{nommer ? nommer(cle) : nom}</th>
                <td data-titre={m.chiffres_en_cours()}>{nombre.format(enCours)}</td>
                <td data-titre={m.chiffres_nouvelles()}>{nombre.format(nouvelles)}</td>
                <td data-titre={m.chiffres_mutations()}>{nombre.format(mutations)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {montres.length < comptes.length && (
        <Button priority="secondary" size="small" onClick={() => deplier(true)}>
          {m.file_montrer({ nombre: comptes.length - montres.length })}
          <span className="fr-sr-only"> : {titre}</span>
        </Button>
      )}
    </section>
  );
}
