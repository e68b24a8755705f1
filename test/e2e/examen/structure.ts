import type { Page } from "playwright-core";
import { langues } from "../../../shared/langues.ts";

/** One title of the page, in a language of the site, zoom allowed (RGAA 8.3, 8.5, 9.1, 10.4). */
export const fautesDeStructure = (page: Page): Promise<string[]> =>
  page.evaluate(
    (sensDesLangues) => {
      const { lang } = document.documentElement;
      const sens = sensDesLangues[lang];
      const titres = document.querySelectorAll("h1").length;
      const vue = document.querySelector("meta[name=viewport]")?.getAttribute("content") ?? "";
      return [
        ...(titres === 1 ? [] : [`${titres} titres de niveau 1`]),
        ...(sens === document.documentElement.dir ? [] : ["la langue n’est pas dite, ou pas son sens"]),
        ...((lang === "fr" ? /^.+ – Demande de logement social$/u : /^.+ – .+$/u).test(document.title)
          ? []
          : [`titre « ${document.title} »`]),
        ...(/maximum-scale|user-scalable/u.test(vue) ? ["le zoom est bridé"] : []),
      ];
    },
    Object.fromEntries(langues.map(({ code, sens }) => [code, sens])),
  );
