import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { foyers } from "./des-foyers.ts";
import { unDossier } from "./dossier.ts";
import { remplirLaDemande, suivre } from "./parcours.ts";
import { dansUnNavigateur, ouvrirSite, type Site } from "./site.ts";

dansUnNavigateur("le formulaire, foyer par foyer", () => {
  let site: Site;
  beforeAll(async () => {
    site = await ouvrirSite();
  });
  afterAll(() => site?.fermer());

  async function quiCommence() {
    const dossier = await unDossier(site, { pourQui: "moi" });
    const visiteur = await site.visiteur(dossier.qui);
    await visiteur.page.goto(dossier.adresse());
    await visiteur.page.getByRole("heading", { level: 1 }).waitFor();
    return { ...visiteur, dossier };
  }

  describe("mène au numéro", () => {
    it.each(Object.entries(foyers))("%s", async (_nom, reponses) => {
      const { page, contexte, incidents } = await quiCommence();
      await remplirLaDemande(page, reponses);
      await page.getByText("Je certifie que ces renseignements sont exacts.").click();
      await suivre(page, page.getByRole("button", { name: "Déposer ma demande" }));
      expect(await page.getByRole("main").textContent()).toMatch(/\d{3} \d{4} \d{6} GDPUB/u);
      expect(incidents).toEqual([]);
      await contexte.close();
    });
  });
});
