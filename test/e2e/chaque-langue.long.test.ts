import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { langues } from "../../shared/langues.ts";
import { portailPersonnel } from "../../web/routes/portail-personnel.ts";
import { portailPublic } from "../../web/routes/portail-public.ts";
import { type ChaquePage, chaquePage } from "./chaque-page.ts";
import { fautesDeClavier } from "./examen/clavier.ts";
import { examiner } from "./examen/examiner.ts";
import { francaisReste } from "./examen/francais-reste.ts";
import { ouvrir } from "./parcours.ts";
import { dansUnNavigateur, FENETRE, ouvrirSite, type Site, type Visiteur } from "./site.ts";

const [, ...traduites] = langues;
const chemins = [...portailPublic, ...portailPersonnel].map(({ path }) => path).concat("*");

dansUnNavigateur("chaque page que le demandeur lit", () => {
  let site: Site;
  let pages: ChaquePage;
  beforeAll(async () => {
    site = await ouvrirSite();
    pages = await chaquePage(site);
  });
  afterAll(() => site?.fermer());

  // one browser for a language: what its pages load is loaded once
  describe.each(traduites.map((langue) => [langue.nom, langue] as const))("%s", (_nom, langue) => {
    let visiteur: Visiteur;
    beforeAll(async () => {
      visiteur = await site.visiteur(pages.qui, FENETRE);
    });

    it.each(chemins)("%s", async (path) => {
      const { page, incidents } = visiteur;
      const avant = incidents.length;
      await ouvrir(page, `${langue.prefixe}${pages.adresseDe(path)}`);
      await page.waitForLoadState("networkidle");
      expect(await page.locator("html").getAttribute("lang")).toBe(langue.code);
      expect({
        clavier: await fautesDeClavier(page),
        page: await examiner(page),
        francais: await francaisReste(page, langue),
        incidents: incidents.slice(avant),
      }).toEqual({ clavier: [], page: [], francais: [], incidents: [] });
    });
  });
});
