import { inject } from "regexparam";
import { afterAll, beforeAll, expect, it } from "vitest";
import { chemins } from "../../web/chemins.ts";
import { desReponses } from "../des-reponses.ts";
import { lireJson } from "../un-envoi.ts";
import { publierUneEdition } from "../une-edition.ts";
import { unDossier } from "./dossier.ts";
import { examiner } from "./examen/examiner.ts";
import { ouvrir } from "./parcours.ts";
import { dansUnNavigateur, ouvrirSite, type Site } from "./site.ts";

dansUnNavigateur("le temps d’attente", () => {
  let site: Site;
  beforeAll(async () => {
    site = await ouvrirSite();
  });
  afterAll(() => site?.fermer());

  it("tant que rien n’est publié, le dit", async () => {
    const { page, incidents } = await site.visiteur();
    await ouvrir(page, chemins.tempsDAttente);
    await page.getByLabel("Commune que vous voulez en premier").fill("Villeurbanne");
    await page.getByRole("option", { name: /Villeurbanne/u }).click();
    await page.getByLabel("Plus petit logement que vous accepteriez").selectOption("T2");
    await page.getByRole("button", { name: "Voir le temps d’attente" }).click();
    await page.getByText("ne sont pas encore publiées").waitFor();
    expect(incidents.filter((un) => !un.includes("404"))).toEqual([]);
    await publierUneEdition(site.monde.systeme);
  });

  it("dessine cent ménages, donne les chiffres, et dit ce qui changerait, avant tout dépôt", async () => {
    const { page } = await site.visiteur();
    await ouvrir(page, chemins.tempsDAttente);
    await page.getByLabel("Commune que vous voulez en premier").fill("Lyon");
    await page
      .getByRole("option", { name: /^Lyon \(/u })
      .first()
      .click();
    await page.getByLabel("Plus petit logement que vous accepteriez").selectOption("T2");
    await page.getByRole("button", { name: "Voir le temps d’attente" }).click();
    await page
      .getByRole("img", { name: /Sur 100 ménages comme le vôtre, \d+ ont été logés en moins de 3 ans/u })
      .waitFor();
    await page.getByText("Voir toutes les durées, en chiffres").click();
    expect(await page.getByRole("row").count()).toBe(6);
    await page.getByText("Voir ce qui pourrait changer cette attente").click();
    await page.getByText(/^Pour Villeurbanne : \d+ ménages logés/u).waitFor();
    expect(await examiner(page)).toEqual([]);
  });

  it("se lit dans l’espace, pour les communes de la demande, quand on le demande", async () => {
    const qui = await site.monde.unDemandeur();
    const { brouillonId } = await unDossier(site, desReponses(), qui);
    const { numeroUnique } = lireJson(
      await site.monde.appeler("deposer", { brouillonId, version: 1, certifie: true }, qui.cookie),
    );
    const { page, incidents } = await site.visiteur(qui);
    await ouvrir(page, inject(chemins.demande, { numeroUnique: String(numeroUnique) }));
    await page.getByRole("button", { name: "Voir le temps d’attente" }).click();
    await page.getByText("Ils ne promettent rien pour vous").waitFor();
    expect(await page.getByRole("heading", { level: 3 }).count()).toBeGreaterThan(0);
    expect(await examiner(page)).toEqual([]);
    expect(incidents).toEqual([]);
  });
});
