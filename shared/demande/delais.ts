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

export function ajouterJours(jour: string, jours: number): string {
  const date = new Date(`${jour}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + jours);
  return date.toISOString().slice(0, 10);
}

/** Days from one day to another; 0 on the same day. */
export const joursEntre = (jour: string, autre: string): number => (Date.parse(autre) - Date.parse(jour)) / 86_400_000;

/**
 * Version of the delays below: one more whenever a change here, or in `echeances.ts`, moves a day. The clockwork then
 * computes the due dates of every demande again, those already warned among them.
 */
export const REGLES_DE_DELAI = 2;

/** Last day of validity: twelve months from filing or from the last renewal (CCH, R. 441-2-7). */
export const expiration = (jour: string): string => ajouterMois(jour, 12);

/**
 * Day of the first notice, from which one may renew. The law wants it one month before the end (R. 441-2-7): ten days
 * more leave time to the post, and to a run of the clockwork that would be missed.
 */
export const jourDuPreavis = (expireLe: string): string => ajouterJours(ajouterMois(expireLe, -1), -10);

/** Last day of tolerance after the end of validity (arrêté of 2015 on local systems, § 6.1). */
export const finDeTolerance = (expireLe: string): string => ajouterMois(expireLe, 1);

/** Last day when a demande that was not renewed may be taken up again: the 18th month (same source). */
export const finDeReactivation = (expireLe: string): string => ajouterMois(expireLe, 6);

/** Days during which the person may take back a withdrawal, the day of the withdrawal not counted. */
export const JOURS_POUR_RESTAURER = 14;

/** Last day to hand over the attestation of a filing: within one month (L. 441-2-1). */
export const attestationAvant = (deposeeLe: string): string => ajouterMois(deposeeLe, 1);

/** Day by which the service announces an answer to whoever asks to take a demande up again; no text sets one. */
export const reponseALaReprise = (demandeeLe: string): string => ajouterJours(demandeeLe, 15);

/** Last day to answer a warning: it leaves one month, from the day when its receipt is proved (R. 441-2-8 c, d). */
export const delaiPourRepondre = (prouveLe: string): string => ajouterMois(prouveLe, 1);

/** First day of a radiation after a warning that was proved, or sent, on this day. */
export const apresLeDelai = (prouveLe: string): string => ajouterJours(delaiPourRepondre(prouveLe), 1);

/** Day when a radiated demande is erased: one year after (décret 2017-917, art. 4). */
export const jourDePurge = (radieeLe: string): string => ajouterMois(radieeLe, 12);

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
