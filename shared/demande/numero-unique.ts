import * as z from "zod/mini";

/** Territory (3) + month and year of filing (MMYY) + sequence (6) + code of the registering counter (5). */
const FORME = /^(?:\d{3}|02[AB])(?:0[1-9]|1[0-2])\d{2}\d{6}(?:G\d{4}|GDPUB)$/u;

/** Code of the public portal in the place of a counter's. */
export const GUICHET_DU_PORTAIL = "GDPUB";

export const numeroUnique = z.string().check(z.regex(FORME, "numero-unique-invalide"));

type Parts = { territoire: string; date: string; sequence: number; guichet: string };

/**
 * Writes a number in the official structure. `date` is the Paris day of filing (YYYY-MM-DD); the
 * sequence is per territory and month, gaps allowed. Throws RangeError past 999 999.
 */
export function composerNumeroUnique({ territoire, date, sequence, guichet }: Parts): string {
  if (sequence < 1 || sequence > 999_999) throw new RangeError(`sequence out of range: ${sequence}`);
  return `${territoire}${date.slice(5, 7)}${date.slice(2, 4)}${String(sequence).padStart(6, "0")}${guichet}`;
}

/** Counter of sequences: one per territory and month. */
export const serieDuNumero = (territoire: string, date: string): string => `${territoire}#${date.slice(0, 7)}`;

/** True when a reserved number still says the territory and month of this filing. */
export const estDeLaSerie = (numero: string, territoire: string, date: string): boolean =>
  numero.startsWith(`${territoire}${date.slice(5, 7)}${date.slice(2, 4)}`);

/** What a person typed, spaces and case forgiven. */
export const lireNumeroUnique = (saisie: string): string => saisie.replace(/\s/gu, "").toUpperCase();

/** Groups that a person can read aloud: `111 1126 000123 GDPUB`. */
export const afficherNumeroUnique = (numero: string): string =>
  [numero.slice(0, 3), numero.slice(3, 7), numero.slice(7, 13), numero.slice(13)].join(" ");
