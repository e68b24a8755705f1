import type { Langue } from "../../shared/langues.ts";
import type { ATraduire, Dit } from "./portee.ts";

const casDe = (dit: Dit): string[] => (typeof dit === "string" ? [dit] : Object.values(dit));

const parametresDe = (textes: readonly string[]): string[] =>
  [...new Set(textes.flatMap((texte) => [...texte.matchAll(/\{(\w+)\}/gu)].map(([, nom = ""]) => nom)))].toSorted();

export const memeDit = (un: Dit, autre: Dit): boolean => JSON.stringify(un) === JSON.stringify(autre);

/** Cases of a count that a language tells apart and that are not said. */
function casManquants({ code }: Langue, fr: Dit, dit: Dit): string[] {
  if (typeof fr === "string" || typeof dit === "string") return [];
  if (!Object.keys(fr).some((cas) => cas.includes("pluriel="))) {
    return Object.keys(fr).filter((cas) => dit[cas] === undefined);
  }
  const { pluralCategories } = new Intl.PluralRules(code).resolvedOptions();
  return pluralCategories
    .map((categorie) => `pluriel=${categorie}`)
    .filter((cas) => !Object.keys(dit).some((dite) => dite.includes(cas)));
}

/** What is wrong with a translation; nothing when it may be read. */
export function fautesDe(langue: Langue, { fr, parametres }: ATraduire, dit: Dit): string[] {
  if (typeof fr !== typeof dit) return ["doit avoir les mêmes cas que le français"];
  if (casDe(dit).some((texte) => texte.trim() === "")) return ["est vide"];
  const voulus = [...new Set([...parametresDe(casDe(fr)), ...Object.keys(parametres)])].toSorted();
  const dits = parametresDe(casDe(dit));
  const manquants = casManquants(langue, fr, dit);
  return [
    ...(voulus.join() === dits.join()
      ? []
      : [`doit garder ${voulus.map((nom) => `{${nom}}`).join(" ") || "aucun paramètre"}`]),
    ...(manquants.length === 0 ? [] : [`ne dit pas ${manquants.join(", ")}`]),
  ];
}
