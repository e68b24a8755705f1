const aParis = new Intl.DateTimeFormat("fr-CA", { timeZone: "Europe/Paris", dateStyle: "short" });

/** Day in Paris (YYYY-MM-DD) of an instant: the law counts in days of the person's clock. */
export const jourAParis = (instant: Date): string => aParis.format(instant);

/** Same day `mois` months later; a day that does not exist becomes the last of its month. */
export function ajouterMois(jour: string, mois: number): string {
  const [annee = 0, moisDeDepart = 1, quantieme = 1] = jour.split("-").map(Number);
  const premier = new Date(Date.UTC(annee, moisDeDepart - 1 + mois, 1));
  const dernier = new Date(Date.UTC(premier.getUTCFullYear(), premier.getUTCMonth() + 1, 0)).getUTCDate();
  premier.setUTCDate(Math.min(quantieme, dernier));
  return premier.toISOString().slice(0, 10);
}

/** Last day of validity: twelve months from filing or from the last renewal (CCH, R. 441-2-7). */
export const expiration = (jour: string): string => ajouterMois(jour, 12);

/** Age in whole years on a day; someone born on 29 February grows older on 1 March of common years. */
export function ageLe(dateDeNaissance: string, jour: string): number {
  const annees = Number(jour.slice(0, 4)) - Number(dateDeNaissance.slice(0, 4));
  return jour.slice(5) < dateDeNaissance.slice(5) ? annees - 1 : annees;
}

export const estMineurLe = (dateDeNaissance: string, jour: string): boolean => ageLe(dateDeNaissance, jour) < 18;

/** True for a day of the calendar: `2026-02-29` is not one. */
export function estUnJour(texte: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(texte)) return false;
  const date = new Date(`${texte}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(texte);
}
