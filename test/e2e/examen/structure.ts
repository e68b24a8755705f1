import type { Page } from "playwright-core";

/** One title of the page, in French, zoom allowed (RGAA 8.3, 8.5, 9.1, 10.4). */
export const fautesDeStructure = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const titres = document.querySelectorAll("h1").length;
    const vue = document.querySelector("meta[name=viewport]")?.getAttribute("content") ?? "";
    return [
      ...(titres === 1 ? [] : [`${titres} titres de niveau 1`]),
      ...(document.documentElement.lang === "fr" ? [] : ["la langue n’est pas dite"]),
      ...(/^.+ – Demande de logement social$/u.test(document.title) ? [] : [`titre « ${document.title} »`]),
      ...(/maximum-scale|user-scalable/u.test(vue) ? ["le zoom est bridé"] : []),
    ];
  });
