import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ajouterMois } from "../../shared/demande/delais.ts";
import type { Champ } from "../../shared/formulaire/champ.ts";
import { type FauteCode, fautes } from "../../shared/formulaire/fautes.ts";
import { champNomme } from "../../shared/formulaire/formulaires.ts";
import { desReponses, sansReponse } from "../des-reponses.ts";
import { lireJson } from "../un-envoi.ts";
import { unDossier } from "./dossier.ts";
import { continuer } from "./parcours.ts";
import { demandeDe, repondre } from "./remplir.ts";
import { dansUnNavigateur, ouvrirSite, type Site } from "./site.ts";

function leChamp(nom: string): Champ {
  const champ = champNomme(nom);
  if (!champ) throw new Error(`no field is called ${nom}`);
  return champ;
}

const resume = (page: Page) => page.getByRole("alert").filter({ hasText: /réponses? à corriger/u });

dansUnNavigateur("une réponse à corriger", () => {
  let site: Site;
  beforeAll(async () => {
    site = await ouvrirSite();
  });
  afterAll(() => site?.fermer());

  async function surLaPage(question: string, reponses = desReponses()): Promise<Page> {
    const dossier = await unDossier(site, reponses);
    const { page } = await site.visiteur(dossier.qui);
    await page.goto(dossier.adresse(question));
    await page.getByRole("button", { name: "Continuer" }).waitFor();
    return page;
  }

  /** Answers some questions, goes on, and gives the page with its summary of errors. */
  async function fautive(question: string, saisies: Record<string, string>): Promise<Page> {
    const page = await surLaPage(question);
    for (const [nom, valeur] of Object.entries(saisies)) await repondre(page, leChamp(nom), valeur);
    await page.getByRole("button", { name: "Continuer" }).click();
    await resume(page).waitFor();
    return page;
  }

  it("le résumé prend le focus, et le titre du document commence par « Erreur »", async () => {
    const page = await fautive("identite", { dateNaissance: "1985-2-31" });
    await page.locator(":focus").filter({ hasText: "Il y a une réponse à corriger" }).waitFor();
    expect(await page.title()).toMatch(/^Erreur : Quelle est votre identité/u);
  });

  it("chaque lien du résumé mène à sa réponse, qui dit la même phrase", async () => {
    const noms = ["civilite", "nomNaissance", "dateNaissance"] as const;
    const page = await surLaPage("identite", sansReponse(...noms));
    await page.getByRole("button", { name: "Continuer" }).click();
    for (const champ of noms.map(leChamp)) {
      await resume(page)
        .getByRole("link", { name: `${champ.libelle} : ${fautes["reponse-manquante"]}` })
        .click();
      const demande = demandeDe(page, champ);
      const ici = page.locator(":focus");
      expect(await demande.and(ici).or(demande.locator(ici)).count()).toBe(1);
      expect(await descriptions(page)).toContain(fautes["reponse-manquante"]);
    }
  });

  it("la faute s’en va dès qu’elle est corrigée", async () => {
    const page = await fautive("identite", { nir: "269054958815781" });
    await page.getByRole("textbox", { name: /^Numéro de sécurité sociale/u }).fill("2 69 05 49 588 157 80");
    await expect.poll(() => page.getByText(fautes["nir-cle-fausse"], { exact: true }).count()).toBe(0);
    await continuer(page);
  });

  it.each<[question: string, Record<string, [saisie: string, FauteCode]>]>([
    [
      "identite",
      {
        nomNaissance: ["1234", "nom-sans-lettre"],
        dateNaissance: ["1985-2-31", "date-inexistante"],
        nir: ["2 69 05 49 588 157 81", "nir-cle-fausse"],
      },
    ],
    ["identite", { dateNaissance: ["2199-1-1", "date-future"] }],
    ["coordonnees", { telephone: ["0612", "telephone-invalide"], courriel: ["amina@", "courriel-invalide"] }],
  ])("toutes les fautes d’une page sont dites à la fois : %s", async (question, attendues) => {
    const saisies = Object.entries(attendues).map(([nom, [saisie]]) => [nom, saisie]);
    const page = await fautive(question, Object.fromEntries(saisies));
    expect(await resume(page).getByRole("link").allTextContents()).toEqual(
      Object.entries(attendues).map(([nom, [, code]]) => `${leChamp(nom).libelle} : ${fautes[code]}`),
    );
  });

  it("un mineur n’est pas refusé : il est interrogé sur son émancipation", async () => {
    const page = await surLaPage("identite");
    const ilYADixSeptAns = ajouterMois(site.monde.systeme.horloge.aujourdhui(), -17 * 12);
    await repondre(page, leChamp("dateNaissance"), ilYADixSeptAns);
    await continuer(page);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Êtes-vous émancipé ?");
  });

  it("ce qui s’écrit dans toutes les écritures n’est pas une faute, et se montre tel quel", async () => {
    const textes = {
      nomNaissance: "O’Brien-d’Étang",
      nomUsage: "محمد بن علي",
      prenoms: "Nguyễn 😀",
      adresseLigne: '<b>12</b> rue "de" l\'Étang & Cie',
    };
    const { adresse, qui, brouillonId } = await unDossier(site, desReponses(textes));
    const { page, incidents } = await site.visiteur(qui);
    const sontMontres = async () => {
      for (const texte of Object.values(textes))
        await page.getByRole("definition").filter({ hasText: texte }).first().waitFor();
    };
    await page.goto(adresse("verifier"));
    await sontMontres();
    const depot = { brouillonId, version: 1, certifie: true };
    const { numeroUnique } = lireJson(await site.monde.appeler("deposer", depot, qui.cookie));
    await page.goto(`/espace/${numeroUnique}`);
    await page.locator("summary").filter({ hasText: "Voir toutes mes réponses" }).click();
    await sontMontres();
    expect(await page.locator("main b").count()).toBe(0);
    expect(incidents).toEqual([]);
  });
});

/** What a screen reader says of the element that has the focus, besides its name. */
const descriptions = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const ici = document.activeElement;
    const porteurs = [ici, ici?.closest("fieldset")].flatMap((element) => [
      element?.getAttribute("aria-describedby"),
      element?.getAttribute("aria-labelledby"),
    ]);
    const ids = porteurs.join(" ").split(/\s+/u);
    return ids.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
  });
