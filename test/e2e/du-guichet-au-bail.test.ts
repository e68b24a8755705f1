import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { uneCandidate, unFoyerPourTrois } from "../integration/logements.ts";
import { uneFiche } from "../une-fiche.ts";
import { seConnecter } from "./connexion.ts";
import { approuver, entrerLePremierJour, examinerLaFiche, remplirLaFiche, titre } from "./entrer-au-guichet.ts";
import { PAPIER } from "./papier.ts";
import { ouvrir, suivre } from "./parcours.ts";
import { commencePar } from "./remplir.ts";
import { dansUnNavigateur, ouvrirSite, type Site, type Visiteur } from "./site.ts";

const BUREAU = { viewport: { width: 1280, height: 900 } };
const BESOIN = "Il nous manque une réponse sur votre logement actuel.";

dansUnNavigateur("De la demande d’accès d’un organisme au bail d’Amina", () => {
  const agents = [
    { nom: "Nadia Roux", courriel: "nadia.roux@habitat.example", role: "agent-instructeur", sensible: false } as const,
  ];
  const fiche = uneFiche({ agents });
  let site: Site;
  let organisme: Visiteur;
  let nadia: Visiteur;
  let amina: Visiteur;
  let guichet: string;
  let numeroUnique: string;
  let code: string;
  let enAttente: number;
  beforeAll(async () => {
    site = await ouvrirSite();
    organisme = await site.visiteur();
    nadia = await site.visiteur(undefined, BUREAU);
    amina = await site.visiteur();
    // someone else wishes to live there too
    await uneCandidate(site.monde, unFoyerPourTrois({ prenoms: "Rose", nomNaissance: "Marchetti" }));
    await site.monde.systeme.ecouler();
  });
  afterAll(() => site?.fermer());

  const bouton = (page: Page, nom: string) => page.getByRole("button", { name: nom, exact: true });
  const lien = (page: Page, nom: string) => page.getByRole("main").getByRole("link", { name: nom });
  const taper = (nom: RegExp, valeur: string) => nadia.page.getByRole("textbox", { name: nom }).fill(valeur);
  const choisir = (nom: RegExp, valeur: string) => nadia.page.getByRole("combobox", { name: nom }).selectOption(valeur);
  const sansIncident = () => expect([organisme, nadia, amina].flatMap(({ incidents }) => [...incidents])).toEqual([]);
  /** Live demandes that wish Villeurbanne, as the list of the guichet shows them. */
  async function stock(): Promise<number> {
    await site.monde.systeme.ecouler();
    const { page } = nadia;
    await page.goto("/guichet/liste?lieu=69266&etat=active");
    await page.getByRole("rowheader").first().waitFor();
    return page.getByRole("rowheader").count();
  }
  /** Opens the demande in the space, and gives what its history says. */
  async function histoireDAmina(): Promise<string> {
    await ouvrir(amina.page, `/espace/${numeroUnique}`);
    await amina.page.locator(".sne-frise").waitFor();
    return (await amina.page.locator(".sne-frise").textContent()) ?? "";
  }

  it("un bailleur demande son accès", async () => {
    const { page } = organisme;
    await remplirLaFiche(page, fiche);
    await page.getByRole("button", { name: "Signer et envoyer la fiche" }).click();
    await titre(page, "Votre fiche est envoyée");
  });

  it("le gestionnaire du territoire approuve : le guichet a son code", async () => {
    const { page } = await site.visiteur(await site.monde.unAgent(), BUREAU);
    await examinerLaFiche(page, fiche);
    await page.getByText("Approuver : le guichet ouvre").click();
    await page.getByLabel("Date de la signature").fill(site.monde.systeme.horloge.aujourdhui());
    guichet = await approuver(page);
  });

  it("Nadia, invitée, enrôle son application et entre à ce guichet", async () => {
    await entrerLePremierJour(nadia.page, site, "nadia.roux@habitat.example");
    expect(await nadia.page.getByRole("main").textContent()).toContain(guichet);
  });

  it("elle enregistre Amina au comptoir, et lui remet un code", async () => {
    const { page } = nadia;
    await suivre(page, lien(page, "Saisir une demande reçue sur papier"));
    await page.getByRole("textbox", { name: "Formulaire reçu le" }).focus();
    for (const ligne of PAPIER) {
      await page.keyboard.type(ligne);
      await page.keyboard.press("Enter");
    }
    await page.getByText("Rien ne manque").waitFor();
    await page.getByRole("textbox", { name: /^Acceptez-vous aussi des communes/u }).focus();
    await page.keyboard.press("Control+Enter");
    await titre(page, "La demande est enregistrée");
    const remis = (await page.getByRole("main").textContent()) ?? "";
    numeroUnique = /\d{3} \d{4} \d{6} G\d{4}/u.exec(remis)?.[0].replaceAll(" ", "") ?? "";
    code = /Code à remettre\s*([2-9A-Z]{4} [2-9A-Z]{4} [2-9A-Z]{4})/u.exec(remis)?.[1] ?? "";
    expect(numeroUnique.endsWith(guichet)).toBe(true);
    await site.monde.systeme.ecouler();
  });

  it("Amina ouvre son espace avec ce code", async () => {
    const { page } = amina;
    await ouvrir(page, "/demande-de-guichet");
    await suivre(page, page.getByRole("main").getByRole("link", { name: "Se connecter" }));
    await seConnecter(page, site, "amina.benali@exemple.fr");
    await page.getByRole("textbox", { name: commencePar("Numéro unique") }).fill(numeroUnique);
    await page.getByRole("textbox", { name: commencePar("Code remis par le guichet") }).fill(code);
    await suivre(page, bouton(page, "Ouvrir ma demande"));
    expect(await histoireDAmina()).toContain("Demande déposée");
  });

  it("Nadia la retrouve par son nom, ouvre son dossier, et vérifie les deux identités", async () => {
    const { page } = nadia;
    await ouvrir(page, "/guichet/recherche");
    await page.getByRole("textbox", { name: commencePar("Numéro, nom") }).fill("Benali 27/03/1985");
    await bouton(page, "Chercher").click();
    await page.getByText("Une demande trouvée.").waitFor();
    await suivre(page, page.getByRole("link", { name: commencePar("Amina Benali") }));
    await page.getByRole("heading", { name: "Ce que dit la demande" }).waitFor();
    await ouvrir(page, `/guichet/comptoir/${numeroUnique}`);
    for (const [rang, qui] of ["Amina Benali", "Moussa Diallo"].entries()) {
      await page.getByRole("textbox", { name: `Lieu de naissance de ${qui}` }).fill("Lyon");
      await bouton(page, `La pièce de ${qui} dit la même chose`).click();
      await page.getByText(rang === 0 ? "Pièce vue" : "Identité vérifiée").waitFor();
    }
    expect(await histoireDAmina()).toContain("Identité vérifiée");
  });

  it("elle demande une réponse ; Amina la donne, et Nadia clôt ce qu’elle demandait", async () => {
    const { page } = nadia;
    await ouvrir(page, `/guichet/demandes/${numeroUnique}/instruction`);
    await page.getByText("Demander un document ou une correction").click();
    await page.getByLabel("Ce que vous demandez").selectOption("champ loyerActuel");
    await page.getByLabel("La raison", { exact: true }).selectOption("Il manque");
    await page.getByLabel(/^Votre message à la personne/u).fill(BESOIN);
    await bouton(page, "Envoyer à la personne").click();
    await page.getByText("La personne n’a pas encore répondu").waitFor();
    await histoireDAmina();
    await amina.page.getByText(BESOIN).first().waitFor();
    await suivre(amina.page, lien(amina.page, "Voir ce qui est demandé et répondre"));
    await bouton(amina.page, "Ma réponse est juste : prévenir le guichet").click();
    await amina.page.getByText("Votre réponse est arrivée au guichet").waitFor();
    await page.reload();
    await page.getByText(/^La personne a répondu le/u).waitFor();
    await page.getByLabel(/^Pourquoi n’y a-t-il plus rien à attendre/u).fill("Votre réponse convient.");
    await bouton(page, "Clore ce qui est demandé").click();
    await page.getByText("Rien n’est demandé à la personne en ce moment.").waitFor();
  });

  it("elle confirme un fait, et Amina le lit prouvé", async () => {
    const { page } = nadia;
    await page.getByText("Confirmer un fait", { exact: true }).click();
    await page.getByLabel("Le fait").selectOption("mal_loge_defavorise");
    await page.getByLabel("Ce qui le prouve").selectOption("travailleur-social");
    await bouton(page, "Confirmer ce fait").click();
    await page.getByText("Prouvé", { exact: true }).first().waitFor();
    await ouvrir(amina.page, `/espace/${numeroUnique}/instruction`);
    await amina.page.getByText("Prouvé", { exact: true }).first().waitFor();
  });

  it("elle enregistre un logement, et présente Amina, classée première", async () => {
    enAttente = await stock();
    const { page } = nadia;
    await ouvrir(page, "/guichet/commission");
    await page.getByLabel("Date de la séance").fill(site.monde.systeme.horloge.aujourdhui());
    await taper(/^Lieu/u, "Siège, salle 2");
    await bouton(page, "Enregistrer la séance").click();
    await page.getByText("Siège, salle 2").waitFor();
    await bouton(page, "Dire qui siège et qui est là").click();
    await taper(/^Nom/u, "Hélène Vasseur");
    await bouton(page, "Enregistrer la composition").click();
    await page.getByText("Peut décider").waitFor();
    await ouvrir(page, "/guichet/logements/nouveau");
    await page.getByRole("combobox", { name: /^Commune du logement/u }).fill("69100");
    await page.getByRole("option", { name: /^Villeurbanne/u }).click();
    await taper(/^Adresse/u, "12 rue Racine, 69100 Villeurbanne");
    await choisir(/^Taille/u, "T3");
    await taper(/^Surface/u, "62");
    await taper(/^Étage/u, "0");
    await taper(/^Loyer/u, "450");
    await choisir(/^Financement/u, "PLUS");
    await suivre(page, bouton(page, "Enregistrer ce logement"));
    await bouton(page, "Classer les demandes").click();
    const premiere = page.getByRole("listitem").filter({ hasText: "Présenter cette demande" }).first();
    await premiere.getByText("avec des difficultés particulières pour se loger (justifié)").waitFor();
    await premiere.getByRole("button", { name: /^Présenter cette demande/u }).click();
    await page.getByText("Demandes présentées : 1").waitFor();
    expect(await histoireDAmina()).toContain("Candidature présentée");
  });

  it("la commission lui attribue le logement", async () => {
    const { page } = nadia;
    const seance = page.getByRole("combobox", { name: /^Séance/u });
    await seance.selectOption({ index: 1 });
    await bouton(page, "Inscrire à l’ordre du jour").click();
    await page.getByRole("heading", { name: "Décisions de la commission" }).waitFor();
    await choisir(/^Moins de trois/u, "INSUFFISANT");
    await bouton(page, "Enregistrer les décisions").click();
    await page.getByText("Proposée : réponse attendue").waitFor();
    expect(await histoireDAmina()).toContain("Décision de la commission");
  });

  it("Amina accepte, d’un geste", async () => {
    const { page } = amina;
    await suivre(page, lien(page, "Voir le logement et répondre"));
    await bouton(page, "J’accepte ce logement").click();
    await page.getByText("Votre accord est enregistré. Le bailleur vous contacte pour le bail.").waitFor();
  });

  it("le bail signé arrête sa demande, et le stock de Villeurbanne baisse d’une demande", async () => {
    const { page } = nadia;
    await page.reload();
    await page.getByText("Acceptée : le bail est à signer").waitFor();
    await bouton(page, "Enregistrer le bail signé").click();
    await page.getByText("Bail signé", { exact: true }).first().waitFor();
    expect(await stock()).toBe(enAttente - 1);
    expect(await histoireDAmina()).toContain("RADATT");
    sansIncident();
  });
});
