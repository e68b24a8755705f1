import { afterAll, beforeAll, expect, it } from "vitest";
import { fautesDAxe } from "./examen/axe.ts";
import { fautesDeLargeur } from "./examen/largeur.ts";
import { dansUnNavigateur, FENETRE, ouvrirSite, type Site } from "./site.ts";

dansUnNavigateur("l’horloge de démonstration", () => {
  let site: Site;
  beforeAll(async () => {
    site = await ouvrirSite();
  });
  afterAll(() => site?.fermer());

  it("avance d’un mois par un bouton, et dit ce qui s’est passé", async () => {
    const { page, incidents } = await site.visiteur(undefined, FENETRE);
    await page.goto("/_local/");
    expect([...(await fautesDAxe(page)), ...(await fautesDeLargeur(page))]).toEqual([]);
    await page.getByRole("button", { name: "Avancer d’un mois" }).click();
    await page.getByRole("heading", { name: /^Du .+ au .+$/u }).waitFor();
    expect([...(await fautesDAxe(page)), ...(await fautesDeLargeur(page))]).toEqual([]);
    expect(incidents).toEqual([]);
  });
});
