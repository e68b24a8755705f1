import { m } from "../../../paraglide/messages.js";
import { questionDe } from "../figures/chiffres.tsx";
import { LectureEnCours } from "../figures/lecture-en-cours.tsx";
import { Tableau } from "../figures/tableau.tsx";
import { Telecharger } from "../figures/telecharger.tsx";
import { type Choisie, editionDuTableau } from "../lecture/editions.ts";
import { auDessusDe, type Territoire } from "../lecture/territoire.ts";
import { useLignes } from "../lecture/use-lecture.ts";
import { ligneDe, valeurDe } from "../lecture/valeurs.ts";

/** The tension of a territory beside that of those which hold it. */
export function Comparaison({ territoire, choisie }: { territoire: Territoire; choisie: Choisie }) {
  const questions = [territoire, ...auDessusDe(territoire)].flatMap((un) => {
    const edition = editionDuTableau(choisie, "R-14-01", un.niveau);
    return edition ? [questionDe("R-14-01", un, edition)] : [];
  });
  const lecture = useLignes(questions);
  if (questions.length === 0) return null;
  return (
    <>
      <h2>{m.stat_comparaison_titre()}</h2>
      <LectureEnCours lecture={lecture}>
        {(lues) => (
          <Tableau
            legende={m.stat_comparaison_titre()}
            colonnes={[m.stat_territoire(), m.stat_demandes(), m.stat_attributions(), m.stat_tension()]}
            rangees={lues.flatMap((page) => {
              const lignes = page?.lignes ?? [];
              const nom = String(lignes[0]?.libelle_territoire ?? "");
              const de = (mesure: string) => valeurDe(ligneDe(lignes, mesure));
              return nom === ""
                ? []
                : [
                    {
                      cle: nom,
                      nom,
                      valeurs: [
                        { ...de("demandes"), unite: "demandes" },
                        { ...de("attributions"), unite: "demandes" },
                        { ...de("tension"), unite: "ratio" },
                      ],
                    },
                  ];
            })}
          />
        )}
      </LectureEnCours>
      <Telecharger titre={m.stat_comparaison_titre()} questions={questions} />
    </>
  );
}
