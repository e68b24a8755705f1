import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Personne } from "../integration/monde.ts";
import { uneFiche, unSiret } from "../une-fiche.ts";
import { approuver, ecrire, entrerLePremierJour, examinerLaFiche, remplirLaFiche, titre } from "./entrer-au-guichet.ts";
import { examiner } from "./examen/examiner.ts";
import { dansUnNavigateur, ouvrirSite, type Site, type Visiteur } from "./site.ts";

dansUnNavigateur("un organisme entre dans le système", () => {
  const fiche = uneFiche();
  const { nom, agents } = fiche;
  const agent = agents[0] ?? { nom: "", courriel: "" };
  let site: Site;
  let organisme: Visiteur;
  let gestionnaire: Personne;
  let code: string;
  beforeAll(async () => {
    site = await ouvrirSite();
    organisme = await site.visiteur();
    gestionnaire = await site.monde.unAgent();
  });
  afterAll(() => site?.fermer());

  const sansFaute = async (page: Page) => expect(await examiner(page)).toEqual([]);

  it("il remplit sa fiche, corrige un SIRET faux, signe et garde son code", async () => {
    const { page } = organisme;
    await remplirLaFiche(page, { ...fiche, siret: "12345678901234" });
    const envoyer = page.getByRole("button", { name: "Signer et envoyer la fiche" });
    await envoyer.click();
    await page
      .getByRole("alert")
      .getByText(/SIRET a 14 chiffres/u)
      .waitFor();
    await sansFaute(page);
    await ecrire(page, "siret", unSiret(7));
    await envoyer.click();
    await titre(page, "Votre fiche est envoyée");
    await sansFaute(page);
    code = /Code de suivi : ([\w ]{14})/u.exec((await page.getByRole("main").textContent()) ?? "")?.[1] ?? "";
    expect(code).toMatch(/^\w{4} \w{4} \w{4}$/u);
  });

  it("il suit sa demande avec son code, sans compte", async () => {
    const { page } = organisme;
    await page.goto("/devenir-guichet/suivi");
    await page.getByLabel("Code de suivi").fill(code);
    await page.getByRole("button", { name: "Voir où en est la demande" }).click();
    await page.getByText("Le gestionnaire du territoire").waitFor();
    await sansFaute(page);
    expect(organisme.incidents).toEqual([]);
  });

  it("le gestionnaire vérifie et approuve ; un bailleur n’est pas refusable", async () => {
    const { page, incidents } = await site.visiteur(gestionnaire);
    await examinerLaFiche(page, fiche);
    expect(await page.getByRole("radio", { name: "Refuser" }).count()).toBe(0);
    await page.getByText("Approuver : le guichet ouvre").click();
    await page.getByLabel("Date de la signature").fill("2026-11-02");
    await sansFaute(page);
    expect(await approuver(page)).toMatch(/^G\d{4}$/u);
    expect(incidents).toEqual([]);
  });

  it("l’agent invité choisit son mot de passe, enrôle son application, et travaille à son guichet", async () => {
    const { page, incidents } = await site.visiteur();
    await entrerLePremierJour(page, site, agent.courriel);
    expect(await page.getByRole("main").textContent()).toContain("Agent d’enregistrement");
    expect(incidents).toEqual([]);
  });

  it("le public trouve ce guichet par sa commune", async () => {
    const { page, incidents } = await site.visiteur();
    await page.goto("/guichets");
    await page.getByLabel(/^Commune, code postal/u).fill("Bron");
    await page.getByRole("button", { name: "Chercher" }).click();
    await page.getByRole("heading", { level: 2, name: nom }).waitFor();
    expect(await page.getByRole("status").textContent()).toContain("Dans cette commune");
    await sansFaute(page);
    expect(incidents).toEqual([]);
  });
});
