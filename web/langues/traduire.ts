import type { Langue } from "../../shared/langues.ts";
import { type Etendue, phrasesDe } from "./phrases.ts";
import { cleDe } from "./portee.ts";
import type { Texte } from "./textes.ts";

/** What a program puts in a sentence keeps its own direction (first strong isolate): a number, a name, a date. */
const isoler = ({ sens }: Langue, parametre: string): string =>
  sens === "rtl" ? `\u2068${parametre}\u2069` : parametre;

/** A sentence of parameters alone has no letter to say its direction where another holds it: a mark says it. */
const orienter = ({ sens }: Langue, dit: string): string =>
  sens === "rtl" && !/\p{L}/u.test(dit.replace(/\{\w+\}/gu, "")) ? `\u200f${dit}` : dit;

/** The parameters of a translated sentence, apart from the text around them. */
export const isolerLesParametres = (langue: Langue, dit: string): string =>
  orienter(langue, dit).replace(/\{\w+\}/gu, (parametre) => isoler(langue, parametre));

/** Between two parameters, where no letter makes a sentence to translate: the stops of the language. */
const ponctuer = ({ code, sens }: Langue, source: string): string => {
  if (code.startsWith("fr")) return source;
  const deuxPoints = source.replaceAll("} : ${", "}: ${");
  return sens === "rtl" ? deuxPoints.replaceAll("}, ${", "}، ${") : deuxPoints;
};

const enGabarit = (texte: string): string => texte.replace(/[`\\]|\$(?=\{)/gu, String.raw`\$&`);

/** The module as it would be written in the language: each sentence where the French stood, and its dates. */
export function traduireModule(
  nom: string,
  source: string,
  langue: Langue,
  textes: ReadonlyMap<string, Texte>,
): string {
  const phrases = phrasesDe(nom, source).flatMap((phrase) => {
    const dit = textes.get(cleDe(phrase.texte))?.dit;
    return typeof dit === "string" ? [{ ...phrase, dit }] : [];
  });

  /** Sentences may stand inside the parameters of others. */
  function ecrire(etendue: Etendue): string {
    const dedans = phrases.filter(({ debut, fin }) => etendue.debut <= debut && fin <= etendue.fin);
    const premieres = dedans.filter(
      (phrase) => !dedans.some(({ debut, fin }) => debut < phrase.debut && phrase.fin <= fin),
    );
    let [ecrit, place] = ["", etendue.debut];
    for (const { debut, fin, dit, parametres } of premieres) {
      const texte = dit
        .split(/(\{\d+\})/u)
        .map((morceau) => {
          const parametre = /^\{\d+\}$/u.test(morceau) ? parametres[Number(morceau.slice(1, -1)) - 1] : undefined;
          return parametre ? isoler(langue, `\${${ecrire(parametre)}}`) : enGabarit(morceau);
        })
        .join("");
      ecrit += `${source.slice(place, debut)}\`${texte}\``;
      place = fin;
    }
    return ecrit + source.slice(place, etendue.fin);
  }

  return ponctuer(langue, ecrire({ debut: 0, fin: source.length })).replaceAll(
    '"fr-FR"',
    JSON.stringify(langue.formats),
  );
}
