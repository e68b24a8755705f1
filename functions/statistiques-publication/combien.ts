const nombre = new Intl.NumberFormat("fr-FR");

/** « 1 fait », « 1 203 faits »: how many, with the noun that agrees. */
export const combien = (n: number, un: string, plusieurs = `${un}s`): string =>
  `${nombre.format(n)} ${Math.abs(n) < 2 ? un : plusieurs}`;
