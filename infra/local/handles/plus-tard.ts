export const pas = ["jour", "mois", "annee"] as const;
export type Pas = (typeof pas)[number];

const day = 24 * 3600 * 1000;

/** The same day of a later month, or its last. */
function months(date: string, count: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(dayOfMonth, last))).toISOString().slice(0, 10);
}

/** The day that comes a day, a month or a year after another. */
export function plusTard(date: string, avance: Pas): string {
  if (avance === "jour") return new Date(Date.parse(`${date}T00:00:00Z`) + day).toISOString().slice(0, 10);
  return months(date, avance === "mois" ? 1 : 12);
}
