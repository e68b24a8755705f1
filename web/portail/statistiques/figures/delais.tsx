import { m } from "../../../paraglide/messages.js";
import { type Choisie, editionDuTableau, tableauDuCatalogue } from "../lecture/editions.ts";
import type { Lues } from "../lecture/lire.ts";
import type { Territoire } from "../lecture/territoire.ts";
import { useLignes } from "../lecture/use-lecture.ts";
import { ligneDe, valeurDe } from "../lecture/valeurs.ts";
import { questionDe } from "./chiffres.tsx";
import { Definition } from "./figure.tsx";
import { LectureEnCours, PasDansCetteEdition } from "./lecture-en-cours.tsx";
import { Source } from "./source.tsx";
import { Tableau } from "./tableau.tsx";
import { Telecharger } from "./telecharger.tsx";

/** Those who wait, and those who were housed: one without the other would mislead. */
const DEUX = [
  { tableau: "R-13-07", titre: m.stat_ceux_qui_attendent, lire: m.stat_ceux_qui_attendent_lire },
  { tableau: "R-13-01", titre: m.stat_ceux_qui_sont_loges, lire: m.stat_ceux_qui_sont_loges_lire },
] as const;

export function Delais({ territoire, choisie }: { territoire: Territoire; choisie: Choisie }) {
  const questions = DEUX.flatMap(({ tableau }) => {
    const edition = editionDuTableau(choisie, tableau, territoire.niveau);
    return edition ? [questionDe(tableau, territoire, edition)] : [];
  });
  const lecture = useLignes(questions);
  return (
    <>
      <h2>{m.stat_delais_titre()}</h2>
      <p>{m.stat_delais_texte()}</p>
      <LectureEnCours lecture={lecture}>
        {(lues) => (
          <div className="sne-deux-delais">
            {DEUX.map(({ tableau, titre, lire }) => {
              const rang = questions.findIndex((question) => question.tableau === tableau);
              return (
                <section key={tableau} aria-labelledby={`delai-${tableau}`}>
                  <h3 className="fr-h5" id={`delai-${tableau}`}>
                    {titre()}
                  </h3>
                  <UnDelai tableau={tableau} lues={lues[rang]} lire={lire()} />
                  <Telecharger titre={titre()} questions={questions.slice(rang, rang + 1)} />
                </section>
              );
            })}
          </div>
        )}
      </LectureEnCours>
    </>
  );
}

function UnDelai({ tableau, lues, lire }: { tableau: string; lues: Lues | undefined; lire: string }) {
  if (!lues) return <PasDansCetteEdition />;
  const { mesures, titre, definition } = tableauDuCatalogue(tableau);
  return (
    <>
      <p className="fr-hint-text">
        {lire} <Definition texte={definition} />
      </p>
      <Tableau
        legende={titre}
        colonnes={[m.stat_mesure(), m.stat_valeur()]}
        rangees={mesures.map(({ code, libelle, unite }) => ({
          cle: code,
          nom: libelle,
          valeurs: [{ ...valeurDe(ligneDe(lues.lignes, code)), unite }],
        }))}
      />
      {lues.lignes.length > 0 && (
        <p className="fr-hint-text">
          <Source lues={lues} />
        </p>
      )}
    </>
  );
}
