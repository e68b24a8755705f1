import { Badge } from "@codegouvfr/react-dsfr/Badge.js";
import type { ReactNode } from "react";
import type { CotationLue } from "../../../shared/api/cotation.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { m } from "../../paraglide/messages.js";

type Ligne = CotationLue["rubriques"][number]["lignes"][number];

/** Criterion, value, origin, points: the sentence below says it in the same words to both sides. */
function Lignes({ titre, lignes }: { titre: string; lignes: readonly Ligne[] }) {
  return (
    <div className="fr-table">
      <table>
        <caption>{titre}</caption>
        <thead>
          <tr>
            <th scope="col">{m.cote_critere()}</th>
            <th scope="col">{m.cote_points()}</th>
          </tr>
        </thead>
        <tbody>
          {lignes.map((ligne) => (
            <tr key={ligne.critere}>
              <th scope="row">
                {ligne.libelle}
                <span className="fr-hint-text">
                  {m.cote_situation({ valeur: ligne.valeur, origine: ligne.origine })}
                </span>
              </th>
              <td>{ligne.points}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Each line as a sentence, and what would change it. */
const Phrases = ({ lignes }: { lignes: readonly Ligne[] }) => (
  <ul>
    {lignes.map(({ critere, phrase, changement }) => (
      <li key={critere}>
        {phrase} {changement !== undefined && <span className="sne-discret">{changement}</span>}
      </li>
    ))}
  </ul>
);

function Total({ cotation: { points, verifies, provisoire, derogation } }: { cotation: CotationLue }) {
  return (
    <>
      <p className="fr-text--lead fr-mb-1w">
        {m.cote_total({ points: derogation?.points ?? points })}{" "}
        {provisoire && !derogation && (
          <Badge severity="info" as="span">
            {m.cote_provisoire()}
          </Badge>
        )}
      </p>
      {derogation && (
        <p>
          {m.cote_fixee({ guichet: derogation.guichet, jour: afficherJour(derogation.le), calcul: points })}{" "}
          <span lang="fr">{derogation.raison}</span>
        </p>
      )}
      {provisoire && <p>{m.cote_provisoire_texte({ points: verifies })}</p>}
    </>
  );
}

type Proprietes = { cotation: CotationLue; niveau: "h2" | "h3" | "h4"; children?: ReactNode };

function UneCotation({ cotation, niveau: Titre, children }: Proprietes) {
  const { nom, communes, provenance, version, rubriques } = cotation;
  const comptent = rubriques
    .map((rubrique) => ({ ...rubrique, lignes: rubrique.lignes.filter(({ points }) => points !== 0) }))
    .filter(({ lignes }) => lignes.length > 0);
  const autres = rubriques.flatMap(({ lignes }) => lignes.filter(({ points }) => points === 0));
  return (
    <section className="fr-mb-6w">
      <Titre className="fr-h4">{nom}</Titre>
      <p className="fr-mb-1w">{m.cote_communes({ communes: communes.join(", ") })}</p>
      <Total cotation={cotation} />
      {comptent.map(({ groupe, libelle, points, lignes }) => (
        <div key={groupe}>
          <Lignes titre={m.cote_rubrique({ libelle, points })} lignes={lignes} />
          <Phrases lignes={lignes} />
        </div>
      ))}
      {autres.length > 0 && (
        <details className="sne-details">
          <summary>{m.cote_autres()}</summary>
          <Phrases lignes={autres} />
        </details>
      )}
      <p className="fr-text--sm sne-discret fr-mt-2w">{m.cote_source({ source: provenance, version })}</p>
      {children}
    </section>
  );
}

type Toutes = {
  cotations: readonly CotationLue[];
  niveau: "h2" | "h3" | "h4";
  /** What an agent may do under each. */
  sous?: (cotation: CotationLue) => ReactNode;
};

/** One score for each territory whose communes are wished. */
export const Cotations = ({ cotations, niveau, sous }: Toutes) =>
  cotations.length === 0 ? (
    <p>{m.cote_aucune()}</p>
  ) : (
    cotations.map((cotation) => (
      <UneCotation key={cotation.grille} cotation={cotation} niveau={niveau}>
        {sous?.(cotation)}
      </UneCotation>
    ))
  );
