import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ajouterJours } from "../../shared/demande/delais.ts";
import type { Reponses } from "../../shared/formulaire/formulaires.ts";
import { desReponses } from "../des-reponses.ts";
import { uneCandidate } from "../integration/logements.ts";
import type { Personne } from "../integration/monde.ts";
import { lireJson } from "../un-envoi.ts";
import { examiner } from "./examen/examiner.ts";
import { ouvrir, suivre } from "./parcours.ts";
import { dansUnNavigateur, ouvrirSite, type Site, type Visiteur } from "./site.ts";

const BUREAU = { viewport: { width: 1280, height: 900 } };

dansUnNavigateur("des demandes se ressemblent, un agent les juge", () => {
  let site: Site;
  let visite: Visiteur;
  let agent: Personne;
  beforeAll(async () => {
    site = await ouvrirSite();
    agent = await site.monde.unAgent();
    visite = await site.visiteur(agent, BUREAU);
    const { monde } = site;
    const jour = monde.systeme.horloge.aujourdhui();
    for (const [nomNaissance, depuis, loyerActuel] of [
      ["Benali", 30, 540],
      ["Benali", 2, 610],
      ["Traoré", 30, 540],
      ["Traoré", 2, 540],
    ] as const) {
      const reponses = desReponses({ nomNaissance, loyerActuel });
      const papier = { operationId: randomUUID(), recueLe: ajouterJours(jour, -depuis), reponses, certifie: true };
      const recu = lireJson(await monde.appeler("enregistrerAuComptoir", papier, agent.cookie));
      if (!recu.numeroUnique) throw new Error(JSON.stringify(recu));
      await monde.systeme.ecouler();
    }
  });
  afterAll(() => site?.fermer());

  const bouton = (nom: string) => visite.page.getByRole("button", { name: nom });
  const comparaisons = () => visite.page.getByRole("main").getByRole("link", { name: /^Comparer/u });
  const sansFaute = async () => {
    expect(await examiner(visite.page)).toEqual([]);
    expect(visite.incidents).toEqual([]);
  };
  /** Two people of one civil identity filed, each in their own space. */
  const deuxDemandes = (...dites: readonly Partial<Reponses>[]) =>
    Promise.all([uneCandidate(site.monde, desReponses(dites[0])), uneCandidate(site.monde, desReponses(dites[1]))]);
  async function ouvrirLaPremiere(): Promise<void> {
    const { page } = visite;
    await ouvrir(page, "/guichet/doublons");
    await comparaisons().first().waitFor();
    await sansFaute();
    await comparaisons().first().click();
    await page.getByRole("heading", { level: 1, name: "Deux demandes côte à côte" }).waitFor();
  }

  it("la première page du guichet les compte", async () => {
    const { page } = visite;
    await ouvrir(page, "/guichet");
    const bloc = page.locator("section", { has: page.getByRole("heading", { name: "Demandes qui se ressemblent" }) });
    await bloc.getByRole("rowheader").getByRole("link").first().waitFor();
    await sansFaute();
  });

  it("côte à côte, champ par champ ; ce ne sont pas les mêmes personnes : la paire quitte la file", async () => {
    const { page } = visite;
    await ouvrirLaPremiere();
    await page.getByRole("cell", { name: "Concorde" }).first().waitFor();
    await sansFaute();
    const avant = page.url();
    await bouton("Ce ne sont pas les mêmes personnes").click();
    await page.getByRole("heading", { level: 1, name: "Demandes qui se ressemblent" }).waitFor();
    await comparaisons().first().waitFor();
    const restent = await comparaisons().evaluateAll((liens) => liens.map((lien) => lien.getAttribute("href")));
    expect(restent).not.toContain(new URL(avant).pathname);
  });

  it("c’est la même personne : la plus ancienne date est gardée, et cela s’annule", async () => {
    const { page } = visite;
    await ouvrirLaPremiere();
    await bouton("Réunir les deux demandes").click();
    const loyer = page.getByRole("group", { name: /^Loyer/u });
    expect(await loyer.getByRole("radio", { name: /^610/u }).isChecked()).toBe(true);
    await loyer.getByText("540,00 €").click();
    await page.getByText("Elle garde toutes ses réponses.").waitFor();
    await page.getByText("Les deux histoires sont gardées.").waitFor();
    await sansFaute();
    await bouton("Confirmer la réunion").click();
    await page.getByRole("heading", { name: "Ces deux demandes sont réunies" }).waitFor();
    await sansFaute();
    await ouvrir(page, "/guichet/doublons");
    const reunies = page.locator("section", { has: page.getByRole("heading", { name: "Demandes déjà réunies" }) });
    await reunies.getByRole("rowheader").getByRole("link").click();
    await bouton("Annuler la réunion").click();
    await page.getByRole("heading", { name: "Est-ce la même personne ?" }).waitFor();
    await sansFaute();
  });

  it("des réponses protégées diffèrent : qui n’en a pas le profil le lit, et un autre choisit", async () => {
    const [un, autre] = await deuxDemandes({ nationalite: "1" }, { nationalite: "2" });
    const adresse = `/guichet/doublons/${un.numeroUnique}/${autre.numeroUnique}`;
    const sansProfil = await site.visiteur(await site.monde.unAgent({ sensible: false }), BUREAU);
    await ouvrir(sansProfil.page, adresse);
    await sansProfil.page.getByRole("heading", { name: "Des réponses protégées diffèrent aussi" }).waitFor();
    expect(await examiner(sansProfil.page)).toEqual([]);
    expect(sansProfil.incidents).toEqual([]);
    const { page } = visite;
    await ouvrir(page, adresse);
    await bouton("Réunir les deux demandes").click();
    await page.getByRole("group", { name: "Nationalité" }).waitFor();
    expect(await page.getByText("Des réponses protégées diffèrent aussi").count()).toBe(0);
    await sansFaute();
  });

  it("la personne lit dans son espace que sa demande est réunie à une autre, et à qui parler", async () => {
    const [un, autre] = await deuxDemandes();
    const deux = { un: un.numeroUnique, autre: autre.numeroUnique };
    const reunion = { ...deux, operationId: randomUUID(), reprises: [], versions: [1, 1], confirme: true };
    await site.monde.appeler("reunirDemandes", reunion, agent.cookie);
    const amina = await site.visiteur(autre.personne);
    const main = amina.page.getByRole("main");
    for (const chemin of ["/espace", `/espace/${autre.numeroUnique}`]) {
      await ouvrir(amina.page, chemin);
      await main.getByText("Réunie à une autre").first().waitFor();
      await main
        .getByText(/^Votre demande est réunie à une autre depuis le/u)
        .first()
        .waitFor();
      const lu = (await main.textContent())?.replaceAll(/\s/gu, "") ?? "";
      expect(lu).not.toContain(un.numeroUnique);
      expect(await examiner(amina.page)).toEqual([]);
    }
    await suivre(amina.page, main.getByRole("link", { name: "Mes messages" }).first());
    expect(amina.incidents).toEqual([]);
  });
});
