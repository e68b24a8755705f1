import { afterAll, beforeAll, it } from "vitest";
import { pagesDuFormulaire } from "./parcours.ts";
import { examinerLaQuestion } from "./questions.ts";
import { dansUnNavigateur, ouvrirSite, type Site } from "./site.ts";

dansUnNavigateur("chaque page du formulaire", () => {
  let site: Site;
  beforeAll(async () => {
    site = await ouvrirSite();
  });
  afterAll(() => site?.fermer());

  it.each(pagesDuFormulaire)("$id", (page) => examinerLaQuestion(site, page));
});
