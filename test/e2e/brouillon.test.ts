import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { desReponses } from "../des-reponses.ts";
import { seConnecter } from "./connexion.ts";
import { type Dossier, unDossier } from "./dossier.ts";
import { examiner } from "./examen/examiner.ts";
import { continuer, suivre } from "./parcours.ts";
import { dansUnNavigateur, ouvrirSite, type Site, type Visiteur } from "./site.ts";

const prenoms = (page: Page) => page.getByRole("textbox", { name: /^Prénoms/u });
const nom = (page: Page) => page.getByRole("textbox", { name: /^Nom de naissance/u });
const presser = (page: Page, bouton: string) => page.getByRole("button", { name: bouton }).click();
const alerte = (page: Page | Locator, mots: string) => page.getByRole("alert").filter({ hasText: mots });

dansUnNavigateur("une demande commencée", () => {
  let site: Site;
  beforeAll(async () => {
    site = await ouvrirSite();
  });
  afterAll(() => site?.fermer());

  /** Someone on the page of their identity, already answered. */
  async function surSonIdentite(): Promise<Visiteur & { dossier: Dossier }> {
    const dossier = await unDossier(site, desReponses());
    const visiteur = await site.visiteur(dossier.qui);
    await visiteur.page.goto(dossier.adresse("identite"));
    await prenoms(visiteur.page).waitFor();
    return { ...visiteur, dossier };
  }

  it("garde les réponses quand on revient en arrière", async () => {
    const { page } = await surSonIdentite();
    await prenoms(page).fill("Aminata");
    await continuer(page);
    await page.goBack();
    await expect.poll(() => prenoms(page).inputValue()).toBe("Aminata");
  });

  it("garde ce qui vient d’être tapé quand la page est rechargée aussitôt", async () => {
    const { page, dossier } = await surSonIdentite();
    await prenoms(page).fill("Aminata");
    await page.reload();
    await expect.poll(() => prenoms(page).inputValue()).toBe("Aminata");
    await expect.poll(dossier.reponses).toMatchObject({ prenoms: "Aminata" });
  });

  it("dit quand elle est enregistrée, sans que l’on presse rien", async () => {
    const { page, dossier } = await surSonIdentite();
    await prenoms(page).fill("Aminata");
    await expect.poll(dossier.reponses).toMatchObject({ prenoms: "Aminata" });
    await page
      .getByRole("status")
      .filter({ hasText: /Enregistré à \d+\sh\s\d\d/u })
      .waitFor();
  });

  describe("ouverte dans deux navigateurs", () => {
    async function enDesaccord(ici = "Traoré") {
      const premier = await surSonIdentite();
      const second = await site.visiteur(premier.dossier.qui);
      await second.page.goto(premier.dossier.adresse("identite"));
      await nom(second.page).waitFor();
      await nom(premier.page).fill("Diallo");
      await continuer(premier.page);
      await nom(second.page).fill(ici);
      await prenoms(second.page).fill("Aminata");
      await presser(second.page, "Continuer");
      await alerte(second.page, "Deux réponses à la même question").waitFor();
      return { ...second, dossier: premier.dossier };
    }

    it("montre au second les deux réponses, et n’enregistre pas la sienne par-dessus", async () => {
      const { page, dossier } = await enDesaccord();
      const dit = await alerte(page, "Deux réponses à la même question").textContent();
      expect(dit).toContain("Sur un autre appareil, vous avez écrit : Diallo");
      expect(dit).toContain("Ici : Traoré");
      expect(await examiner(page)).toEqual([]);
      expect(await dossier.reponses()).toMatchObject({ nomNaissance: "Diallo", prenoms: "Aminata" });
    });

    it.each([
      ["Garder l’autre", "Diallo"],
      ["Garder celle d’ici", "Traoré"],
    ])("« %s » laisse « %s »", async (choix, attendu) => {
      const { page, dossier } = await enDesaccord();
      await presser(page, choix);
      await expect.poll(() => nom(page).inputValue()).toBe(attendu);
      expect(await prenoms(page).inputValue()).toBe("Aminata");
      await continuer(page);
      expect(await dossier.reponses()).toMatchObject({ nomNaissance: attendu, prenoms: "Aminata" });
    });

    it("garder l’autre réponse après avoir vidé la sienne ne laisse rien à corriger", async () => {
      const { page } = await enDesaccord("");
      await presser(page, "Garder l’autre");
      await expect.poll(() => nom(page).inputValue()).toBe("Diallo");
      await continuer(page);
    });
  });

  describe("quand le réseau est coupé", () => {
    async function sansReseau() {
      const visiteur = await surSonIdentite();
      await visiteur.contexte.setOffline(true);
      await prenoms(visiteur.page).fill("Aminata");
      await presser(visiteur.page, "Continuer");
      await alerte(visiteur.page, "Vos dernières réponses ne sont pas encore enregistrées.").waitFor();
      return visiteur;
    }

    it("dit la cause à celui qui a pressé « Continuer »", async () => {
      const { page } = await sansReseau();
      await page.locator(":focus").filter({ hasText: "La connexion est coupée." }).waitFor();
      expect(await examiner(page)).toEqual([]);
    });

    it("s’enregistre d’elle-même à son retour", async () => {
      const { page, contexte, dossier } = await sansReseau();
      await contexte.setOffline(false);
      await expect.poll(dossier.reponses).toMatchObject({ prenoms: "Aminata" });
      await alerte(page, "Vos dernières réponses").waitFor({ state: "detached" });
    });

    it("reprend dans l’appareil ce qu’il a gardé, même si la page a été fermée", async () => {
      const { page, contexte, dossier } = await sansReseau();
      await page.close();
      await contexte.setOffline(false);
      const nouvelle = await contexte.newPage();
      await nouvelle.goto(dossier.adresse("identite"));
      await expect.poll(() => prenoms(nouvelle).inputValue()).toBe("Aminata");
      await expect.poll(dossier.reponses).toMatchObject({ prenoms: "Aminata" });
    });
  });

  describe("quand la connexion expire", () => {
    const boiteDuContact = (dialogue: Locator) => dialogue.getByRole("textbox", { name: /^Adresse électronique/u });

    /** Someone signs in, fills a demande for another person, and goes on the day after. */
    async function leLendemain(contact: string) {
      const visiteur = await site.visiteur();
      const { page, contexte } = visiteur;
      await page.goto("/espace/connexion");
      await seConnecter(page, site, contact);
      await page.waitForURL("/espace");
      const [session] = await contexte.cookies();
      const reponses = desReponses({ pourQui: "proche", courriel: "tante@exemple.fr" });
      const dossier = await unDossier(site, reponses, { cookie: `${session?.name}=${session?.value}` });
      await page.goto(dossier.adresse("identite"));
      await prenoms(page).waitFor();
      await site.passerUneNuit();
      await prenoms(page).fill("Aminata");
      await presser(page, "Continuer");
      const dialogue = page.getByRole("dialog", { name: "Votre connexion a expiré" });
      await dialogue.waitFor();
      return { ...visiteur, dialogue };
    }

    it("garde les réponses sous les yeux, redemande un code, puis s’enregistre", async () => {
      const { page, dialogue } = await leLendemain("amina.benali@exemple.fr");
      await seConnecter(dialogue, site, "amina.benali@exemple.fr");
      await dialogue.waitFor({ state: "detached" });
      await continuer(page);
      await suivre(page, page.getByRole("link", { name: "Retour" }));
      expect(await prenoms(page).inputValue()).toBe("Aminata");
    });

    it("propose l’adresse qui a ouvert la connexion, et non celle de la personne aidée", async () => {
      const { page, dialogue } = await leLendemain("zoe@exemple.fr");
      expect(await examiner(page)).toEqual([]);
      expect(await boiteDuContact(dialogue).inputValue()).toBe("zoe@exemple.fr");
    });

    it("dit avec quelle adresse revenir à celui qui en donne une autre", async () => {
      const { dialogue } = await leLendemain("lila@exemple.fr");
      await seConnecter(dialogue, site, "autre@exemple.fr");
      await alerte(dialogue, "Cette demande a été commencée avec lila@exemple.fr.").waitFor();
      expect(await boiteDuContact(dialogue).inputValue()).toBe("lila@exemple.fr");
    });
  });
});
