import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { corpsDeProbleme, Problem } from "../../shared/problems.ts";
import { publierUneEditionComplete } from "../une-edition-complete.ts";
import { fautesDeClavier } from "./examen/clavier.ts";
import { examiner } from "./examen/examiner.ts";
import { dansUnNavigateur, FENETRE, ouvrirSite, type Site } from "./site.ts";

dansUnNavigateur("les statistiques publiques", () => {
  let site: Site;
  beforeAll(async () => {
    site = await ouvrirSite();
  });
  afterAll(() => site?.fermer());

  async function lire(adresse: string): Promise<{ page: Page; incidents: readonly string[] }> {
    const { page, incidents } = await site.visiteur(undefined, FENETRE);
    await page.goto(adresse);
    await page.getByText("Lien permanent").or(page.getByText("Aucune édition")).first().waitFor();
    await expect.poll(() => page.getByText("Chargement").count()).toBe(0);
    return { page, incidents };
  }

  it("avant la première édition, les pages le disent", async () => {
    const { page, incidents } = await lire("/statistiques");
    await page.getByText("Aucune édition n’est encore publiée").waitFor();
    expect(incidents).toEqual([]);
    await publierUneEditionComplete(site.monde.systeme);
  });

  it("la France se lit en chiffres, carte, courbe et tableaux, datés et dits simulés", async () => {
    const { page, incidents } = await lire("/statistiques");
    await page.getByText("Données simulées").first().waitFor();
    await page.getByText("800 000").first().waitFor();
    await page.getByRole("img", { name: /^Demandes en cours : 3 territoires sur 4 ont un chiffre, de/u }).waitFor();
    await page.getByRole("row", { name: /^Paris 120 000$/u }).waitFor();
    await page.getByRole("row", { name: /^Lozère c$/u }).waitFor();
    const legende = page.getByRole("list", { name: "Légende de la carte" }).getByRole("listitem");
    expect((await legende.allTextContents()).slice(-2)).toEqual([
      "Hachuré : secret statistique",
      "Blanc : chiffre non disponible",
    ]);
    expect(await fautesDeClavier(page)).toEqual([]);
    expect(await examiner(page)).toEqual([]);
    expect(incidents).toEqual([]);
  });

  it("les filtres vont dans l’adresse, et ce qui ne se croise pas est dit", async () => {
    const { page } = await lire("/statistiques?niveau=REG");
    await page.getByLabel("Type de logement recherché").first().selectOption("T3");
    await page.getByRole("img", { name: /^Demandes en cours : T3/u }).waitFor();
    expect(new URL(page.url()).searchParams.get("type")).toBe("T3");
    await page.getByLabel("Revenus mensuels du ménage").first().selectOption("1000_1499");
    await page.getByRole("img", { name: /1 000 à 1 499.*T3/u }).waitFor();
    await page.getByLabel("Niveau").selectOption("DEP");
    await page.getByText("Deux critères à la fois").waitFor();
  });

  it("ce qu’un niveau n’a pas n’est pas choisi, et la mesure se choisit de nouveau", async () => {
    const { page } = await lire("/statistiques?niveau=DEP&motif=ZZZ&mesure=tension");
    expect(await page.getByLabel("Motif de la demande").first().inputValue()).toBe("");
    await page.getByLabel("Mesure").selectOption("stock");
    await page.getByRole("img", { name: /^Demandes en cours : 3 territoires sur 4/u }).waitFor();
  });

  it("sans JavaScript, la page mène aux fichiers, qui se téléchargent", async () => {
    const { page } = await site.visiteur(undefined, { javaScriptEnabled: false });
    await page.goto("/statistiques");
    // the browser of the tests does not show what stands there
    const secours = page.locator("noscript");
    const dit = await secours.textContent();
    expect(dit).toContain("ni les cartes ni les courbes");
    expect(dit).not.toContain("faire votre demande ici");
    await page.goto(String(await secours.locator("a").getAttribute("href")));
    const derniere = page.getByRole("link", { name: "Où se trouve la dernière édition" });
    const recu = await page.request.get(String(await derniere.getAttribute("href")));
    expect(await recu.json()).toMatchObject({ chemin: expect.stringMatching(/^editions\//u) });
  });

  it("sans JavaScript, la page d’un territoire dit la même chose, sous le titre des statistiques", async () => {
    const { page } = await site.visiteur(undefined, { javaScriptEnabled: false });
    for (const adresse of ["/statistiques/commune/69123", "/statistiques/region/84"]) {
      await page.goto(adresse);
      expect(await page.title()).toMatch(/^Statistiques de la demande de logement social/u);
      const dit = await page.locator("noscript").textContent();
      expect(dit).toContain("ni les cartes ni les courbes");
      expect(dit).not.toContain("faire votre demande ici");
    }
  });

  it("un motif se lit aussi sur la carte des communes, dans leur liste courte", async () => {
    const { page, incidents } = await lire("/statistiques?niveau=COM&dans=69");
    await page.getByLabel("Motif de la demande").first().selectOption("G4");
    await page.getByRole("img", { name: /^Demandes en cours : Coût du logement/u }).waitFor();
    await page.getByRole("row", { name: /^Lyon / }).waitFor();
    expect(incidents).toEqual([]);
  });

  it("une commune a sa page, même quand son nombre est secret", async () => {
    const { page, incidents } = await lire("/statistiques/commune/69019");
    await page.getByRole("heading", { level: 1, name: "Belmont-d’Azergues" }).waitFor();
    // a total of ten or more may be masked beside it, so that nothing is said of how small this one is
    await page.getByText("il est inférieur à 10, ou il aiderait à en retrouver un si petit").waitFor();
    expect(await page.getByText("Moins de 10 personnes").count()).toBe(0);
    expect(await page.getByText("Secret statistique").count()).toBeGreaterThan(0);
    // files of what is compared bear names, and there is none of a territory that is not told
    const fichiers = page.getByRole("list", { name: "Télécharger exactement ceci : Comparer" }).getByRole("link");
    expect(await fichiers.allTextContents()).toEqual(
      ["Belmont-d’Azergues", "Rhône", "Auvergne-Rhône-Alpes", "France entière"].flatMap((nom) => [
        `xlsx ${nom}`,
        `csv ${nom}`,
      ]),
    );
    expect(await examiner(page)).toEqual([]);
    expect(incidents).toEqual([]);
  });

  it("un code qui n’est celui de personne est dit tel, et non trop petit", async () => {
    const { page, incidents } = await lire("/statistiques/commune/99999");
    await page.getByText("aucun territoire n’a ce code").waitFor();
    expect(await page.getByText("trop peu de demandes").count()).toBe(0);
    expect(incidents).toEqual([]);
  });

  it("le délai de ceux qui sont logés ne se lit jamais sans l’attente des autres", async () => {
    const { page } = await lire("/statistiques/commune/69123");
    for (const titre of ["Ceux qui attendent : depuis quand", "Ceux qui ont été logés : en combien de temps"])
      await page
        .getByRole("region", { name: titre })
        .getByRole("row", { name: /^Médiane/u })
        .waitFor();
    expect(await examiner(page)).toEqual([]);
  });

  it("la période choisie est celle que l’on voit, mois par mois comme année par année", async () => {
    const dates = async (choix: string) => {
      const { page } = await lire(`/statistiques/departement/69?${choix}`);
      const suite = page.getByRole("figure").first();
      await suite.getByText(/^Voir les nombres : Demandes en cours/u).click();
      const csv = String(await suite.getByRole("link", { name: "csv" }).getAttribute("href"));
      const fichier = await (await page.request.get(csv)).text();
      return { montrees: await suite.getByRole("rowheader").allTextContents(), fichier };
    };
    const unAn = await dates("suite=annees&periode=1");
    expect(unAn.montrees).toEqual(["2021-12-31", "2022-12-31"]);
    // and what is downloaded is what is shown
    expect(unAn.fichier).not.toContain("2020-12-31");
    expect((await dates("suite=annees&periode=2")).montrees).toEqual(["2020-12-31", "2021-12-31", "2022-12-31"]);
    expect((await dates("suite=stock&periode=1")).montrees).toHaveLength(3);
  });

  it("les classeurs que l’on propose sont ceux qui existent ; de l’autre, la page dit pourquoi il n’y en a pas", async () => {
    const classeurs = async (adresse: string) => {
      const { page, incidents } = await lire(adresse);
      const liste = page.getByRole("list", { name: "Tous les tableaux, en Excel" });
      await liste.waitFor();
      expect(incidents).toEqual([]);
      return liste.getByRole("listitem").allTextContents();
    };
    expect(await classeurs("/statistiques/epci/200046977")).toEqual([
      "Demandes en cours, édition 2023-01 (xlsx)",
      "Demandes satisfaites, édition 2023-01 (xlsx)",
      "Radiations et renouvellements, édition 2023-01 (xlsx)",
    ]);
    expect(await classeurs("/statistiques/epci/200042901")).toEqual([
      "Demandes en cours, édition 2023-01 (xlsx)",
      "Demandes satisfaites, édition 2023-01 (xlsx)",
      "Radiations et renouvellements : pas de classeur ici. Il y a trop peu de demandes pour publier un tableau de cette partie.",
    ]);
  });

  it("un tableau se construit, et se télécharge tel qu’il est montré", async () => {
    const { page } = await lire("/statistiques/tableaux?tableau=R-10-03&niveau=COM&territoire=69123");
    await page.getByRole("row", { name: /^T3/u }).waitFor();
    expect(await examiner(page)).toEqual([]);
    const csv = page.getByRole("link", { name: "csv" });
    const recu = await page.request.get(String(await csv.getAttribute("href")));
    expect(await recu.text()).toContain("69123");
    expect(await recu.text()).not.toContain("69266");
  });

  it("trois dimensions tiennent sur un téléphone : une réunie d’abord, et les lignes par parties", async () => {
    const { page } = await lire("/statistiques/tableaux?tableau=R-16-01&niveau=REG&territoire=11");
    const lignes = page.getByRole("rowheader");
    await page.getByRole("table", { name: /Revenus mensuels du ménage : Total/u }).waitFor();
    expect(await lignes.count()).toBe(50);
    const suite = page.getByRole("button", { name: /^Montrer \d+ lignes de plus$/u });
    const deplus = Number(/\d+/u.exec(String(await suite.textContent())));
    await suite.click();
    await expect.poll(() => lignes.count()).toBe(50 + deplus);
    // reading goes on at the first of the new rows, by keyboard too
    expect(await lignes.nth(50).evaluate((une) => une === document.activeElement)).toBe(true);
    const csv = () => page.getByRole("link", { name: "csv" }).getAttribute("href");
    expect(await csv()).toContain("modalite_1=TOTAL");
    await page.getByLabel("Revenus mensuels du ménage").selectOption("1000_1499");
    await page.getByRole("table", { name: /Revenus mensuels du ménage : 1\s000 à 1\s499/u }).waitFor();
    expect(new URL(page.url()).searchParams.get("modalite_1")).toBe("1000_1499");
    expect(await csv()).toContain("modalite_1=1000_1499");
    expect(await examiner(page)).toEqual([]);
  });

  it("le lien permanent garde sa version après une correction, et la page le dit", async () => {
    const { page } = await lire("/statistiques");
    const lien = String(await page.getByRole("link", { name: /^Lien permanent/u }).getAttribute("href"));
    expect(lien).toContain("version=1.0.0");
    await publierUneEditionComplete(site.monde.systeme, "1.0.1");
    const { page: plusTard } = await lire(lien);
    await plusTard.getByText("Une correction existe").waitFor();
    // whoever goes on from there stays in it
    const voisin = plusTard.getByRole("row", { name: /^Paris/u }).getByRole("link");
    expect(await voisin.getAttribute("href")).toBe("/statistiques/departement/75?edition=2023-01&version=1.0.0");
  });

  it("une version que personne n’a publiée est dite telle, et la dernière est montrée", async () => {
    const { page, incidents } = await lire("/statistiques?edition=2023-01&version=9.9.9");
    await page.getByText("La version 9.9.9 de l’édition 2023-01 n’est pas publiée. Voici la dernière.").waitFor();
    expect(await page.getByText("Une correction existe").count()).toBe(0);
    const lien = page.getByRole("link", { name: /^Lien permanent/u });
    expect(await lien.getAttribute("href")).toContain("version=1.0.1");
    await page.getByText("800 000").first().waitFor();
    expect(incidents).toEqual([]);
  });

  it("un code tapé en minuscules mène à la page de son territoire, à son adresse", async () => {
    const { page } = await lire("/statistiques/departement/2a?edition=2023-01");
    await page.getByRole("heading", { level: 1, name: "2A" }).waitFor();
    await expect.poll(() => page.url()).toMatch(/\/statistiques\/departement\/2A\?edition=2023-01$/u);
  });

  it("trop de questions à la fois : la page le dit, attend ce qu’il faut, et se complète d’elle-même", async () => {
    const { page } = await site.visiteur(undefined, FENETRE);
    let refusees = 0;
    await page.route("**/api/statistiques/v1/tableaux/**", async (route) => {
      refusees += 1;
      if (refusees > 1) return route.continue();
      const body = JSON.stringify(corpsDeProbleme(new Problem("trop-de-questions")));
      const headers = { "content-type": "application/problem+json", "cache-control": "no-store", "retry-after": "4" };
      return route.fulfill({ status: 429, headers, body });
    });
    await page.goto("/statistiques/region/84");
    const attente = page.getByText("La suite viendra d’elle-même dans 4 secondes");
    await attente.waitFor();
    await attente.waitFor({ state: "detached" });
    await expect.poll(() => page.getByText("Chargement").count()).toBe(0);
    expect(await page.getByText("Réessayer").count()).toBe(0);
    await page.locator(".sne-grand").first().waitFor();
    expect(refusees).toBeGreaterThan(1);
  });

  it("le dessin se télécharge en image", async () => {
    const { page } = await lire("/statistiques/region/84");
    const dessin = page.getByRole("figure").first();
    const [image] = await Promise.all([
      page.waitForEvent("download"),
      dessin.getByRole("button", { name: "png" }).click(),
    ]);
    expect(image.suggestedFilename()).toMatch(/\.png$/u);
    // with its title and its source, which is not drawn: higher than the drawing alone
    const octets = await readFile(await image.path());
    const [, , large = 1, haut = 0] = String(await dessin.locator("svg").getAttribute("viewBox"))
      .split(" ")
      .map(Number);
    expect(octets.readUInt32BE(20)).toBeGreaterThan((2 * Math.min(912, large * 1.5) * haut) / large + 100);
    expect(await dessin.locator(".sne-source").textContent()).toMatch(
      /Auvergne-Rhône-Alpes.*Données simulées.*Source/u,
    );
  });

  it("les pages à intégrer et pour les données se lisent aussi", async () => {
    for (const adresse of ["/statistiques/integrer?segment=region&code=84", "/statistiques/donnees"]) {
      const { page } = await site.visiteur(undefined, FENETRE);
      await page.goto(adresse);
      await page.getByText("Données simulées").first().waitFor();
      expect(await examiner(page)).toEqual([]);
    }
    const embarque = await fetch(`${site.monde.systeme.adresse}/statistiques/integrer`);
    expect(embarque.headers.get("content-security-policy")).toContain("frame-ancestors *");
    expect(embarque.headers.get("x-frame-options")).toBeNull();
    const autre = await fetch(`${site.monde.systeme.adresse}/statistiques`);
    expect(autre.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  });
});
