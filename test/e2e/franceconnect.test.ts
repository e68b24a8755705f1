import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { desReponses } from "../des-reponses.ts";
import { boiteDuCode, demanderUnCode } from "./connexion.ts";
import { examiner } from "./examen/examiner.ts";
import {
  ouvrir,
  pagesDuFormulaire,
  remplirJusqua,
  remplirLaDemande,
  repondreALaPage,
  signer,
  suivre,
} from "./parcours.ts";
import { dansUnNavigateur, ouvrirSite, type Site, type Visiteur } from "./site.ts";

const ADRESSE = "camille.testard@exemple.fr";
const RETOUR = "/connexion/franceconnect";

const { civilite: _c, nomNaissance: _n, prenoms: _p, dateNaissance: _d, ...RESTE } = desReponses();

dansUnNavigateur("Camille vient par FranceConnect, depuis son téléphone", () => {
  let site: Site;
  let camille: Visiteur;
  let page: Page;
  /** Address by which FranceConnect sent her back. */
  let retour = "";
  let numeroUnique = "";
  beforeAll(async () => {
    site = await ouvrirSite();
    camille = await site.visiteur();
    page = camille.page;
    page.on("request", (requete) => {
      if (requete.isNavigationRequest() && new URL(requete.url()).pathname === RETOUR) retour = requete.url();
    });
  });
  afterAll(() => site?.fermer());

  const bouton = (nom: string | RegExp) => page.getByRole("button", { name: nom });
  const titre = (nom: string) => page.getByRole("heading", { level: 1, name: nom });
  async function partir(adresse: string, qui: string): Promise<void> {
    await ouvrir(page, adresse);
    await bouton(/S’identifier avec\s*FranceConnect/u).click();
    await bouton(qui).click();
  }

  it("part de la page où l’on commence, et refuse d’abord : la page dit quoi faire", async () => {
    await partir("/faire-ma-demande", "Refuser et revenir");
    await titre("La connexion n’a pas abouti").waitFor();
    expect(await page.getByRole("main").textContent()).toContain("Vous n’avez pas donné votre accord");
    expect(await examiner(page)).toEqual([]);
  });

  it("se fait reconnaître : l’adresse n’en garde rien", async () => {
    await partir("/faire-ma-demande", "Camille Jeanne TESTARD");
    await titre("Avez-vous déjà un espace ici ?").waitFor();
    expect(retour).toContain("code=");
    expect(page.url()).toBe(`${site.monde.systeme.adresse}${RETOUR}`);
    expect(await examiner(page)).toEqual([]);
  });

  it("ouvre un espace, et confirme une adresse par un code", async () => {
    await bouton("Non, c’est ma première visite").click();
    await titre("Comment vous joindre ?").waitFor();
    expect(await examiner(page)).toEqual([]);
    await demanderUnCode(page, ADRESSE);
    await boiteDuCode(page).fill(site.codeRecu(ADRESSE));
    await suivre(page, bouton("Confirmer ce contact"));
    await titre("Faire ma demande").waitFor();
    await page.getByText("Vous êtes connecté avec FranceConnect.").waitFor();
  });

  it("trouve son état civil rempli, vérifié, et qui ne se change pas", async () => {
    await repondreALaPage(page, { pourQui: "moi" }, pagesDuFormulaire[0]);
    await suivre(page, bouton("Commencer ma demande"));
    await remplirJusqua(page, RESTE, "identite");
    const ecrit = await page.getByRole("main").textContent();
    for (const dit of ["TESTARD", "Camille Jeanne", "14 juin 1991", "Madame", "Vérifié par FranceConnect"])
      expect(ecrit).toContain(dit);
    expect(await page.getByLabel("Nom de naissance").count()).toBe(0);
    expect(await examiner(page)).toEqual([]);
  });

  it("dépose, et son identité est vérifiée aussitôt", async () => {
    await remplirLaDemande(page, RESTE);
    numeroUnique = await signer(page);
    const demandes = await site.monde.lireTout("DEMANDES");
    const courante = demandes.find((une) => une.sk === "COURANTE" && une.numeroUnique === numeroUnique);
    expect(courante?.demande).toMatchObject({ identite: "verifiee" });
  });

  it("ne fait pas servir deux fois la même réponse", async () => {
    await ouvrir(page, retour);
    await titre("La connexion n’a pas abouti").waitFor();
    expect(await page.getByRole("main").textContent()).toContain("n’est plus valable");
  });

  it("revient une autre fois : le bouton suffit", async () => {
    await camille.contexte.clearCookies({ name: "__Host-sne" });
    await ouvrir(page, "/espace/connexion");
    // FranceConnect still knows her
    await bouton(/S’identifier avec\s*FranceConnect/u).click();
    await titre("Mon espace").waitFor();
    expect(camille.incidents).toEqual([]);
  });
});
