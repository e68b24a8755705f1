import { afterAll, beforeAll, it } from "vitest";
import type { Nature } from "../../shared/formulaire/champ.ts";
import { pagesDuFormulaire } from "./parcours.ts";
import { examinerLaQuestion } from "./questions.ts";
import { dansUnNavigateur, ouvrirSite, type Site } from "./site.ts";

/** The first page of each kind of question; `questions.long.test.ts` sees them all. */
const premieres = new Map<Nature["type"], (typeof pagesDuFormulaire)[number]>();
for (const page of pagesDuFormulaire.toReversed()) for (const { type } of page.champs) premieres.set(type, page);

dansUnNavigateur("chaque sorte de question", () => {
  let site: Site;
  beforeAll(async () => {
    site = await ouvrirSite();
  });
  afterAll(() => site?.fermer());

  it.each([...new Set(premieres.values())])("$id", (page) => examinerLaQuestion(site, page));
});
