import { type ReactNode, useRef } from "react";
import { LIGNES_D_UN_FICHIER } from "../../../../shared/api/statistiques.ts";
import type { Tableau as TableauDuCatalogue } from "../../../../shared/statistiques/catalogue/tableau.ts";
import { m } from "../../../paraglide/messages.js";
import { Barres } from "../figures/barres.tsx";
import { LectureEnCours, PasDansCetteEdition } from "../figures/lecture-en-cours.tsx";
import { Source } from "../figures/source.tsx";
import { Tableau } from "../figures/tableau.tsx";
import { Telecharger } from "../figures/telecharger.tsx";
import { ToutEnCsv } from "../figures/tout-en-csv.tsx";
import { type AdresseDeFichier, adresseDuFichier, type Ligne, type Question } from "../lecture/question.ts";
import { useLignes } from "../lecture/use-lecture.ts";
import { direNombre, raisons } from "../lecture/valeurs.ts";
import { type Disposition, disposer, rangDe } from "./disposer.ts";

/** Rows shown at first: on a phone each is a card, and hundreds are nothing that one reads. */
const RANGEES_D_UN_LOT = 50;
/** Past this, bars are no more read than a table. */
const BARRES_AU_PLUS = 40;

type Proprietes = { tableau: TableauDuCatalogue; question: Question; enColonnes: string | undefined };

/** What an edition published of it. */
export function Resultat({ question, ...quoi }: Proprietes) {
  return (
    <LectureEnCours lecture={useLignes([question])}>
      {([lues]) =>
        lues ? (
          <ResultatLu
            {...quoi}
            question={question}
            lignes={lues.lignes}
            entier={lues.entier}
            source={<Source lues={lues} />}
            ailleurs={<TableauEntier dossier={`/editions/${lues.edition}/${lues.version}`} tableau={quoi.tableau} />}
          />
        ) : (
          <PasDansCetteEdition />
        )
      }
    </LectureEnCours>
  );
}

type Lu = Proprietes & {
  lignes: readonly Ligne[];
  /** False where there are more rows than were read. */
  entier: boolean;
  source: ReactNode;
  /** Where the whole of it stands, for a table that is too long for the page. */
  ailleurs?: ReactNode;
  adresse?: AdresseDeFichier;
};

const combien = (nombre: number, entier: boolean): string =>
  entier
    ? m.stat_tableau_mis_a_jour({ nombre })
    : m.stat_tableau_trop_long({ lues: nombre, fichier: direNombre(LIGNES_D_UN_FICHIER, "demandes") });

/** The whole table of an edition, at the address that it keeps. */
const TableauEntier = ({ dossier, tableau: { id } }: { dossier: string; tableau: TableauDuCatalogue }) => (
  <p>
    {m.stat_tableau_entier()}{" "}
    <a className="fr-link" href={`${dossier}/tidy/${id}.csv`}>
      {id}.csv
    </a>
    ,{" "}
    <a className="fr-link" href={`${dossier}/tidy/${id}.parquet`}>
      {id}.parquet
    </a>
  </p>
);

/** The rows as a table, as bars where they are few, and as the files that hold these rows and no other. */
export function ResultatLu({
  tableau,
  question,
  enColonnes,
  lignes,
  entier,
  source,
  ailleurs,
  adresse = adresseDuFichier,
}: Lu) {
  const dessin = useRef<HTMLElement>(null);
  const [premiere] = lignes;
  if (!premiere) return <p className="sne-absent">{raisons.absente()}</p>;
  const disposition = disposer(lignes, tableau, rangDe(enColonnes));
  const { colonnes, rangees, partagees } = disposition;
  const barres = barresDe(disposition);
  const seul = lignes.every(({ code_territoire }) => code_territoire === premiere.code_territoire);
  const territoire = String(seul ? premiere.libelle_territoire : m.stat_plusieurs_territoires());
  const legende = [tableau.titre, territoire, ...partagees].join(" – ");
  return (
    <>
      <p role="status">{combien(rangees.length, entier)}</p>
      <Telecharger titre={tableau.titre} questions={[question]} adresse={adresse} {...(barres && { dessin })} />
      {!entier && (
        <>
          <ToutEnCsv key={JSON.stringify(question)} adresse={adresse(question, "csv")} tableau={tableau.id} />
          {ailleurs}
        </>
      )}
      <Tableau
        key={JSON.stringify(question)}
        parLots={RANGEES_D_UN_LOT}
        legende={legende}
        colonnes={[m.stat_ligne(), ...colonnes.map(({ titre }) => titre)]}
        rangees={rangees}
      />
      <figure className="sne-figure" ref={dessin}>
        {barres && <EnBarres {...barres} titre={legende} />}
        <figcaption className="fr-hint-text">{source}</figcaption>
      </figure>
    </>
  );
}

type Dessinees = { colonne: Disposition["colonnes"][number]; lignes: Disposition["rangees"] };

/** The first column, total apart: it would flatten all the others. Nothing where bars would say no more than a table. */
function barresDe({ colonnes: [colonne], rangees }: Disposition): Dessinees | undefined {
  const lignes = rangees.filter(({ estTotal }) => !estTotal);
  return colonne && lignes.length > 1 && lignes.length <= BARRES_AU_PLUS ? { colonne, lignes } : undefined;
}

function EnBarres({ colonne, lignes, titre }: Dessinees & { titre: string }) {
  const description = m.stat_en_barres({ titre, mesure: colonne.titre });
  return (
    <>
      <p className="sne-constat">{description}</p>
      <Barres
        barres={lignes.flatMap(({ cle, nom, valeurs: [valeur] }) => (valeur ? [{ cle, nom, valeur }] : []))}
        unite={colonne.unite}
        description={description}
      />
    </>
  );
}
