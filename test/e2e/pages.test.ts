import { afterAll, beforeAll, expect, it } from "vitest";
import { routes } from "../../web/routes.ts";
import { type ChaquePage, chaquePage } from "./chaque-page.ts";
import { fautesDeClavier } from "./examen/clavier.ts";
import { examiner } from "./examen/examiner.ts";
import { dansUnNavigateur, FENETRE, ouvrirSite, type Site } from "./site.ts";

dansUnNavigateur("chaque page du site", () => {
  let site: Site;
  let pages: ChaquePage;
  const titres = new Map<string, string>();
  beforeAll(async () => {
    site = await ouvrirSite();
    pages = await chaquePage(site);
  });
  afterAll(() => site?.fermer());

  it.each(routes.map(({ path }) => path))("%s", async (path) => {
    const { page, incidents } = await pages.visiter(path);
    await expect.poll(() => page.title()).toMatch(/ – Demande de logement social$/u);
    titres.set(path, await page.title());
    expect(await fautesDeClavier(page)).toEqual([]);
    expect(await examiner(page)).toEqual([]);
    const envoi = page.getByRole("main").locator("[type=submit]");
    if ((await envoi.count()) > 0) {
      await envoi.click();
      await page.locator("main :is([aria-invalid=true], [role=alert]:not(:empty))").first().waitFor();
      await expect.poll(() => page.title()).toMatch(/^Erreur : /u);
      expect(await examiner(page)).toEqual([]);
    }
    expect(incidents).toEqual([]);
  });

  it.each(routes.filter(({ publique }) => publique).map(({ path }) => path))(
    "%s se lit avant ses scripts, et n’y prend rien de ce que l’on tape",
    async (path) => {
      const { page } = await site.visiteur(undefined, { ...FENETRE, javaScriptEnabled: false });
      await page.goto(path);
      await page.getByRole("main").getByRole("heading", { level: 1 }).waitFor();
      expect(await page.locator("main :is(input, select, button):not([inert] *)").count()).toBe(0);
    },
  );

  it("a un titre qui n’est celui d’aucune autre", () => {
    expect(new Set(titres.values()).size).toBe(routes.length);
  });
});
