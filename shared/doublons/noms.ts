import { simplifierNom } from "../referentiel/normaliser-nom.ts";

const PARTICULES = new Set(["d", "de", "du", "des", "l", "la", "le", "les", "van", "von", "der", "den", "el", "al"]);

// `DELAUNAY` and `DE LAUNAY`, `LEGOFF` and `LE GOFF`; four letters must be left, so that short names stay whole
const PARTICULE_SOUDEE = /^(?:de(?=l[ae])|d(?=l[ae]))?(?:des|du|de|les|la|le|van|von|el|al)(?=.{4})/u;

/** Words of a name, without accents, case, hyphens and apostrophes. */
export const motsDe = (nom: string): string[] => simplifierNom(nom).split(" ").filter(Boolean);

/** A name in one word, without its particles: `de la Fontaine` and `FONTAINE` are `fontaine`. */
export function coeurDuNom(nom: string): string {
  const mots = motsDe(nom);
  const pleins = mots.filter((mot) => !PARTICULES.has(mot));
  return (pleins.length > 0 ? pleins : mots).join("");
}

/** The same without a particle written in one with the name: `Legoff` and `Le Goff` are `goff`. */
export const racineDuNom = (nom: string): string => coeurDuNom(nom).replace(PARTICULE_SOUDEE, "");
