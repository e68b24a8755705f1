import { afterAll, beforeAll, expect, it } from "vitest";
import { examiner } from "./examen/examiner.ts";
import { frappes, PAPIER } from "./papier.ts";
import { dansUnNavigateur, ouvrirSite, type Site, type Visiteur } from "./site.ts";

const BUREAU = { viewport: { width: 1280, height: 900 } };

dansUnNavigateur("au comptoir, un agent saisit une demande reçue sur papier", () => {
  let site: Site;
  let visite: Visiteur;
  beforeAll(async () => {
    site = await ouvrirSite();
    visite = await site.visiteur(await site.monde.unAgent(), BUREAU);
  });
  afterAll(() => site?.fermer());

  it("une famille de quatre, au clavier seul, dans l’ordre du papier", async () => {
    const { page } = visite;
    await page.goto("/guichet/comptoir");
    await page.getByRole("heading", { level: 1, name: "Saisir une demande reçue sur papier" }).waitFor();
    expect(await examiner(page)).toEqual([]);
    await page.getByRole("textbox", { name: "Formulaire reçu le" }).focus();
    let touches = 0;
    const presser = async (touche: string): Promise<void> => {
      touches += touche.split("+").length;
      await page.keyboard.press(touche);
    };
    const taper = async (ligne: string): Promise<void> => {
      touches += ligne.length;
      await page.keyboard.type(ligne);
    };
    for (const ligne of PAPIER) {
      await taper(ligne);
      await presser("Enter");
    }
    await page.getByText("Rien ne manque").waitFor();
    await page.getByRole("textbox", { name: /^Acceptez-vous aussi des communes/u }).focus();
    await presser("Control+Enter");
    await page.getByRole("heading", { level: 1, name: "La demande est enregistrée" }).waitFor();
    expect(touches).toBe(frappes(PAPIER));
    expect(await page.getByRole("main").textContent()).toMatch(
      /Code à remettre\s*[2-9A-Z]{4} [2-9A-Z]{4} [2-9A-Z]{4}/u,
    );
    expect(await examiner(page)).toEqual([]);
  });

  it("la même personne, un autre jour : sa demande paraît à côté du formulaire, et se change", async () => {
    const { page, incidents } = visite;
    await site.monde.systeme.ecouler();
    await page.goto("/guichet/comptoir");
    await page.getByRole("textbox", { name: "Formulaire reçu le" }).focus();
    for (const ligne of PAPIER.slice(0, 6)) {
      await page.keyboard.type(ligne);
      await page.keyboard.press("Enter");
    }
    const cote = page.getByRole("complementary");
    await cote.getByText("Concorde : Même date de naissance").waitFor();
    expect(await examiner(page)).toEqual([]);
    await cote.getByRole("link", { name: /^Demande/u }).click();
    await page.getByRole("heading", { level: 1, name: "Une demande au comptoir" }).waitFor();
    await page.getByRole("heading", { level: 2, name: "Identité" }).waitFor();
    expect(await examiner(page)).toEqual([]);
    await page.getByRole("textbox", { name: "Lieu de naissance de Amina Benali" }).fill("Lyon");
    await page.getByRole("button", { name: "La pièce de Amina Benali dit la même chose" }).click();
    await page.getByText("Pièce vue").waitFor();
    await page.getByRole("textbox", { name: "Téléphone" }).first().fill("06 98 76 54 32");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("textbox", { name: "Téléphone" }).first().waitFor();
    expect(incidents).toEqual([]);
  });
});
