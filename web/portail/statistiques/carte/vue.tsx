import { useRef } from "react";
import type { Niveau } from "../../../../shared/statistiques/catalogue/niveaux.ts";
import type { Unite } from "../../../../shared/statistiques/catalogue/tableau.ts";
import { m } from "../../../paraglide/messages.js";
import { Lien } from "../../../socle/lien.tsx";
import { Definition } from "../figures/figure.tsx";
import { LectureEnCours, PasDansCetteEdition } from "../figures/lecture-en-cours.tsx";
import { dateDe, Source } from "../figures/source.tsx";
import { Tableau } from "../figures/tableau.tsx";
import { Telecharger } from "../figures/telecharger.tsx";
import { avecEdition } from "../lecture/avec-edition.ts";
import { tableauDuCatalogue } from "../lecture/editions.ts";
import type { Ligne, Question } from "../lecture/question.ts";
import { adresseDuTerritoire } from "../lecture/territoire.ts";
import { useLecture, useLignes } from "../lecture/use-lecture.ts";
import { type Valeur, valeurDe } from "../lecture/valeurs.ts";
import { Carte } from "./carte.tsx";
import { constater, nomDe } from "./constater.ts";
import { epciDuDepartement } from "./geographie.ts";

type Proprietes = { question: Question; niveau: Niveau; dans: string; titre: string; unite: Unite };

/** An EPCI has no département: those of one are named in the question. */
export function VueDeCarte({ question, ...vue }: Proprietes) {
  const { niveau, dans } = vue;
  const nommes = useLecture(lireNommes, niveau === "EPCI" ? dans : "");
  return (
    <LectureEnCours lecture={nommes}>
      {(territoire) => (
        <VueDesTerritoires {...vue} question={territoire === "" ? question : { ...question, territoire }} />
      )}
    </LectureEnCours>
  );
}

const lireNommes = async (departement: string): Promise<string> =>
  departement === "" ? "" : (await epciDuDepartement(departement)).join(",");

const grandeur = (valeur: Valeur): number => ("nombre" in valeur ? valeur.nombre : Number.NEGATIVE_INFINITY);

const parValeur = (a: Ligne, b: Ligne): number => grandeur(valeurDe(b)) - grandeur(valeurDe(a));

function VueDesTerritoires({ question, niveau, dans, titre, unite }: Proprietes) {
  const lecture = useLignes([question]);
  const ref = useRef<HTMLDivElement>(null);
  return (
    <LectureEnCours lecture={lecture}>
      {([lues]) => {
        if (!lues || lues.lignes.length === 0) return <PasDansCetteEdition />;
        const lignes = lues.lignes.toSorted(parValeur);
        const valeurs = new Map(lignes.map((ligne) => [String(ligne.code_territoire), valeurDe(ligne)]));
        const noms = new Map(lignes.map((ligne) => [String(ligne.code_territoire), nomDe(ligne)]));
        const constat = constater(lignes, titre, unite);
        return (
          <div ref={ref}>
            <p className="sne-constat" role="status">
              {constat}
            </p>
            <div className="sne-carte-et-tableau">
              <div>
                <Carte {...{ niveau, dans, valeurs, noms, unite }} description={constat} />
              </div>
              <div>
                <Tableau
                  defile
                  legende={m.stat_tableau_carte({ titre, date: dateDe(lues) })}
                  colonnes={[m.stat_territoire(), m.stat_valeur()]}
                  rangees={lignes.map((ligne) => ({
                    cle: String(ligne.code_territoire),
                    nom: (
                      <Lien href={avecEdition(adresseDuTerritoire({ niveau, code: String(ligne.code_territoire) }))}>
                        {nomDe(ligne)}
                      </Lien>
                    ),
                    valeurs: [{ ...valeurDe(ligne), unite }],
                  }))}
                />
              </div>
            </div>
            <p className="fr-hint-text">
              <Source lues={lues} autres={m.stat_carte_sources()} />{" "}
              <Definition texte={tableauDuCatalogue(question.tableau).definition} />
            </p>
            <Telecharger titre={titre} questions={[question]} dessin={ref} />
          </div>
        );
      }}
    </LectureEnCours>
  );
}
