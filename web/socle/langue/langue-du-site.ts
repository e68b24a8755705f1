import { francais, type Langue } from "../../../shared/langues.ts";

/** The language that these pages are in; `langues/plugin.ts` says another in each of the other builds. */
export const langueDuSite: Langue = francais;
