import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ajouterJours } from "../../shared/demande/delais.ts";
import { desReponses } from "../des-reponses.ts";
import { lireJson } from "../un-envoi.ts";
import { examiner } from "./examen/examiner.ts";
import { ouvrir, suivre } from "./parcours.ts";
import { dansUnNavigateur, ouvrirSite, type Site, type Visiteur } from "./site.ts";

const BUREAU = { viewport: { width: 1280, height: 900 } };

dansUnNavigateur("au comptoir, une demande change avec la personne", () => {
  let site: Site;
  let visite: Visiteur;
  let collegue: { cookie: string };
  let numeroUnique: string;
  beforeAll(async () => {
    site = await ouvrirSite();
    const { monde } = site;
    visite = await site.visiteur(await monde.unAgent(), BUREAU);
    collegue = await monde.unAgent();
    const recueLe = monde.systeme.horloge.aujourdhui();
    const papier = { operationId: randomUUID(), recueLe, reponses: desReponses(), certifie: true };
    numeroUnique = String(lireJson(await monde.appeler("enregistrerAuComptoir", papier, collegue.cookie)).numeroUnique);
  });
  afterAll(() => site?.fermer());

  const ligne = (page: Page, nom: string) => page.getByRole("textbox", { name: nom }).first();
  const bouton = (page: Page, nom: string | RegExp) => page.getByRole("button", { name: nom });
  const ouvrirLaDemande = (page: Page) => ouvrir(page, `/guichet/comptoir/${numeroUnique}`);
  const sansFaute = async () => {
    expect(await examiner(visite.page)).toEqual([]);
    expect(visite.incidents.filter((incident) => !incident.includes("409"))).toEqual([]);
  };

  it("quand un collègue a changé la même réponse, on choisit laquelle garder", async () => {
    const { page } = visite;
    await ouvrirLaDemande(page);
    await ligne(page, "Téléphone").fill("06 98 76 54 32");
    await ligne(page, "Téléphone").blur();
    const entree = { numeroUnique, operationId: randomUUID(), versionDesReponses: 1, acte: "modifier", certifie: true };
    const changements = { telephone: "06 11 22 33 44" };
    await site.monde.appeler("changerAuComptoir", { ...entree, changements }, collegue.cookie);
    await bouton(page, /^Enregistrer/u).click();
    const choix = page.getByRole("group", { name: /^Téléphone – Camille M\./u });
    await choix.waitFor();
    await sansFaute();
    await choix.getByText(/^Garder la mienne/u).click();
    await bouton(page, "Enregistrer mes choix").click();
    await choix.waitFor({ state: "detached" });
    await expect.poll(() => ligne(page, "Téléphone").inputValue()).toContain("06 98 76 54 32");
    await sansFaute();
  });

  it("un organisme est nommé sur papier, et son code ne se montre plus une fois remis", async () => {
    const { page } = visite;
    const aujourdhui = site.monde.systeme.horloge.aujourdhui();
    const ecrireLeJour = (jour: string) => jour.split("-").toReversed().join("/");
    await page.getByText("Qui aide la personne").click();
    await ligne(page, "Nom de l’aidant, comme la personne l’appelle").fill("CCAS de Lyon");
    await ligne(page, "Papier signé le").fill(ecrireLeJour(aujourdhui));
    await ligne(page, "L’aide s’arrête le (un an au plus)").fill(ecrireLeJour(ajouterJours(aujourdhui, 90)));
    await page.getByText("C’est un organisme").click();
    await bouton(page, "Consigner, la personne a signé").click();
    await page.getByText(/^Code à lui remettre sur papier/u).waitFor();
    await sansFaute();
    await bouton(page, "Le code est remis").click();
    await page.getByRole("article", { name: "CCAS de Lyon" }).waitFor();
    expect(await page.getByText(/^Code à lui remettre sur papier/u).count()).toBe(0);
    await sansFaute();
  });

  it("un code perdu est remplacé, et se lit à voix haute", async () => {
    const { page } = visite;
    await page.getByText("La personne a perdu son code").click();
    await bouton(page, "Remettre un nouveau code").click();
    await page.getByText(/^Code à remettre [2-9A-Z]{4} [2-9A-Z]{4} [2-9A-Z]{4}$/u).waitFor();
    await sansFaute();
  });

  it("avec ce seul papier, la personne qui n’a ni courriel ni téléphone entre dans son espace", async () => {
    const remis = await visite.page.getByText(/^Code à remettre [2-9A-Z]{4}/u).textContent();
    const { page, incidents } = await site.visiteur();
    await ouvrir(page, "/demande-de-guichet");
    await page.getByText("demandez un nouveau code à un guichet").waitFor();
    expect(await examiner(page)).toEqual([]);
    await page.getByRole("textbox", { name: /^Numéro unique/u }).fill(numeroUnique);
    await page.getByRole("textbox", { name: /^Code remis par le guichet/u }).fill(remis?.slice(-14) ?? "");
    await suivre(page, bouton(page, "Ouvrir ma demande"));
    expect(new URL(page.url()).pathname).toBe(`/espace/${numeroUnique}`);
    await page.getByText("Demande reliée à votre espace").waitFor();
    await ouvrir(page, "/faire-ma-demande");
    await page.getByText("Vous êtes connecté avec le code d’un guichet.").waitFor();
    expect(incidents.filter((incident) => !incident.includes("401"))).toEqual([]);
  });

  it("dans les derniers jours, elle se renouvelle pour un an", async () => {
    const { page } = visite;
    const jour = site.monde.systeme.horloge.aujourdhui();
    await site.monde.vieillir(numeroUnique, { expireLe: ajouterJours(jour, 10) });
    await ouvrirLaDemande(page);
    await bouton(page, "Renouveler pour un an").click();
    await bouton(page, "Renouveler pour un an").waitFor({ state: "detached" });
    await sansFaute();
  });

  it("une renonciation écrite se consigne, et la demande s’arrête", async () => {
    const { page } = visite;
    await page.getByText("La personne renonce à sa demande").click();
    await bouton(page, "Consigner la renonciation").click();
    await page.getByText(/date/iu).first().waitFor();
    const [annee, mois, quantieme] = site.monde.systeme.horloge.aujourdhui().split("-");
    await page.getByRole("textbox", { name: /^Date de la lettre/u }).fill(`${quantieme}${mois}${annee}`);
    await bouton(page, "Consigner la renonciation").click();
    await page.getByText("Cette demande est arrêtée.").waitFor();
    await sansFaute();
  });
});
