import { m } from "../../../paraglide/messages.js";
import { Choix } from "../choix/choix.tsx";
import { anneeParAnnee } from "../lecture/annee-par-annee.ts";
import {
  type Choisie,
  editionDeLAnnee,
  editionDuTableau,
  editionsEspacees,
  tableauDuCatalogue,
} from "../lecture/editions.ts";
import type { Lues } from "../lecture/lire.ts";
import type { EditionPubliee, Ligne, Question } from "../lecture/question.ts";
import type { Territoire } from "../lecture/territoire.ts";
import { useAdresse } from "../lecture/use-adresse.ts";
import { useLignes } from "../lecture/use-lecture.ts";
import { direNombre, valeurDe } from "../lecture/valeurs.ts";
import { questionDe } from "./chiffres.tsx";
import { Courbe, type PointDeCourbe } from "./courbe.tsx";
import { Figure } from "./figure.tsx";
import { LectureEnCours, PasDansCetteEdition } from "./lecture-en-cours.tsx";
import { Tableau } from "./tableau.tsx";

/** What may be followed in time, and the table that tells it. */
const SUITES = [
  { code: "stock", nom: m.stat_stock, tableau: "TAB02-03", mesure: "nb_demandes" },
  { code: "annees", nom: m.stat_stock_par_an, tableau: "TAB02-02", mesure: "nb_demandes" },
  { code: "nouvelles", nom: m.stat_nouvelles_deposees, tableau: "R-11-01", mesure: "nouvelles" },
  { code: "satisfaites", nom: m.stat_attributions, tableau: "R-11-03", mesure: "satisfaites" },
  { code: "renouvelees", nom: m.stat_renouvelees, tableau: "R-11-02", mesure: "renouvelees" },
] as const;

export const PERIODES = [
  { code: "1", nom: m.stat_un_an },
  { code: "2", nom: m.stat_deux_ans },
  { code: "4", nom: m.stat_quatre_ans },
] as const;

type Suite = (typeof SUITES)[number];

const UNITE = "demandes";
const MOIS_D_UN_AN = 12;

/** Points in order, a date once: what the newest edition says of it. */
function pointsDe(lues: readonly (Lues | undefined)[], mesure: string): PointDeCourbe[] {
  const parDate = new Map<string, Ligne>();
  for (const page of lues)
    for (const ligne of page?.lignes ?? [])
      if (ligne.mesure === mesure && ligne.mutation === "ENS" && ligne.modalite_1 !== "TOTAL")
        parDate.set(String(ligne.modalite_1), parDate.get(String(ligne.modalite_1)) ?? ligne);
  return [...parDate]
    .toSorted()
    .map(([cle, ligne]) => ({ cle, nom: String(ligne.libelle_1), valeur: valeurDe(ligne) }));
}

function constater(points: readonly PointDeCourbe[], nom: string): string {
  const connus = points.flatMap(({ nom: quand, valeur }) =>
    "nombre" in valeur ? [{ quand, nombre: valeur.nombre }] : [],
  );
  const [premier, dernier] = [connus[0], connus.at(-1)];
  if (!premier || !dernier || premier === dernier) return m.stat_constat_aucun({ nom });
  const de = direNombre(premier.nombre, UNITE);
  const a = direNombre(dernier.nombre, UNITE);
  return m.stat_constat_suite({ nom, de, debut: premier.quand, a, fin: dernier.quand });
}

export function Tendance({ territoire, choisie }: { territoire: Territoire; choisie: Choisie }) {
  const { choix, choisir } = useAdresse();
  const dites = SUITES.filter((une) => derniereDe(choisie, une, territoire));
  const suite = dites.find(({ code }) => code === choix.suite) ?? dites[0];
  const annees = Number(PERIODES.find(({ code }) => code === choix.periode)?.code ?? 1);
  return (
    <>
      <h2>{m.stat_tendance_titre()}</h2>
      <div className="sne-choix">
        <Choix
          nom={m.stat_tendance_quoi()}
          valeur={suite?.code ?? ""}
          options={dites.map(({ code, nom }) => ({ code, nom: nom() }))}
          changer={(code) => choisir({ suite: code })}
        />
        <Choix
          nom={m.stat_periode()}
          valeur={String(annees)}
          options={PERIODES.map(({ code, nom }) => ({ code, nom: nom() }))}
          changer={(code) => choisir({ periode: code })}
        />
      </div>
      {suite ? <UneSuite {...{ territoire, choisie, suite, annees }} /> : <PasDansCetteEdition />}
    </>
  );
}

/** A stock at the end of each month stands in every edition; a year of flows, in that of January. */
const derniereDe = (
  choisie: Choisie,
  { tableau, mesure }: Pick<Suite, "tableau" | "mesure">,
  { niveau }: Territoire,
) =>
  mesure === "nb_demandes" ? editionDuTableau(choisie, tableau, niveau) : editionDeLAnnee(choisie, tableau, niveau);

type Proprietes = { territoire: Territoire; choisie: Choisie; suite: Suite; annees: number };

/** What tells these years and no more: one edition a year says its twelve months, or some of them their own dates. */
function questionsDe({ territoire, choisie, suite, annees }: Proprietes): Question[] {
  const { code, tableau, mesure } = suite;
  const derniere = derniereDe(choisie, suite, territoire);
  if (!derniere) return [];
  const de = (edition: EditionPubliee) => ({ ...questionDe(tableau, territoire, edition), mesure, mutation: "ENS" });
  if (code === "annees")
    return anneeParAnnee(choisie, derniere, annees).map(({ edition, dates }) => ({
      ...de(edition),
      modalite_1: dates.join(","),
    }));
  return editionsEspacees(choisie, derniere, MOIS_D_UN_AN, annees).map(de);
}

function UneSuite(proprietes: Proprietes) {
  const { tableau, mesure, nom } = proprietes.suite;
  const questions = questionsDe(proprietes);
  const lecture = useLignes(questions);
  return (
    <LectureEnCours lecture={lecture}>
      {(lues) => {
        const points = pointsDe(lues, mesure);
        const [recente] = lues;
        if (!recente || points.length === 0) return <PasDansCetteEdition />;
        const constat = constater(points, nom());
        return (
          <Figure
            titre={nom()}
            constat={constat}
            dessin={
              points.some(({ valeur }) => "nombre" in valeur) && (
                <Courbe points={points} unite={UNITE} description={constat} />
              )
            }
            tableau={
              <Tableau
                legende={nom()}
                colonnes={[m.stat_date(), m.stat_valeur()]}
                rangees={points.map(({ cle, nom: quand, valeur }) => ({
                  cle,
                  nom: quand,
                  valeurs: [{ ...valeur, unite: UNITE }],
                }))}
              />
            }
            definition={tableauDuCatalogue(tableau).definition}
            lues={recente}
            questions={questions}
          />
        );
      }}
    </LectureEnCours>
  );
}
