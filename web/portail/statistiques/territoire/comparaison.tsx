import { estCommunal } from "../../../../shared/statistiques/catalogue/niveaux.ts";
import { m } from "../../../paraglide/messages.js";
import { Lien } from "../../../socle/lien.tsx";
import { epciDeLaCommune } from "../carte/geographie.ts";
import { questionDe } from "../figures/chiffres.tsx";
import { Definition } from "../figures/figure.tsx";
import { LectureEnCours } from "../figures/lecture-en-cours.tsx";
import { Source } from "../figures/source.tsx";
import { Tableau } from "../figures/tableau.tsx";
import { Telecharger } from "../figures/telecharger.tsx";
import { avecEdition } from "../lecture/avec-edition.ts";
import { type Choisie, editionDuTableau, tableauDuCatalogue } from "../lecture/editions.ts";
import {
  adresseDuTerritoire,
  auDessusDe,
  departementDe,
  departementsParNom,
  FRANCE,
  type Territoire,
} from "../lecture/territoire.ts";
import { useLecture, useLignes } from "../lecture/use-lecture.ts";
import { ligneDe, valeurDe } from "../lecture/valeurs.ts";

const adresseDe = (un: Territoire = FRANCE): string => avecEdition(adresseDuTerritoire(un));

type Proprietes = { territoire: Territoire; choisie: Choisie };

/** The intercommunal body of a commune; no other territory lies in one alone. */
async function lireEpci(cle: string): Promise<Territoire[]> {
  const { niveau, code }: Territoire = JSON.parse(cle);
  const departement = departementsParNom.find((un) => un.code === departementDe({ niveau, code }));
  const siren = estCommunal(niveau) && departement ? await epciDeLaCommune(departement.code, code) : undefined;
  return siren === undefined ? [] : [{ niveau: "EPCI", code: siren }];
}

/** The tension of a territory beside that of those which hold it. */
export function Comparaison({ territoire, choisie }: Proprietes) {
  return (
    <LectureEnCours lecture={useLecture(lireEpci, JSON.stringify(territoire))}>
      {(epci) => <Comparee territoire={territoire} autour={[...epci, ...auDessusDe(territoire)]} choisie={choisie} />}
    </LectureEnCours>
  );
}

function Comparee({ territoire, autour, choisie }: Proprietes & { autour: readonly Territoire[] }) {
  const compares = [territoire, ...autour].flatMap((un) => {
    const edition = editionDuTableau(choisie, "R-14-01", un.niveau);
    return edition ? [{ un, question: questionDe("R-14-01", un, edition) }] : [];
  });
  const questions = compares.map(({ question }) => question);
  const lecture = useLignes(questions);
  if (questions.length === 0) return null;
  return (
    <>
      <h2>{m.stat_comparaison_titre()}</h2>
      <LectureEnCours lecture={lecture}>
        {(lues) => (
          <>
            <Tableau
              legende={m.stat_comparaison_titre()}
              colonnes={[m.stat_territoire(), m.stat_demandes(), m.stat_attributions(), m.stat_tension()]}
              rangees={lues.flatMap((page, rang) => {
                const lignes = page?.lignes ?? [];
                const nom = String(lignes[0]?.libelle_territoire ?? "");
                const de = (mesure: string) => valeurDe(ligneDe(lignes, mesure));
                return nom === ""
                  ? []
                  : [
                      {
                        cle: nom,
                        nom: rang === 0 ? nom : <Lien href={adresseDe(compares[rang]?.un)}>{nom}</Lien>,
                        valeurs: [
                          { ...de("demandes"), unite: "demandes" },
                          { ...de("attributions"), unite: "demandes" },
                          { ...de("tension"), unite: "ratio" },
                        ],
                      },
                    ];
              })}
            />
            {lues[0] && lues[0].lignes.length > 0 && (
              <p className="fr-hint-text">
                <Source lues={lues[0]} /> <Definition texte={tableauDuCatalogue("R-14-01").definition} />
              </p>
            )}
          </>
        )}
      </LectureEnCours>
      <Telecharger titre={m.stat_comparaison_titre()} questions={questions} />
    </>
  );
}
