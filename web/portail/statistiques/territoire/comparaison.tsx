import { estCommunal } from "../../../../shared/statistiques/catalogue/niveaux.ts";
import { m } from "../../../paraglide/messages.js";
import { Lien } from "../../../socle/lien.tsx";
import { departementsDeLEpci, epciDeLaCommune } from "../carte/geographie.ts";
import { questionDe } from "../figures/chiffres.tsx";
import { Definition } from "../figures/figure.tsx";
import { LectureEnCours, PasDansCetteEdition } from "../figures/lecture-en-cours.tsx";
import { Source } from "../figures/source.tsx";
import { Tableau } from "../figures/tableau.tsx";
import { Telecharger } from "../figures/telecharger.tsx";
import { avecEdition } from "../lecture/avec-edition.ts";
import { type Choisie, editionDuTableau, tableauDuCatalogue } from "../lecture/editions.ts";
import type { Lues } from "../lecture/lire.ts";
import type { Question } from "../lecture/question.ts";
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

const TENSION = "R-14-01";

const adresseDe = (un: Territoire = FRANCE): string => avecEdition(adresseDuTerritoire(un));

type Proprietes = { territoire: Territoire; choisie: Choisie };

/** The territories that hold this one: only the nearest of an intercommunal body or of a commune has to be looked up. */
async function lireAutour(cle: string): Promise<Territoire[]> {
  const territoire: Territoire = JSON.parse(cle);
  const { niveau, code } = territoire;
  if (niveau === "EPCI") return auDessusDe(territoire, await departementsDeLEpci(code));
  const departement = departementsParNom.find((un) => un.code === departementDe(territoire))?.code;
  if (departement === undefined) return auDessusDe(territoire, []);
  const siren = estCommunal(niveau) ? await epciDeLaCommune(departement, code) : undefined;
  const epci = siren === undefined ? [] : [{ niveau: "EPCI", code: siren } as const];
  return [...epci, ...auDessusDe(territoire, [departement])];
}

/** The tension of a territory beside that of those which hold it. */
export function Comparaison({ territoire, choisie }: Proprietes) {
  return (
    <LectureEnCours lecture={useLecture(lireAutour, JSON.stringify(territoire))}>
      {(autour) => <Comparee territoire={territoire} autour={autour} choisie={choisie} />}
    </LectureEnCours>
  );
}

type Compare = { un: Territoire; question: Question };

function Comparee({ territoire, autour, choisie }: Proprietes & { autour: readonly Territoire[] }) {
  const compares = [territoire, ...autour].flatMap((un): Compare[] => {
    const edition = editionDuTableau(choisie, TENSION, un.niveau);
    return edition ? [{ un, question: questionDe(TENSION, un, edition) }] : [];
  });
  const lecture = useLignes(compares.map(({ question }) => question));
  if (compares.length === 0) return null;
  return (
    <>
      <h2>{m.stat_comparaison_titre()}</h2>
      <LectureEnCours lecture={lecture}>{(lues) => <Comparees compares={compares} lues={lues} />}</LectureEnCours>
    </>
  );
}

/** Territories of which the edition says something: their rows, and the files of these rows. */
function Comparees({ compares, lues }: { compares: readonly Compare[]; lues: readonly (Lues | undefined)[] }) {
  const dits = compares.flatMap(({ un, question }, rang) => {
    const page = lues[rang];
    const nom = page?.lignes[0]?.libelle_territoire;
    return page && typeof nom === "string" ? [{ un, question, page, nom, ici: rang === 0 }] : [];
  });
  const [premier] = dits;
  if (!premier) return <PasDansCetteEdition />;
  return (
    <>
      <Tableau
        legende={m.stat_tension()}
        colonnes={[m.stat_territoire(), m.stat_demandes(), m.stat_attributions(), m.stat_tension()]}
        rangees={dits.map(({ un, page, nom, ici }) => {
          const de = (mesure: string) => valeurDe(ligneDe(page.lignes, mesure));
          return {
            cle: adresseDuTerritoire(un),
            nom: ici ? nom : <Lien href={adresseDe(un)}>{nom}</Lien>,
            valeurs: [
              { ...de("demandes"), unite: "demandes" },
              { ...de("attributions"), unite: "demandes" },
              { ...de("tension"), unite: "ratio" },
            ],
          };
        })}
      />
      <p className="fr-hint-text">
        <Source lues={premier.page} /> <Definition texte={tableauDuCatalogue(TENSION).definition} />
      </p>
      <Telecharger
        titre={m.stat_comparaison_titre()}
        questions={dits.map(({ question }) => question)}
        noms={dits.map(({ nom }) => nom)}
      />
    </>
  );
}
