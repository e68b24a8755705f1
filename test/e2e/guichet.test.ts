import { TOTP } from "otpauth";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { boiteDuCode } from "./connexion.ts";
import { examiner } from "./examen/examiner.ts";
import { dansUnNavigateur, ouvrirSite, type Site, type Visiteur } from "./site.ts";

const DEFINITIF = "Tournesol-Vert-58!";

dansUnNavigateur("un agent entre à son guichet", () => {
  let site: Site;
  let visite: Visiteur;
  let agent: { courriel: string; motDePasse: string };
  let application: TOTP;
  beforeAll(async () => {
    site = await ouvrirSite();
    agent = await site.monde.unNouvelAgent();
    visite = await site.visiteur();
  });
  afterAll(() => site?.fermer());

  const titre = (nom: string) => visite.page.getByRole("heading", { level: 1, name: nom });
  const boite = (page: Page, nom: RegExp) => page.getByRole("textbox", { name: nom });
  async function sIdentifier(courriel: string, motDePasse: string): Promise<void> {
    const { page } = visite;
    await page.goto("/guichet");
    await boite(page, /^Adresse électronique/u).fill(courriel);
    await boite(page, /^Mot de passe/u).fill(motDePasse);
    await page.getByRole("button", { name: "Me connecter" }).click();
  }

  it("un mauvais mot de passe ne dit pas si l’adresse est connue", async () => {
    const phrases = [];
    for (const courriel of [agent.courriel, "inconnu@guichet.example"]) {
      await sIdentifier(courriel, "Mauvais-Mot-2026!");
      phrases.push(await visite.page.getByRole("alert").getByRole("listitem").textContent());
    }
    expect(phrases[0]).toBe(phrases[1]);
  });

  it("le premier jour, il choisit son mot de passe et installe son application", async () => {
    const { page } = visite;
    await sIdentifier(agent.courriel, agent.motDePasse);
    await titre("Choisissez votre mot de passe").waitFor();
    expect(await examiner(page)).toEqual([]);
    await boite(page, /^Nouveau mot de passe/u).fill(DEFINITIF);
    await page.getByRole("button", { name: "Continuer" }).click();
    await titre("Installez votre application d’authentification").waitFor();
    expect(await examiner(page)).toEqual([]);
    const cle = (await page.getByRole("main").getByRole("code").textContent()) ?? "";
    application = new TOTP({ secret: cle.replaceAll(" ", "") });
    await boiteDuCode(page).fill(application.generate());
    await page.getByRole("button", { name: "Me connecter" }).click();
    await titre("Mon guichet").waitFor();
  });

  it("le lendemain, un mot de passe et un code suffisent", async () => {
    const { page } = visite;
    await site.passerUneNuit();
    await sIdentifier(agent.courriel, DEFINITIF);
    await titre("Tapez votre code").waitFor();
    expect(await examiner(page)).toEqual([]);
    await boiteDuCode(page).fill(application.generate());
    await page.getByRole("button", { name: "Me connecter" }).click();
    await titre("Mon guichet").waitFor();
    expect(await page.getByRole("main").textContent()).toContain("Camille Martin");
    expect(await examiner(page)).toEqual([]);
  });

  it("il sort, et il faut de nouveau s’identifier", async () => {
    const { page, incidents } = visite;
    await page.getByRole("button", { name: "Me déconnecter" }).click();
    await titre("Connexion des agents").waitFor();
    await page.reload();
    await titre("Connexion des agents").waitFor();
    expect(incidents).toEqual([]);
  });
});
