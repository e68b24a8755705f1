import { m } from "../../../paraglide/messages.js";
import { Lien } from "../../../socle/lien.tsx";
import { communesDeLEpci } from "../carte/geographie.ts";
import { Definition } from "../figures/figure.tsx";
import { LectureEnCours } from "../figures/lecture-en-cours.tsx";
import { Source } from "../figures/source.tsx";
import { Tableau } from "../figures/tableau.tsx";
import { Telecharger } from "../figures/telecharger.tsx";
import { avecEdition } from "../lecture/avec-edition.ts";
import { type Choisie, editionDuTableau, tableauDuCatalogue } from "../lecture/editions.ts";
import type { Question } from "../lecture/question.ts";
import { adresseDuTerritoire } from "../lecture/territoire.ts";
import { useLecture, useLignes } from "../lecture/use-lecture.ts";
import { valeurDe } from "../lecture/valeurs.ts";

/** Each commune of an intercommunal body, with who waits there, and the way to its page. */
export function CommunesDeLEpci({ siren, choisie }: { siren: string; choisie: Choisie }) {
  const lecture = useLecture(communesDeLEpci, siren);
  const edition = editionDuTableau(choisie, "TAB01-01", "COM");
  if (!edition) return null;
  const question = {
    ...{ tableau: "TAB01-01", niveau: "COM", mesure: "stock", mutation: "ENS" },
    ...{ edition: edition.edition, version: edition.version },
  };
  return (
    <>
      <h2>{m.stat_communes()}</h2>
      <LectureEnCours lecture={lecture}>
        {(codes) => codes.length > 0 && <Communes question={{ ...question, territoire: codes.join(",") }} />}
      </LectureEnCours>
    </>
  );
}

function Communes({ question }: { question: Question }) {
  return (
    <>
      <LectureEnCours lecture={useLignes([question])}>
        {([lues]) => (
          <>
            <Tableau
              parLots={50}
              legende={m.stat_stock()}
              colonnes={[m.stat_niveau_com(), m.stat_stock()]}
              rangees={(lues?.lignes ?? []).map((ligne) => {
                const code = String(ligne.code_territoire);
                const adresse = avecEdition(adresseDuTerritoire({ niveau: "COM", code }));
                return {
                  cle: code,
                  nom: <Lien href={adresse}>{String(ligne.libelle_territoire)}</Lien>,
                  valeurs: [{ ...valeurDe(ligne), unite: "demandes" }],
                };
              })}
            />
            {lues && lues.lignes.length > 0 && (
              <p className="fr-hint-text">
                <Source lues={lues} /> <Definition texte={tableauDuCatalogue("TAB01-01").definition} />
              </p>
            )}
          </>
        )}
      </LectureEnCours>
      <Telecharger titre={m.stat_communes()} questions={[question]} />
    </>
  );
}
