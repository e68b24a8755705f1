import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Unite } from "../../../../shared/statistiques/catalogue/tableau.ts";
import { m } from "../../../paraglide/messages.js";
import { type Absence, direValeur, type Valeur } from "../lecture/valeurs.ts";
import { LegendeDesAbsences } from "./legende-des-absences.tsx";

export type Chiffre = Valeur & { unite: Unite };
export type Rangee = { cle: string; nom: ReactNode; valeurs: readonly Chiffre[] };

type Proprietes = {
  legende: string;
  /** Names of the columns; the first is that of the rows. */
  colonnes: readonly [string, ...string[]];
  rangees: readonly Rangee[];
  /** Taller than a screen: it scrolls by itself, beside what it goes with. */
  defile?: boolean;
  /** Long: so many rows at first, and as many more each time one asks. */
  parLots?: number;
};

/** Numbers of a row that a phone shows side by side; with more, each row is read as a card. */
const COTE_A_COTE = 2;
/** Past this, the names of columns have no room for whole words. */
const AU_LARGE = 8;

function classeDe(defile: boolean, nombre: number): string | undefined {
  if (nombre > AU_LARGE) return "sne-tableau sne-serre";
  if (nombre > COTE_A_COTE) return "sne-tableau";
  return defile ? "sne-defile" : undefined;
}

/** Letters of the table that stand for no number, each with what it means. */
function absencesDe(rangees: readonly Rangee[]): Absence[] {
  const vues = rangees.flatMap(({ valeurs }) =>
    valeurs.flatMap((valeur) => ("absence" in valeur ? [valeur.absence] : [])),
  );
  return [...new Set(vues)];
}

/** The numbers of a drawing: what is read is here, and the drawing adds nothing. */
export function Tableau({ legende, colonnes: [premiere, ...autres], rangees, defile = false, parLots }: Proprietes) {
  const [lots, compterLots] = useState(1);
  const nouvelle = useRef<HTMLTableCellElement>(null);
  // whoever asked for more goes on reading there, by keyboard too
  useEffect(() => {
    if (lots > 1) nouvelle.current?.focus();
  }, [lots]);
  const lot = parLots ?? rangees.length;
  const montrees = rangees.slice(0, lots * lot);
  const absences = absencesDe(montrees);
  const autresRangees = Math.min(lot, rangees.length - montrees.length);
  const debutDuLot = (lots - 1) * lot;
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
        {montrees.map(({ cle, nom, valeurs }, rang) => (
          <tr key={cle}>
            <th scope="row" {...(rang > 0 && rang === debutDuLot && { ref: nouvelle, tabIndex: -1 })}>
              {nom}
            </th>
            {valeurs.map((valeur, colonne) => (
              <td key={autres[colonne]} data-titre={autres[colonne]}>
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
      {autresRangees > 0 && (
        <Button priority="secondary" size="small" className="fr-mt-2w" onClick={() => compterLots(lots + 1)}>
          {m.stat_montrer_suite({ nombre: autresRangees })}
        </Button>
      )}
      {absences.length > 0 && <LegendeDesAbsences absences={absences} />}
    </>
  );
}
