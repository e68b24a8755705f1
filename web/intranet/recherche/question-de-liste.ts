import { listesDeFiltres } from "../../../shared/recherche/filtres.ts";

/** What narrows a list, as the address says it; the same names as the route. */
export type QuestionDeListe = Partial<Record<string, string>>;

const CLES = ["lieu", ...Object.keys(listesDeFiltres), "depuis", "jusque", "colonnes", "curseur"];

export function lireQuestion(search: string): QuestionDeListe {
  const parametres = new URLSearchParams(search);
  return Object.fromEntries(
    CLES.flatMap((cle) => {
      const valeur = parametres.get(cle);
      return valeur ? [[cle, valeur] as const] : [];
    }),
  );
}

/** After the `?`: commas stay commas, so that an address can be read. */
export const ecrireQuestion = (question: QuestionDeListe): string =>
  CLES.flatMap((cle) => {
    const valeur = question[cle];
    return valeur ? [`${cle}=${encodeURIComponent(valeur).replaceAll("%2C", ",")}`] : [];
  }).join("&");

/** The same without the page: what changes begins again. */
export const changerQuestion = (
  { curseur: _c, ...question }: QuestionDeListe,
  avec: QuestionDeListe,
): QuestionDeListe => ({
  ...question,
  ...avec,
});
