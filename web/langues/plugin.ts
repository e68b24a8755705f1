import { join } from "node:path";
import type { Plugin } from "vite";
import type { Langue } from "../../shared/langues.ts";
import { estTraduit, ROUTES_EN_FRANCAIS } from "./portee.ts";
import { lireTextes, lireTousLesTextes } from "./textes.ts";
import { traduireModule } from "./traduire.ts";

const RACINE = join(import.meta.dirname, "../..");
const dansLeDepot = (nom: string): string => join(RACINE, nom);

/** What was said in French, by what is read. */
const enFrancais = ({ code }: Langue): Record<string, string> =>
  Object.fromEntries(
    Object.values(lireTextes(code, "donnees")).flatMap(({ fr, dit }) =>
      typeof fr === "string" && typeof dit === "string" ? [[dit, fr]] : [],
    ),
  );

/** The words of one language only: known as a constant, the others leave the bundle. */
export const motsSeulementEn = ({ code }: Langue): Plugin => ({
  name: "mots-seulement-en",
  enforce: "pre",
  transform: {
    filter: { id: /\/web\/paraglide\/runtime\.js$/u },
    handler: (lu) => lu.replace('assertIsLocale("fr")', JSON.stringify(code)),
  },
});

/** The site in one language: its texts are put in the modules, those of the others never leave this machine. */
export function dansLaLangue(langue: Langue): Plugin {
  const textes = lireTousLesTextes(langue);
  const remplaces: Readonly<Record<string, () => string>> = {
    "web/socle/langue/langue-du-site.ts": () => `export const langueDuSite = ${JSON.stringify(langue)};`,
    "web/socle/langue/phrases-en-francais.ts": () =>
      `export const phrasesEnFrancais = ${JSON.stringify(enFrancais(langue))};`,
    ...Object.fromEntries(
      ROUTES_EN_FRANCAIS.map((nom) => [
        nom,
        () => `export const ${nom.endsWith("intranet.ts") ? "intranet" : "portailEnFrancais"} = [];`,
      ]),
    ),
  };
  const parChemin = new Map(Object.entries(remplaces).map(([nom, ecrire]) => [dansLeDepot(nom), ecrire]));
  return {
    name: "dans-la-langue",
    enforce: "pre",
    load: (id) => parChemin.get(id)?.(),
    transform(code, id) {
      if (id.startsWith(dansLeDepot("web")) && /\.tsx?$/u.test(id))
        return code.replaceAll('"fr-FR"', JSON.stringify(langue.formats));
      return estTraduit(id) ? traduireModule(id, code, langue, textes) : undefined;
    },
  };
}
