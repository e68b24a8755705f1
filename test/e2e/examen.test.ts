import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { fautesDAxe } from "./examen/axe.ts";
import { fautesDeClavier } from "./examen/clavier.ts";
import { fautesDeLargeur } from "./examen/largeur.ts";
import { fautesDeStructure } from "./examen/structure.ts";
import { lancer } from "./navigateur.ts";
import { dansUnNavigateur } from "./site.ts";

const examens = {
  axe: fautesDAxe,
  structure: fautesDeStructure,
  largeur: fautesDeLargeur,
  clavier: fautesDeClavier,
};

dansUnNavigateur("l’examen d’une page voit les fautes", () => {
  let navigateur: Browser;
  beforeAll(async () => {
    const trouve = inject("navigateur");
    if (trouve) navigateur = await lancer(trouve);
  });
  afterAll(() => navigateur?.close());

  async function unePage(corps: string): Promise<Page> {
    const page = await navigateur.newPage();
    await page.setContent(`<!doctype html><title>Essai</title>${corps}`);
    return page;
  }

  it.each<[keyof typeof examens, string, RegExp]>([
    ["axe", "<input>", /^label : input/u],
    ["axe", '<p style="color: #bbb">Pâle</p>', /^color-contrast : p/u],
    ["structure", "<h1>Une</h1><h1>Deux</h1>", /2 titres de niveau 1/u],
    ["structure", "<p>Sans langue</p>", /la langue n’est pas dite/u],
    ["structure", "<p>Sans titre</p>", /titre « Essai »/u],
    ["structure", '<meta name="viewport" content="maximum-scale=1">', /le zoom est bridé/u],
    ["largeur", '<p style="width: 400px">Large</p>', /à 320 px, dépasse : p/u],
    ["largeur", `<p style="overflow: hidden; white-space: nowrap">${"Long ".repeat(20)}</p>`, /à 320 px, coupé : p/u],
    ["clavier", '<a href="/" style="outline: none">Lien</a>', /le focus ne se voit pas/u],
    ["clavier", '<a href="/">Lien</a><div style="position: fixed; inset: 0"></div>', /caché par autre chose/u],
    ["clavier", '<a href="/">Un</a><a href="/" tabindex="1">Deux</a>', /^parcours/u],
    ["clavier", '<button onblur="this.focus()">Piège</button><a href="/">Un</a>', /^parcours/u],
  ])("%s : %s", async (examen, corps, attendue) => {
    expect(await examens[examen](await unePage(corps))).toContainEqual(expect.stringMatching(attendue));
  });
});
