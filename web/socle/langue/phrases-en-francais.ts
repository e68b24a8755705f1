/** What the form says in French, by what is read in the language of the site; `langues/plugin.ts` fills it. */
export const phrasesEnFrancais: Readonly<Record<string, string>> = {};
