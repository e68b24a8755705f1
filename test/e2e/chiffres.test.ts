import { afterAll, beforeAll, expect, it } from "vitest";
import { tableauxExacts } from "../../shared/statistiques/catalogue/tableaux-exacts.ts";
import { chemins } from "../../web/chemins.ts";
import { desReponses } from "../des-reponses.ts";
import { publierUneEditionComplete } from "../une-edition-complete.ts";
import { uneDemandeDeposee } from "./demande-deposee.ts";
import { examiner } from "./examen/examiner.ts";
import { suivre } from "./parcours.ts";
import { dansUnNavigateur, ouvrirSite, type Site } from "./site.ts";

const BUREAU = { viewport: { width: 1280, height: 900 } };

dansUnNavigateur("un agent lit les chiffres de la nuit", () => {
  let site: Site;
  beforeAll(async () => {
    site = await ouvrirSite();
  });
  afterAll(() => site?.fermer());

  const entrer = async () => site.visiteur(await site.monde.unAgent({ role: "agent-enregistreur" }), BUREAU);

  it("avant la première, rien n’est compté, et la page le dit", async () => {
    const { page } = await entrer();
    await page.goto(chemins.chiffres);
    await page.getByText("Rien n’a encore été compté.").waitFor();
    expect(await examiner(page)).toEqual([]);
  });

  it("au lendemain d’un dépôt, la demande y est, dans sa commune et dans chaque profil", async () => {
    await uneDemandeDeposee(site, desReponses());
    await site.monde.systeme.ecouler();
    await site.passerUneNuit();
    const { page, incidents } = await entrer();
    await page.goto(chemins.guichet);
    await suivre(page, page.getByRole("link", { name: "Les chiffres de la nuit" }));
    await page.getByRole("table", { name: "Ensemble" }).waitFor();
    const tableaux = page.getByRole("table");
    expect(await tableaux.count()).toBe(8);
    for (const tableau of await tableaux.all())
      expect(await tableau.getByRole("row").last().getByRole("cell").allTextContents()).toEqual(["1", "1", "0"]);
    // a name, and not a code
    await expect
      .poll(() => page.getByRole("table", { name: "Première commune souhaitée" }).getByRole("rowheader").textContent())
      .toMatch(/^[A-Z][a-z]/u);
    expect(await examiner(page)).toEqual([]);
    expect(incidents).toEqual([]);
  });

  it("construit un tableau : exact dans son territoire, publié partout ailleurs, jamais les deux", async () => {
    await publierUneEditionComplete(site.monde.systeme);
    await site.monde.systeme.invoquer("statistiques-publication", { mode: "tableaux" });
    const { page, incidents } = await entrer();
    await page.goto(chemins.guichet);
    await suivre(page, page.getByRole("link", { name: "Les tableaux de votre territoire" }));
    await page.getByLabel("Tableau", { exact: true }).selectOption("TAB03-01");
    await page.getByRole("row", { name: /^Moins d’1 an 1/u }).waitFor();
    await page.getByText("Nombres exacts, arrêtés au").waitFor();
    expect(await examiner(page)).toEqual([]);
    const csv = await page.getByRole("link", { name: "csv" }).getAttribute("href");
    expect(await (await page.request.get(String(csv))).text()).toContain(",LT1,");
    expect(await page.getByText("Période comptée").count()).toBe(0);
    // a flow says of which period: the year is not over
    await page.getByLabel("Tableau", { exact: true }).selectOption("R-11-04");
    await page.getByText(/Période comptée : du 1er janvier \d{4} au /u).waitFor();
    // what an unfinished year cannot tell is read where it is published
    await page.getByLabel("Tableau", { exact: true }).selectOption("R-14-01");
    await page.getByText("Ce tableau ne se compte pas exactement").waitFor();
    await page.getByRole("button", { name: "Lire les nombres publiés" }).waitFor();
    expect(await page.getByText("Nombres exacts, arrêtés au").count()).toBe(0);
    expect(await examiner(page)).toEqual([]);
    const dUnDepartement = tableauxExacts.filter(({ niveaux }) => niveaux.some((un) => !/^(?:FRM?|REG)$/u.test(un)));
    await page.getByText(`: ${dUnDepartement.length} tableaux se lisent`).waitFor();
    await page.getByLabel("Tableau", { exact: true }).selectOption("TAB03-01");
    // the address keeps the choices
    await page.getByLabel("Niveau").selectOption("REG");
    await page.reload();
    await page.getByText("Ce niveau dépasse votre territoire").waitFor();
    expect(await page.getByText("Nombres exacts, arrêtés au").count()).toBe(0);
    await page.getByRole("button", { name: "Lire les nombres publiés" }).click();
    await page.getByText("Données simulées").first().waitFor();
    await page.getByText("Source : SNE, édition 2023-01").waitFor();
    expect(await page.getByText("Nombres exacts, arrêtés au").count()).toBe(0);
    expect(await examiner(page)).toEqual([]);
    expect(incidents).toEqual([]);
  });
});
