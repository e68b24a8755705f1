import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { sansReponse } from "../des-reponses.ts";
import { lireJson } from "../un-envoi.ts";
import { unDossier } from "./dossier.ts";
import { examiner } from "./examen/examiner.ts";
import { continuer } from "./parcours.ts";
import { cocher } from "./remplir.ts";
import { dansUnNavigateur, ouvrirSite, type Site } from "./site.ts";

const ligne = (page: Page) => page.getByRole("combobox", { name: /^Numéro et rue/u });
const commune = (page: Page) => page.getByRole("combobox", { name: /^Commune/u });
const codePostal = (page: Page) => page.getByRole("textbox", { name: /^Code postal/u });
const verification = (page: Page) => page.getByRole("definition").filter({ hasText: /^Adresse/u });

dansUnNavigateur("l’adresse", () => {
  let site: Site;
  beforeAll(async () => {
    site = await ouvrirSite();
    const { cookie } = await site.monde.unDemandeur();
    const chercher = () => site.monde.appeler("chercherAdresses", { q: "rue Pasteur Bron" }, cookie);
    // its first answer reads the communes
    await vi.waitUntil(async () => lireJson(await chercher()).disponible, { timeout: 30_000 });
  });
  afterEach(() => site?.monde.systeme.adresses.behave("normale"));
  afterAll(() => site?.fermer());

  async function sansAdresse() {
    const reponses = sansReponse("adresseLigne", "adresseEnFrance", "adresseCommune", "adresseCodePostal");
    const dossier = await unDossier(site, reponses);
    const visiteur = await site.visiteur(dossier.qui);
    await visiteur.page.goto(dossier.adresse("adresse"));
    await ligne(visiteur.page).waitFor();
    return { ...visiteur, versLeResume: () => visiteur.page.goto(dossier.adresse("verifier")) };
  }

  it("choisie dans la base, au clavier, remplit la commune et le code postal, et reste vérifiée au récapitulatif", async () => {
    const { page, incidents, versLeResume } = await sansAdresse();
    await ligne(page).pressSequentially("12 rue pasteur bron");
    await page.getByRole("option", { name: "12 rue Pasteur 69500 Bron" }).waitFor();
    expect(await examiner(page)).toEqual([]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByText("Adresse vérifiée", { exact: true }).waitFor();
    expect(await ligne(page).inputValue()).toBe("12 rue Pasteur");
    expect(await commune(page).inputValue()).toBe("Bron");
    expect(await codePostal(page).inputValue()).toBe("69500");
    expect(await ligne(page).and(page.locator(":focus")).count()).toBe(1);
    expect(await examiner(page)).toEqual([]);
    await continuer(page);
    await versLeResume();
    await verification(page).filter({ hasText: "Adresse vérifiée dans la Base adresse nationale" }).waitFor();
    expect(incidents).toEqual([]);
  });

  it("changée ensuite à la main, n’est plus vérifiée, et ce qui est écrit reste", async () => {
    const { page, versLeResume } = await sansAdresse();
    await ligne(page).fill("12 rue pasteur bron");
    await page.getByRole("option", { name: "12 rue Pasteur 69500 Bron" }).click();
    await page.getByText("Adresse vérifiée", { exact: true }).waitFor();
    await ligne(page).fill("12 rue Pasteur, porte du fond");
    await page.getByText("Adresse non vérifiée", { exact: true }).waitFor();
    await continuer(page);
    await versLeResume();
    await verification(page).filter({ hasText: "Adresse non vérifiée" }).waitFor();
    await page.getByRole("definition").filter({ hasText: "12 rue Pasteur, porte du fond" }).waitFor();
  });

  it.each(["lente", "absente"] as const)(
    "base %s : le code postal donne les communes, l’adresse reste telle quelle",
    async (etat) => {
      site.monde.systeme.adresses.behave(etat);
      const { page, versLeResume } = await sansAdresse();
      await ligne(page).fill("3 impasse des Lilas");
      await page.getByText("Nous ne pouvons pas proposer d’adresses pour l’instant.").last().waitFor();
      expect(await examiner(page)).toEqual([]);
      await cocher(page.getByRole("group", { name: /^Cette adresse est-elle/u }), "Oui");
      await commune(page).fill("69500");
      await page.getByRole("option", { name: /^Bron/u }).click();
      expect(await codePostal(page).inputValue()).toBe("69500");
      await page.getByText("Adresse non vérifiée", { exact: true }).waitFor();
      await continuer(page);
      await versLeResume();
      await page.getByRole("definition").filter({ hasText: "3 impasse des Lilas" }).waitFor();
      await verification(page).filter({ hasText: "Adresse non vérifiée" }).waitFor();
    },
  );
});
