import { type Partie, parties } from "../../../../shared/statistiques/catalogue/tableau.ts";
import { AVEC_CLASSEURS, nomDuClasseur } from "../../../../shared/statistiques/fichiers-publies.ts";
import { m } from "../../../paraglide/messages.js";
import { questionDe } from "../figures/chiffres.tsx";
import { LectureEnCours } from "../figures/lecture-en-cours.tsx";
import { aUnClasseur } from "../lecture/classeurs.ts";
import { type Choisie, editionDuTableau } from "../lecture/editions.ts";
import { lireLignes } from "../lecture/lire.ts";
import type { EditionPubliee } from "../lecture/question.ts";
import type { Territoire } from "../lecture/territoire.ts";
import { useLecture } from "../lecture/use-lecture.ts";

type Ou = { territoire: Territoire; edition: EditionPubliee };
type Classeur = { partie: Partie; nom: string; existe: boolean };

const PARTIES: readonly Partie[] = ["en-cours", "satisfaites", "radiations-renouvellements"];

/** Each part, and whether the edition has its workbook here. */
function lireClasseurs(cle: string): Promise<Classeur[]> {
  const { territoire, edition }: Ou = JSON.parse(cle);
  const ditQuelqueChose = async (tableau: string) =>
    ((await lireLignes(questionDe(tableau, territoire, edition)))?.lignes.length ?? 0) > 0;
  const ou = { edition: edition.edition, niveau: territoire.niveau };
  return Promise.all(
    PARTIES.map(async (partie) => ({
      ...{ partie, nom: parties[partie] },
      existe: await aUnClasseur(partie, ou, ditQuelqueChose),
    })),
  );
}

/** Every table of a territory in workbooks, one by part; of a part that has none, why. */
export function Classeurs({ territoire, choisie }: { territoire: Territoire; choisie: Choisie }) {
  const edition = editionDuTableau(choisie, "TAB01-01", territoire.niveau);
  if (!edition || !AVEC_CLASSEURS.includes(territoire.niveau)) return null;
  return (
    <>
      <h2>{m.stat_classeurs_titre()}</h2>
      <Liste territoire={territoire} edition={edition} />
    </>
  );
}

function Liste(ou: Ou) {
  const { edition, version } = ou.edition;
  const lecture = useLecture(lireClasseurs, JSON.stringify(ou));
  return (
    <LectureEnCours lecture={lecture}>
      {(classeurs) => (
        <ul aria-label={m.stat_classeurs_titre()}>
          {classeurs.map(({ partie, nom, existe }) => (
            <li key={partie}>
              {existe ? (
                <a
                  href={`/editions/${edition}/${version}/xlsx/${nomDuClasseur(edition, ou.territoire, partie)}`}
                  download
                >
                  {m.stat_classeur({ nom, edition })}
                </a>
              ) : (
                m.stat_classeur_absent({ nom })
              )}
            </li>
          ))}
        </ul>
      )}
    </LectureEnCours>
  );
}
