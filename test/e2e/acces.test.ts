import { Secret, TOTP } from "otpauth";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Personne } from "../integration/monde.ts";
import { uneFiche, unSiret } from "../une-fiche.ts";
import { boiteDuCode } from "./connexion.ts";
import { examiner } from "./examen/examiner.ts";
import { dansUnNavigateur, ouvrirSite, type Site, type Visiteur } from "./site.ts";

const DEFINITIF = "Tournesol-Vert-58!";

dansUnNavigateur("un organisme entre dans le système", () => {
  const { nom, accueil, responsable, agents } = uneFiche();
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

  const titre = (page: Page, texte: string) => page.getByRole("heading", { level: 1, name: texte }).waitFor();
  const ecrire = (page: Page, id: string, valeur: string) => page.locator(`#${id}`).fill(valeur);

  it("il remplit sa fiche, corrige un SIRET faux, signe et garde son code", async () => {
    const { page } = organisme;
    await page.goto("/devenir-guichet");
    await titre(page, "Demander un accès pour un organisme");
    await ecrire(page, "siret", "12345678901234");
    await ecrire(page, "nom", nom);
    await page.getByLabel("Type d’organisme").selectOption("organisme-hlm");
    await page.getByLabel("Territoire", { exact: true }).selectOption("069");
    await page.getByLabel("Périmètre dans ce territoire").selectOption("territoire");
    await ecrire(page, "accueil-ligne", accueil.ligne);
    await ecrire(page, "accueil-commune", "69500");
    await page.getByRole("option", { name: /Bron/u }).click();
    await ecrire(page, "accueil-codePostal", accueil.codePostal);
    await ecrire(page, "accueil-horaires", accueil.horaires);
    await ecrire(page, "accueil-telephone", accueil.telephone);
    await ecrire(page, "accueil-courriel", accueil.courriel);
    await ecrire(page, "responsable-nom", responsable.nom);
    await ecrire(page, "responsable-fonction", responsable.fonction);
    await ecrire(page, "responsable-courriel", responsable.courriel);
    await page.getByRole("button", { name: "Ajouter un agent" }).click();
    await ecrire(page, "agents-0-nom", agent.nom);
    await ecrire(page, "agents-0-courriel", agent.courriel);
    await page.getByText("Nous signons la convention").click();
    await page.getByText("Nous signons la charte").click();
    const envoyer = page.getByRole("button", { name: "Signer et envoyer la fiche" });
    await envoyer.click();
    await page
      .getByRole("alert")
      .getByText(/SIRET a 14 chiffres/u)
      .waitFor();
    expect(await examiner(page)).toEqual([]);
    await ecrire(page, "siret", unSiret(7));
    await envoyer.click();
    await titre(page, "Votre fiche est envoyée");
    expect(await examiner(page)).toEqual([]);
    code = /Code de suivi : ([\w ]{14})/u.exec((await page.getByRole("main").textContent()) ?? "")?.[1] ?? "";
    expect(code).toMatch(/^\w{4} \w{4} \w{4}$/u);
  });

  it("il suit sa demande avec son code, sans compte", async () => {
    const { page } = organisme;
    await page.goto("/devenir-guichet/suivi");
    await page.getByLabel("Code de suivi").fill(code);
    await page.getByRole("button", { name: "Voir où en est la demande" }).click();
    await page.getByText("Le gestionnaire du territoire").waitFor();
    expect(await examiner(page)).toEqual([]);
    expect(organisme.incidents).toEqual([]);
  });

  it("le gestionnaire vérifie et approuve ; un bailleur n’est pas refusable", async () => {
    const { page, incidents } = await site.visiteur(gestionnaire);
    await page.goto("/guichet");
    await page.getByRole("link", { name: "Demandes d’accès des organismes" }).click();
    await page.getByRole("link", { name: nom }).click();
    await titre(page, "Examiner une demande d’accès");
    expect(await page.getByRole("radio", { name: "Refuser" }).count()).toBe(0);
    await page.getByText("Approuver : le guichet ouvre").click();
    await page.getByLabel("Date de la signature").fill("2026-11-02");
    expect(await examiner(page)).toEqual([]);
    await page.getByRole("button", { name: "Enregistrer la décision" }).click();
    await page.getByText(/^G\d{4}$/u).waitFor();
    expect(incidents).toEqual([]);
  });

  it("l’agent invité choisit son mot de passe, enrôle son application, et travaille à son guichet", async () => {
    const { page, incidents } = await site.visiteur();
    const invitation = site.monde.systeme
      .courriers()
      .findLast(({ a, texte }) => a === agent.courriel && texte.includes("Sne-"));
    const motDePasse = /Sne-[\w-]+-7/u.exec(invitation?.texte ?? "")?.[0] ?? "";
    await page.goto("/guichet");
    await page.getByLabel("Adresse électronique").fill(agent.courriel);
    await page.getByLabel("Mot de passe").first().fill(motDePasse);
    await page.getByRole("button", { name: "Me connecter" }).click();
    await titre(page, "Choisissez votre mot de passe");
    await page.getByRole("textbox", { name: /^Nouveau mot de passe/u }).fill(DEFINITIF);
    await page.getByRole("button", { name: "Continuer" }).click();
    await titre(page, "Installez votre application d’authentification");
    const cle = (await page.getByRole("main").getByRole("code").textContent()) ?? "";
    const application = new TOTP({ secret: Secret.fromBase32(cle.replaceAll(" ", "")) });
    await boiteDuCode(page).fill(application.generate());
    await page.getByRole("button", { name: "Me connecter" }).click();
    await titre(page, "Mon guichet");
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
    expect(await examiner(page)).toEqual([]);
    expect(incidents).toEqual([]);
  });
});
