import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { traductions } from "../../shared/langues.ts";
import { desReponses } from "../des-reponses.ts";
import { envoyerPiece } from "../integration/envoyer-piece.ts";
import { unePhoto } from "../un-fichier.ts";
import { type Deposee, uneDemandeDeposee } from "./demande-deposee.ts";
import { direEn } from "./dire.ts";
import { examiner } from "./examen/examiner.ts";
import { francaisReste } from "./examen/francais-reste.ts";
import { ouvrir, suivre } from "./parcours.ts";
import { dansUnNavigateur, ouvrirSite, type Site, type Visiteur } from "./site.ts";

const DEMANDE = "Il nous manque votre avis d’impôt sur les revenus de 2024.";
const CLOTURE = "Votre avis d’impôt convient.";
const SCORE = "Menacé d’expulsion : oui, déclaré. 20 points.";

dansUnNavigateur("Nadia instruit la demande d’Amina", () => {
  let site: Site;
  let deposee: Deposee;
  let amina: Visiteur;
  let nadia: Visiteur;
  beforeAll(async () => {
    site = await ouvrirSite();
    deposee = await uneDemandeDeposee(site, desReponses({ motifs: ["05"], communes: ["69123"] }));
    amina = await site.visiteur(await deposee.reconnecter());
    nadia = await site.visiteur(await site.monde.unAgent({ role: "agent-instructeur", sensible: true }), {
      viewport: { width: 1280, height: 900 },
    });
  });
  afterAll(() => site?.fermer());

  const lien = (page: Page, nom: string | RegExp) => page.getByRole("main").getByRole("link", { name: nom });
  const bouton = (page: Page, nom: string) => page.getByRole("button", { name: nom, exact: true });
  const phrasesDuScore = (page: Page) => page.getByRole("main").getByRole("listitem").filter({ hasText: "points" });
  const sansFaute = async ({ page, incidents }: Visiteur) => {
    expect(await examiner(page)).toEqual([]);
    expect(incidents).toEqual([]);
  };
  const instruire = async (page: Page) => {
    await ouvrir(page, `/guichet/demandes/${deposee.numeroUnique}`);
    await page.getByLabel("Instruire la demande").check({ force: true });
    await bouton(page, "Ouvrir le dossier").click();
    await bouton(page, "Ouvrir l’instruction").click();
  };

  it("elle demande un document, une seule chose à la fois, avec la raison", async () => {
    const { page } = nadia;
    await instruire(page);
    await page.getByText("Rien n’est demandé à la personne en ce moment.").waitFor();
    await sansFaute(nadia);
    await page.getByText("Demander un document ou une correction").click();
    await page.getByLabel("Ce que vous demandez").selectOption("piece AVIS_IMPOSITION_N2 demandeur");
    await page.getByLabel("La raison", { exact: true }).selectOption("Il manque");
    await page.getByLabel(/^Votre message à la personne/u).fill(DEMANDE);
    await bouton(page, "Envoyer à la personne").click();
    await page.getByText("La personne n’a pas encore répondu").waitFor();
    await sansFaute(nadia);
  });

  it("Amina lit ce qui est demandé et quoi faire, donne le document, et prévient le guichet", async () => {
    const { page } = amina;
    await ouvrir(page, `/espace/${deposee.numeroUnique}`);
    await page.getByText(DEMANDE).first().waitFor();
    await sansFaute(amina);
    await suivre(page, lien(page, "Voir ce qui est demandé et répondre"));
    await page.getByText(DEMANDE).waitFor();
    await sansFaute(amina);
    const avis = { reference: deposee.numeroUnique, code: "AVIS_IMPOSITION_N2", fichiers: [unePhoto()] };
    await envoyerPiece(site.monde, await deposee.reconnecter(), avis);
    await page.reload();
    await bouton(page, "C’est fait : prévenir le guichet").click();
    await page.getByText("Votre réponse est arrivée au guichet").waitFor();
    await sansFaute(amina);
  });

  it("Nadia voit la réponse arriver sur sa page, et clôt ce qu’elle demandait", async () => {
    const { page } = nadia;
    await ouvrir(page, "/guichet");
    const file = page.locator("section", { has: page.getByRole("heading", { name: "Réponses à regarder" }) });
    await file.getByRole("rowheader").getByRole("link").click();
    await page.getByText(/^La personne a répondu le/u).waitFor();
    await page.getByLabel(/^Pourquoi n’y a-t-il plus rien à attendre/u).fill(CLOTURE);
    await bouton(page, "Clore ce qui est demandé").click();
    await page.getByText("Rien n’est demandé à la personne en ce moment.").waitFor();
  });

  it("le score se lit dans les mêmes phrases des deux côtés", async () => {
    await nadia.page.getByText(SCORE).waitFor();
    await ouvrir(amina.page, `/espace/${deposee.numeroUnique}/instruction`);
    await amina.page.getByText(SCORE).waitFor();
    expect(await phrasesDuScore(amina.page).allTextContents()).toEqual(
      await phrasesDuScore(nadia.page).allTextContents(),
    );
  });

  it("qui lit l’arabe les lit en arabe, et pourquoi son dossier a été ouvert", async () => {
    const [arabe] = traductions.filter(({ code }) => code === "ar");
    if (!arabe) throw new Error("Arabic is a language of the site");
    const { page } = amina;
    const enArabe = async (chemin: string, ...phrases: string[]) => {
      await ouvrir(page, `${arabe.prefixe}/espace/${deposee.numeroUnique}/${chemin}`);
      for (const phrase of phrases) await page.getByRole("main").getByText(direEn(arabe, phrase)).first().waitFor();
      expect(await francaisReste(page, arabe)).toEqual([]);
      await sansFaute(amina);
    };
    await enArabe("instruction", "Menacé d’expulsion", "Publics prioritaires", "Menacé d’expulsion sans relogement");
    await enArabe("consultations", "Instruire la demande");
  });

  it("un fait confirmé rend le score sûr, et Amina le voit prouvé", async () => {
    const expulsion = { reference: deposee.numeroUnique, code: "EXPULSION", fichiers: [unePhoto()] };
    await envoyerPiece(site.monde, await deposee.reconnecter(), expulsion);
    const { page } = nadia;
    await page.getByText("Confirmer un fait", { exact: true }).click();
    await page.getByLabel("Le fait").selectOption("menace_expulsion");
    await page.getByLabel("Ce qui le prouve").selectOption("piece EXPULSION");
    await bouton(page, "Confirmer ce fait").click();
    await page.getByText("Prouvé", { exact: true }).waitFor();
    await sansFaute(nadia);
    await ouvrir(amina.page, `/espace/${deposee.numeroUnique}/instruction`);
    await amina.page.getByText("Prouvé", { exact: true }).waitFor();
    await sansFaute(amina);
  });
});
