/** Body of a NIR: sex, year, month (20 and more when unknown), département, commune, order; then its key. */
const FORME = /^[1-478]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d{2}|2[AB])\d{3}\d{3}\d{2}$/u;

export const lireNir = (saisie: string): string => saisie.replace(/[\s.]/gu, "").toUpperCase();

/** Key of the first 13 characters: 97 − (number mod 97), Corsica read as 19 (2A) and 18 (2B). */
export function cleDuNir(treizePremiers: string): string {
  const nombre = BigInt(treizePremiers.replace("2A", "19").replace("2B", "18"));
  return String(97n - (nombre % 97n)).padStart(2, "0");
}

export type FauteDeNir = "nir-invalide" | "nir-cle-fausse";

export function fauteDuNir(nir: string): FauteDeNir | undefined {
  if (!FORME.test(nir)) return "nir-invalide";
  return cleDuNir(nir.slice(0, 13)) === nir.slice(13) ? undefined : "nir-cle-fausse";
}
