import type { Mesure, Tableau as TableauDuCatalogue } from "../../../../shared/statistiques/catalogue/tableau.ts";
import { m } from "../../../paraglide/messages.js";
import { dateDe } from "../figures/figure.tsx";
import { LectureEnCours, PasDansCetteEdition } from "../figures/lecture-en-cours.tsx";
import { Tableau } from "../figures/tableau.tsx";
import { Telecharger } from "../figures/telecharger.tsx";
import type { Ligne, Question } from "../lecture/question.ts";
import { useLignes } from "../lecture/use-lecture.ts";
import { raisons, valeurDe } from "../lecture/valeurs.ts";

/** Past this, a table is a file: said before it is asked, not after. */
const RANGEES_AU_PLUS = 400;

type Colonne = { cle: string; titre: string; mesure: Mesure; mutation: string };

const MUTATIONS = { HM: m.stat_hors_mutation, MUT: m.stat_mutation } as const;

function colonnesDe(lignes: readonly Ligne[], { mesures }: TableauDuCatalogue): Colonne[] {
  return mesures.flatMap((mesure) =>
    (["ENS", "HM", "MUT"] as const).flatMap((mutation) => {
      if (!lignes.some((ligne) => ligne.mesure === mesure.code && ligne.mutation === mutation)) return [];
      const titre = mutation === "ENS" ? mesure.libelle : `${mesure.libelle}, ${MUTATIONS[mutation]()}`;
      return [{ cle: `${mesure.code}-${mutation}`, titre, mesure, mutation }];
    }),
  );
}

const cleDe = (ligne: Ligne): string =>
  [ligne.code_territoire, ligne.modalite_1, ligne.modalite_2, ligne.modalite_3].join("|");

/** A row by territory and modality, a column by measure; the territory is not said again where there is one. */
function nomDe(ligne: Ligne, seul: boolean): string {
  const libelles = [ligne.libelle_1, ligne.libelle_2, ligne.libelle_3].filter((libelle) => libelle != null).map(String);
  return [...(seul && libelles.length > 0 ? [] : [String(ligne.libelle_territoire)]), ...libelles].join(" · ");
}

export function Resultat({ tableau, question }: { tableau: TableauDuCatalogue; question: Question }) {
  const lecture = useLignes([question]);
  return (
    <LectureEnCours lecture={lecture}>
      {([lues]) => {
        if (!lues) return <PasDansCetteEdition />;
        if (lues.lignes.length === 0) return <p className="sne-absent">{raisons.absente()}</p>;
        const rangees = [...Map.groupBy(lues.lignes, cleDe)];
        const seul = new Set(lues.lignes.map(({ code_territoire }) => code_territoire)).size === 1;
        const colonnes = colonnesDe(lues.lignes, tableau);
        const { edition, version, mention } = lues;
        return (
          <>
            <p role="status">
              {rangees.length > RANGEES_AU_PLUS
                ? m.stat_tableau_coupe({ nombre: rangees.length, montrees: RANGEES_AU_PLUS })
                : m.stat_tableau_mis_a_jour({ nombre: rangees.length })}
            </p>
            <Telecharger titre={tableau.titre} questions={[question]} />
            <Tableau
              legende={`${tableau.titre} – ${String(seul ? lues.lignes[0]?.libelle_territoire : m.stat_plusieurs_territoires())}`}
              colonnes={[m.stat_ligne(), ...colonnes.map(({ titre }) => titre)]}
              rangees={rangees.slice(0, RANGEES_AU_PLUS).map(([cle, lignes]) => ({
                cle,
                nom: lignes[0] ? nomDe(lignes[0], seul) : "",
                valeurs: colonnes.map(({ mesure, mutation }) => ({
                  ...valeurDe(lignes.find((ligne) => ligne.mesure === mesure.code && ligne.mutation === mutation)),
                  unite: mesure.unite,
                })),
              }))}
            />
            <p className="fr-hint-text">
              {mention && <strong>{mention}. </strong>}
              {m.stat_source({ edition, version, date: dateDe(lues) })}
            </p>
          </>
        );
      }}
    </LectureEnCours>
  );
}
