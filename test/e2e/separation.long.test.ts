import { afterAll, beforeAll, expect, it } from "vitest";
import { desReponses, unCodemandeur } from "../des-reponses.ts";
import { type Deposee, uneDemandeDeposee } from "./demande-deposee.ts";
import { examiner } from "./examen/examiner.ts";
import { ouvrir, suivre } from "./parcours.ts";
import { dansUnNavigateur, ouvrirSite, type Site, type Visiteur } from "./site.ts";

const A_DEUX = { codemandeurs: [unCodemandeur], situationFamiliale: "P", personnesALoger: 4 } as const;

dansUnNavigateur("un couple se sépare", () => {
  let site: Site;
  let deposee: Deposee;
  let reste: Visiteur;
  let part: Visiteur;
  let code = "";
  beforeAll(async () => {
    site = await ouvrirSite();
    deposee = await uneDemandeDeposee(site, desReponses(A_DEUX));
    reste = await site.visiteur(await deposee.reconnecter());
    part = await site.visiteur(await site.monde.unDemandeur());
  });
  afterAll(() => site?.fermer());

  const sansFaute = async ({ page, incidents }: Visiteur) => {
    expect(await examiner(page)).toEqual([]);
    expect(incidents).toEqual([]);
  };

  it("la personne qui reste choisit qui part, confirme, et reçoit un code à remettre", async () => {
    const { page } = reste;
    await ouvrir(page, `/espace/${deposee.numeroUnique}`);
    await suivre(page, page.getByRole("link", { name: "Nous nous séparons" }));
    await sansFaute(reste);
    await page.getByRole("button", { name: "Confirmer la séparation" }).click();
    await page.getByRole("alert").filter({ hasText: "Cochez la case pour confirmer." }).waitFor();
    await sansFaute(reste);
    await page.getByText("J’ai compris, cette personne quitte ma demande.").click();
    await page.getByRole("button", { name: "Confirmer la séparation" }).click();
    await page.getByRole("heading", { level: 1, name: "Le code à remettre" }).waitFor();
    await page.locator("h1:focus").waitFor();
    await sansFaute(reste);
    code = (await page.getByRole("definition").nth(1).textContent()) ?? "";
    expect(code).toMatch(/^(?:[2-9A-HJ-NP-Z]{4} ?){3}$/u);
  });

  it("elle n’a plus personne à séparer", async () => {
    const { page } = reste;
    await page.reload();
    await page.getByText("Il n’y a pas de codemandeur dans cette demande.").waitFor();
  });

  it("celle qui part entre par le numéro et le code, et trouve sa demande commencée", async () => {
    const { page } = part;
    await ouvrir(page, "/faire-ma-demande");
    await suivre(page, page.getByRole("link", { name: /^Je quitte une demande commune/u }));
    await page.getByRole("textbox", { name: /^Numéro unique/u }).fill(deposee.numeroUnique.toLowerCase());
    await page.getByRole("textbox", { name: /^Code de séparation/u }).fill("ABCD EFGH 2345");
    await page.getByRole("button", { name: "Commencer ma demande" }).click();
    await page.getByRole("alert").filter({ hasText: "Ce numéro et ce code ne vont pas ensemble" }).waitFor();
    await sansFaute(part);
    await page.getByRole("textbox", { name: /^Code de séparation/u }).fill(code.toLowerCase());
    await suivre(page, page.getByRole("button", { name: "Commencer ma demande" }));
    expect(new URL(page.url()).pathname).toMatch(/^\/demande\/[\w-]+$/u);
    await sansFaute(part);
  });

  it("les lettres par la poste se demandent d’une case, enregistrée aussitôt", async () => {
    const { page } = part;
    await ouvrir(page, "/espace/mes-donnees");
    await page.getByText("Les recevoir aussi par la poste").click();
    await page.getByRole("status").filter({ hasText: "Enregistré : vous recevrez aussi des lettres" }).waitFor();
    await sansFaute(part);
    await page.reload();
    expect(await page.getByRole("checkbox", { name: /^Les recevoir aussi/u }).isChecked()).toBe(true);
    const telechargement = page.waitForEvent("download");
    await page.getByRole("link", { name: "Télécharger mes données (JSON)" }).click();
    expect((await telechargement).suggestedFilename()).toBe("mes-donnees.json");
  });
});
