import type { ReactNode } from "react";
import type { Unite } from "../../../../shared/statistiques/catalogue/tableau.ts";
import { m } from "../../../paraglide/messages.js";
import { type Absence, direValeur, raisons, symboles, type Valeur } from "../lecture/valeurs.ts";

export type Chiffre = Valeur & { unite: Unite };
export type Rangee = { cle: string; nom: ReactNode; valeurs: readonly Chiffre[] };

type Proprietes = {
  legende: string;
  /** Names of the columns; the first is that of the rows. */
  colonnes: readonly [string, ...string[]];
  rangees: readonly Rangee[];
  /** Taller than a screen: it scrolls by itself, beside what it goes with. */
  defile?: boolean;
};

/** Numbers of a row that a phone shows side by side; with more, each row is read as a card. */
const COTE_A_COTE = 2;

const classeDe = (defile: boolean, nombre: number): string | undefined =>
  nombre > COTE_A_COTE ? "sne-tableau" : defile ? "sne-defile" : undefined;

/** Letters of the table that stand for no number, each with what it means. */
function absencesDe(rangees: readonly Rangee[]): Absence[] {
  const vues = rangees.flatMap(({ valeurs }) =>
    valeurs.flatMap((valeur) => ("absence" in valeur ? [valeur.absence] : [])),
  );
  return [...new Set(vues)];
}

/** The numbers of a drawing: what is read is here, and the drawing adds nothing. */
export function Tableau({ legende, colonnes: [premiere, ...autres], rangees, defile = false }: Proprietes) {
  const tableau = (
    <table className="sne-chiffres">
      <caption>{legende}</caption>
      <thead>
        <tr>
          <th scope="col">{premiere}</th>
          {autres.map((titre) => (
            <th key={titre} scope="col">
              {titre}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rangees.map(({ cle, nom, valeurs }) => (
          <tr key={cle}>
            <th scope="row">{nom}</th>
            {valeurs.map((valeur, rang) => (
              <td key={autres[rang]} data-titre={autres[rang]}>
                {direValeur(valeur, valeur.unite)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <>
      <div className={classeDe(defile, autres.length)}>{tableau}</div>
      <LegendeDesAbsences absences={absencesDe(rangees)} />
    </>
  );
}

const LegendeDesAbsences = ({ absences }: { absences: readonly Absence[] }) =>
  absences.length === 0 ? null : (
    <dl className="sne-absences">
      {absences.map((absence) => (
        <div key={absence}>
          <dt>{symboles[absence]}</dt>
          <dd>{raisons[absence]()}</dd>
        </div>
      ))}
      <div>
        <dt>0</dt>
        <dd>{m.stat_zero()}</dd>
      </div>
    </dl>
  );
