import { afterAll, beforeAll, expect, it } from "vitest";
import { francais, langues } from "../../shared/langues.ts";
import { lireTextes } from "../../web/langues/textes.ts";
import { desReponses } from "../des-reponses.ts";
import { unDossier } from "./dossier.ts";
import { examiner } from "./examen/examiner.ts";
import { ouvrir } from "./parcours.ts";
import { dansUnNavigateur, ouvrirSite, type Site } from "./site.ts";

const [, ...traduites] = langues;

/** What a page says in a language, as its texts have it. */
const ditEn = (code: string, cle: string): string => {
  const dit = lireTextes(code, "pages")[cle]?.dit;
  if (typeof dit !== "string") throw new Error(`${code} does not say ${cle}`);
  return dit;
};

dansUnNavigateur("le site dans une autre langue", () => {
  let site: Site;
  beforeAll(async () => {
    site = await ouvrirSite();
  });
  afterAll(() => site?.fermer());

  it("qui n’existe pas : le dit, et montre celles qui existent", async () => {
    const { page, incidents } = await site.visiteur();
    const reponse = page.waitForResponse((une) => new URL(une.url()).pathname === "/xx/espace");
    await ouvrir(page, "/xx/espace");
    expect((await reponse).status()).toBe(404);
    await page.getByRole("heading", { level: 1, name: "Cette langue n’existe pas sur ce site" }).waitFor();
    for (const { nom } of langues)
      expect(await page.getByRole("main").getByRole("link", { name: nom, exact: true }).count()).toBe(1);
    expect(await examiner(page)).toEqual([]);
    expect(incidents).toEqual([]);
  });

  it.each(langues.map(({ prefixe, code }) => [`${prefixe}/nulle-part`, code] as const))(
    "%s : une page qui n’existe pas le dit dans sa langue, et n’est pas trouvée",
    async (adresse, code) => {
      const { page, incidents } = await site.visiteur();
      const reponse = page.waitForResponse((une) => new URL(une.url()).pathname === adresse);
      await ouvrir(page, adresse);
      expect((await reponse).status()).toBe(404);
      const titre = code === francais.code ? "Cette page n’existe pas" : ditEn(code, "introuvable_titre");
      await page.getByRole("heading", { level: 1, name: titre, exact: true }).waitFor();
      expect(incidents).toEqual([]);
    },
  );

  it.each(traduites.map((langue) => [langue.nom, langue] as const))(
    "%s : se choisit, se lit dans son sens, montre le français, et garde la page et ce qui est écrit",
    async (nom, { code, prefixe, sens }) => {
      const qui = await site.monde.unDemandeur();
      const dossier = await unDossier(site, desReponses(), qui);
      const { page, incidents } = await site.visiteur(qui);
      await ouvrir(page, "/");
      await page.getByRole("link", { name: nom, exact: true }).click();
      await page.waitForURL((adresse) => adresse.pathname === `${prefixe}/`);
      const html = page.locator("html");
      expect(await html.getAttribute("lang")).toBe(code);
      expect(await html.getAttribute("dir")).toBe(sens);
      await page.getByText(ditEn(code, "langue_non_relue")).waitFor();
      expect(await examiner(page)).toEqual([]);

      await ouvrir(page, `${prefixe}${dossier.adresse("identite")}`);
      await page.getByRole("button", { name: ditEn(code, "francais_voir") }).click();
      await page.locator('[lang="fr"]', { hasText: "Quelle est votre identité ?" }).waitFor();
      expect(await examiner(page)).toEqual([]);
      await page.locator('[name="prenoms"]').fill("Amina Zohra");
      await page.getByRole("link", { name: "Français", exact: true }).click();
      await page.waitForURL((adresse) => adresse.pathname === dossier.adresse("identite"));
      await expect.poll(() => page.locator('[name="prenoms"]').inputValue()).toBe("Amina Zohra");
      expect(incidents).toEqual([]);
    },
  );
});
