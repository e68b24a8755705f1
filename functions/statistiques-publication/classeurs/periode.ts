import { estStock, type Tableau } from "../../../shared/statistiques/catalogue/tableau.ts";
import { debutDeLaPeriode, type Edition } from "../../../shared/statistiques/edition.ts";
import { libelleDeDate } from "../libelles.ts";

/** First and last day of what a table tells; nothing for a stock, nor for a series, where each line has its date. */
export const periodeDe = (tableau: Tableau, edition: Edition): string | undefined =>
  estStock(tableau) || tableau.dimensions.includes("serie_date")
    ? undefined
    : `du ${libelleDeDate(debutDeLaPeriode(edition))} au ${libelleDeDate(edition.date)}`;
