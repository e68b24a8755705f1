import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { lireJson } from "../un-envoi.ts";
import { uneFiche, unSiret } from "../une-fiche.ts";
import { examiner } from "./examen/examiner.ts";
import { dansUnNavigateur, ouvrirSite, type Site, type Visiteur } from "./site.ts";

const SIAO = "SIAO du Rhône";
const CORRECTION = "Précisez les horaires d’accueil.";
const REFUS = "Le service n’est pas celui que le préfet a désigné.";

dansUnNavigateur("une demande d’accès se suit jusqu’à sa décision", () => {
  let site: Site;
  let organisme: Visiteur;
  let gestionnaire: Visiteur;
  let code: string;
  beforeAll(async () => {
    site = await ouvrirSite();
    organisme = await site.visiteur();
    gestionnaire = await site.visiteur(await site.monde.unAgent(), { viewport: { width: 1280, height: 900 } });
    const acte = { le: "2026-01-15", reference: "Décision 2026-3" };
    const fiche = uneFiche({ siret: unSiret(31), nom: SIAO, type: "siao", qualites: ["enregistrement"], acte });
    const recu = await site.monde.appeler("demanderAcces", { fiche });
    expect(recu.statut).toBe(201);
    code = String(lireJson(recu).code);
  });
  afterAll(() => site?.fermer());

  const principal = async (page: Page) => (await page.getByRole("main").textContent()) ?? "";
  async function suivre(): Promise<Page> {
    const { page } = organisme;
    await page.goto("/devenir-guichet/suivi");
    await page.getByLabel("Code de suivi").fill(code);
    await page.getByRole("button", { name: "Voir où en est la demande" }).click();
    await page.getByText("À qui le tour").waitFor();
    expect(await examiner(page)).toEqual([]);
    return page;
  }
  async function decider(choix: string, raison: string): Promise<void> {
    const { page } = gestionnaire;
    await page.goto("/guichet");
    const bloc = page.locator("section", {
      has: page.getByRole("heading", { name: "Demandes d’accès des organismes" }),
    });
    await bloc.getByRole("link", { name: SIAO }).click();
    await page.getByText(choix, { exact: true }).click();
    await page.getByLabel("Ce que l’organisme lira").fill(raison);
    expect(await examiner(page)).toEqual([]);
    await page.getByRole("button", { name: "Enregistrer la décision" }).click();
    await page.getByText(raison).first().waitFor();
  }

  it("elle dit son état, à qui le tour, et pour quand", async () => {
    const dit = await principal(await suivre());
    expect(dit).toContain("À examiner");
    expect(dit).toContain("Le gestionnaire du territoire");
    expect(dit).toMatch(/Réponse annoncée avant le\s*\d{1,2}/u);
  });

  it("le gestionnaire demande une correction, que l’organisme fait", async () => {
    await decider("Demander une correction", CORRECTION);
    const page = await suivre();
    await page.getByText(CORRECTION).waitFor();
    expect(await principal(page)).toContain("Votre organisme");
    await page.locator("#accueil-horaires").fill("Du lundi au vendredi, de 9 h à 12 h");
    await page.getByRole("button", { name: "Renvoyer la fiche corrigée" }).click();
    await page.getByText("Le gestionnaire du territoire").waitFor();
  });

  it("il refuse en disant pourquoi, et l’organisme lit sa raison", async () => {
    await decider("Refuser", REFUS);
    const page = await suivre();
    await page.getByText(REFUS).waitFor();
    expect(await principal(page)).toContain("Refusée");
    expect([organisme.incidents, gestionnaire.incidents]).toEqual([[], []]);
  });
});
