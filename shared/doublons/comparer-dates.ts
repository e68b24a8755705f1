import type { CONSTATS } from "./constats.ts";

type ConstatDeLaDate = keyof typeof CONSTATS.dateNaissance;

const JOURS_CONVENTIONNELS = ["01-01", "12-31"];

/** ISO day of which day and month are swapped; not always a day of the calendar. */
const intervertir = (date: string): string => `${date.slice(0, 4)}-${date.slice(8)}-${date.slice(5, 7)}`;

function sontAUnChiffre(a: string, b: string): boolean {
  const rangs = [...a].flatMap((chiffre, rang) => (chiffre === b[rang] ? [] : [rang]));
  const [premier = 0, second = 0] = rangs;
  const croises = rangs.length === 2 && second === premier + 1 && a[premier] === b[second] && a[second] === b[premier];
  return rangs.length === 1 || croises;
}

/** Two ISO days of birth. */
export function comparerDates(a: string, b: string): ConstatDeLaDate {
  if (a === b) return JOURS_CONVENTIONNELS.includes(a.slice(5)) ? "conventionnelle" : "identique";
  if (a === intervertir(b)) return "inversee";
  return sontAUnChiffre(a, b) ? "chiffre" : "differente";
}
