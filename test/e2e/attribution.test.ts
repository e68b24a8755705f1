import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { langueDeCode } from "../../shared/langues.ts";
import {
  type Candidate,
  presenter,
  unBailleur,
  uneCandidate,
  unFoyerPourTrois,
  unLogementSaisi,
} from "../integration/logements.ts";
import { direEn } from "./dire.ts";
import { examiner } from "./examen/examiner.ts";
import { francaisReste } from "./examen/francais-reste.ts";
import { ouvrir, suivre } from "./parcours.ts";
import { dansUnNavigateur, ouvrirSite, type Site, type Visiteur } from "./site.ts";

const BUREAU = { viewport: { width: 1280, height: 900 } };

dansUnNavigateur("Un logement va de sa saisie au bail", () => {
  let site: Site;
  let amina: Candidate;
  let agent: Visiteur;
  let personne: Visiteur;
  beforeAll(async () => {
    site = await ouvrirSite();
    amina = await uneCandidate(site.monde, unFoyerPourTrois());
    await site.monde.systeme.ecouler();
    agent = await site.visiteur(await unBailleur(site.monde), BUREAU);
    personne = await site.visiteur(amina.personne);
    await ouvrir(agent.page, "/guichet/logements");
  });
  afterAll(() => site?.fermer());

  const bouton = (page: Page, nom: string) => page.getByRole("button", { name: nom, exact: true });
  const lien = (page: Page, nom: string) => page.getByRole("main").getByRole("link", { name: nom, exact: true });
  const lu = (page: Page) => page.getByRole("main").textContent();
  const sansFaute = async ({ page, incidents }: Visiteur) => {
    expect(await examiner(page)).toEqual([]);
    expect(incidents).toEqual([]);
  };
  const taper = (nom: RegExp, valeur: string) => agent.page.getByRole("textbox", { name: nom }).fill(valeur);
  const choisir = (nom: RegExp, valeur: string) => agent.page.getByRole("combobox", { name: nom }).selectOption(valeur);

  it("le bailleur prévoit une séance de sa commission", async () => {
    const { page } = agent;
    await suivre(page, lien(page, "Commission d’attribution"));
    await page.getByLabel("Date de la séance").fill(site.monde.systeme.horloge.aujourdhui());
    await taper(/^Lieu/u, "Siège, salle 2");
    await bouton(page, "Enregistrer la séance").click();
    await page.getByText("Siège, salle 2").waitFor();
    await bouton(page, "Dire qui siège et qui est là").click();
    await taper(/^Nom/u, "Hélène Vasseur");
    await sansFaute(agent);
    await bouton(page, "Enregistrer la composition").click();
    await page.getByText("Membres présents qui votent : 1. Quorum : 1.").waitFor();
    await sansFaute(agent);
    await ouvrir(page, "/guichet/logements");
  });

  it("il enregistre un logement ; ce qui manque est dit, champ par champ", async () => {
    const { page } = agent;
    await suivre(page, lien(page, "Enregistrer un logement"));
    await bouton(page, "Enregistrer ce logement").click();
    await page.getByRole("alert").getByRole("listitem").first().waitFor();
    await sansFaute(agent);
    await page.getByRole("combobox", { name: /^Commune du logement/u }).fill("69100");
    await page.getByRole("option", { name: /^Villeurbanne/u }).click();
    await taper(/^Adresse/u, "12 rue Racine, 69100 Villeurbanne");
    await choisir(/^Taille/u, "T3");
    await taper(/^Surface/u, "62");
    await taper(/^Étage/u, "2");
    await taper(/^Loyer/u, "450");
    await choisir(/^Financement/u, "PLUS");
    await suivre(page, bouton(page, "Enregistrer ce logement"));
    await page.getByText("T3 de 62 m², 2e étage avec ascenseur, à Villeurbanne").waitFor();
    await sansFaute(agent);
  });

  it("il classe les demandes, lit les raisons, et présente celle d’Amina", async () => {
    const { page } = agent;
    await bouton(page, "Classer les demandes").click();
    await page.getByText("Villeurbanne : souhait n° 1.").waitFor();
    await page
      .getByRole("button", { name: /^Présenter cette demande \d/u })
      .first()
      .click();
    await page.getByText("Demandes présentées : 1").waitFor();
    await sansFaute(agent);
  });

  it("la commission décide : sans trois candidats, elle dit pourquoi", async () => {
    const { page } = agent;
    await choisir(/^Séance/u, await premiereSeance(page));
    await bouton(page, "Inscrire à l’ordre du jour").click();
    await page.getByRole("heading", { name: "Décisions de la commission" }).waitFor();
    await bouton(page, "Enregistrer les décisions").click();
    await page.getByText("Trois candidatures au moins").waitFor();
    await choisir(/^Moins de trois/u, "INSUFFISANT");
    await sansFaute(agent);
    await bouton(page, "Enregistrer les décisions").click();
    await page.getByText("Proposée : réponse attendue").waitFor();
    await sansFaute(agent);
  });

  it("Amina lit la proposition dans son espace, et l’accepte d’un geste", async () => {
    const { page } = personne;
    await ouvrir(page, `/espace/${amina.numeroUnique}`);
    expect(await lu(page)).toContain("Candidature présentée pour un logement");
    await suivre(page, lien(page, "Voir le logement et répondre"));
    expect(await lu(page)).toContain("12 rue Racine, 69100 Villeurbanne");
    await sansFaute(personne);
    await bouton(page, "J’accepte ce logement").click();
    await page.getByText("Votre accord est enregistré. Le bailleur vous contacte pour le bail.").waitFor();
    await sansFaute(personne);
  });

  it("le bail signé arrête la demande, satisfaite, et Amina a vu chaque étape", async () => {
    await agent.page.reload();
    await agent.page.getByText("Acceptée : le bail est à signer").waitFor();
    await sansFaute(agent);
    await bouton(agent.page, "Enregistrer le bail signé").click();
    await agent.page.getByText("Bail signé", { exact: true }).first().waitFor();
    const { page } = personne;
    await ouvrir(page, `/espace/${amina.numeroUnique}`);
    await page.getByText("un logement vous a été attribué et le bail est signé").first().waitFor();
    const etapes = await page.locator(".sne-frise").textContent();
    for (const etape of ["Candidature présentée", "Décision de la commission", "Logement accepté", "RADATT"])
      expect(etapes).toContain(etape);
    await sansFaute(personne);
  });

  it("deux personnes présentées pour un autre logement lisent leur rang avant que la commission siège", async () => {
    const { monde } = site;
    const bailleur = await unBailleur(monde);
    const logementId = await unLogementSaisi(monde, bailleur);
    const [recente, ancienne] = [await uneCandidate(monde), await uneCandidate(monde)];
    await monde.vieillir(ancienne.numeroUnique, { ancienneteDepuisLe: "2019-03-02" });
    for (const { numeroUnique } of [recente, ancienne]) await presenter(monde, bailleur, logementId, numeroUnique);
    for (const [rang, candidate] of [ancienne, recente].entries()) {
      const visite = await site.visiteur(candidate.personne);
      await ouvrir(visite.page, `/espace/${candidate.numeroUnique}/logements`);
      const phrase = `Votre rang avant la commission : ${rang + 1} sur 2 demandes présentées.`;
      await visite.page.getByText(phrase, { exact: true }).waitFor();
      await visite.page.getByText(/^Ce rang suit l’ordre des publics prioritaires/u).waitFor();
      await sansFaute(visite);
    }
  });

  it("une autre, que la commission n’a pas vue, lit son rang et ce qui changerait", async () => {
    const autre = await uneCandidate(site.monde, unFoyerPourTrois());
    const visite = await site.visiteur(autre.personne);
    await ouvrir(visite.page, `/espace/${autre.numeroUnique}/pourquoi-pas-moi`);
    await visite.page
      .getByText(/^Votre rang/u)
      .first()
      .waitFor();
    expect(await lu(visite.page)).not.toContain("Racine");
    await sansFaute(visite);
    const arabe = langueDeCode("ar");
    await ouvrir(visite.page, `${arabe.prefixe}/espace/${autre.numeroUnique}/pourquoi-pas-moi`);
    const phrase = "Accepter d’autres communes ou d’autres types de logement donne plus de chances.";
    await visite.page.getByText(direEn(arabe, phrase)).first().waitFor();
    expect(await francaisReste(visite.page, arabe)).toEqual([]);
    await sansFaute(visite);
  });
});

const premiereSeance = async (page: Page): Promise<string> =>
  (await page
    .getByRole("combobox", { name: /^Séance/u })
    .locator("option")
    .nth(1)
    .getAttribute("value")) ?? "";
