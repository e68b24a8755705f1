import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ajouterJours, ajouterMois } from "../../shared/demande/delais.ts";
import { desReponses } from "../des-reponses.ts";
import { lireJson } from "../un-envoi.ts";
import { type Deposee, uneDemandeDeposee } from "./demande-deposee.ts";
import { examiner } from "./examen/examiner.ts";
import { continuer, ouvrir, suivre } from "./parcours.ts";
import { commencePar } from "./remplir.ts";
import { dansUnNavigateur, ouvrirSite, type Site } from "./site.ts";

const lien = (page: Page, nom: string) => page.getByRole("main").getByRole("link", { name: nom, exact: true });
const bouton = (page: Page, nom: string) => page.getByRole("button", { name: nom, exact: true });
const lu = (page: Page) => page.getByRole("main").textContent();

/** Prepares another telephone, up to the old and new answers. */
async function changerDeTelephone(page: Page, deposee: Deposee, telephone: string): Promise<void> {
  await ouvrir(page, `/espace/${deposee.numeroUnique}/modifier`);
  await page.getByRole("heading", { name: "Modifier ma demande" }).waitFor();
  await page.goto(`${page.url()}/coordonnees`);
  await page.getByRole("textbox", { name: commencePar("Téléphone") }).fill(telephone);
  await continuer(page);
  await page.goto(page.url().replace(/[^/]+$/u, "verifier"));
  await page.getByRole("heading", { name: "Anciennes et nouvelles réponses" }).waitFor();
}

dansUnNavigateur("une demande vit autrement", () => {
  let site: Site;
  let changee: Deposee;
  let vieillie: Deposee;
  let doublee: Deposee;
  let oubliee: Deposee;
  beforeAll(async () => {
    site = await ouvrirSite();
    changee = await uneDemandeDeposee(site, desReponses());
    doublee = await uneDemandeDeposee(site, desReponses());
    oubliee = await uneDemandeDeposee(site, desReponses());
    const jour = site.monde.systeme.horloge.aujourdhui();
    // a hundred and one years old between the filing and the renewal
    vieillie = await uneDemandeDeposee(
      site,
      desReponses({
        dateNaissance: ajouterMois(ajouterJours(jour, -60), -1200),
        personnesACharge: [],
        personnesALoger: 1,
      }),
    );
    await site.monde.systeme.horloge.avancer(changee.jour("a-renouveler"));
  });
  afterAll(() => site?.fermer());

  const visiter = async (deposee: Deposee, suite = ""): Promise<Page> => {
    const { page } = await site.visiteur(await deposee.reconnecter());
    await ouvrir(page, `/espace/${deposee.numeroUnique}${suite}`);
    return page;
  };
  const appeler = async (deposee: Deposee, route: "renouveler" | "retirer", entree: object) => {
    const { cookie } = await deposee.reconnecter();
    const { numeroUnique } = deposee;
    return site.monde.appeler(route, { numeroUnique, operationId: randomUUID(), ...entree }, cookie);
  };

  it("se renouvelle avec des changements : seulement ce qui a changé, puis une seule signature", async () => {
    const page = await visiter(changee, "/renouveler");
    await suivre(page, lien(page, "Oui, quelque chose a changé"));
    await page.getByText("Mon adresse, mon téléphone ou mon courriel").click();
    await suivre(page, bouton(page, "Continuer"));
    expect(await page.getByRole("main").getByRole("listitem").count()).toBe(1);
    expect(await examiner(page)).toEqual([]);
    await changerDeTelephone(page, changee, "06 98 76 54 32");
    expect(await examiner(page)).toEqual([]);
    await page.getByText("Je certifie que ces renseignements sont exacts.").click();
    await suivre(page, bouton(page, "Renouveler avec ces changements"));
    await page.getByText("Votre demande est renouvelée.").waitFor();
    expect(await lu(page)).toMatch(/Demande renouveléeValable jusqu’au .*Ce qui a changé : [^.]*[Tt]éléphone/u);
  });

  it("se complète avant de se renouveler, quand le temps demande une réponse de plus", async () => {
    const page = await visiter(vieillie, "/renouveler/sans-changement");
    expect(await lu(page)).toContain("quelques réponses manquent");
    expect(await examiner(page)).toEqual([]);
    await suivre(page, bouton(page, "Compléter ma demande"));
    await page.getByText("C’est juste").click();
    await suivre(page, bouton(page, "Continuer"));
    expect(await lu(page)).not.toContain("Il manque");
  });

  it("garde son territoire : d’autres communes en demandent une autre", async () => {
    const { cookie } = await doublee.reconnecter();
    const { numeroUnique } = doublee;
    const prepare = await site.monde.appeler("preparerChangements", { numeroUnique }, cookie);
    const brouillonId = String(lireJson(prepare).brouillonId);
    const reponses = { communes: ["75056"] };
    await site.monde.appeler(
      "enregistrerReponses",
      { brouillonId, version: 1, operationId: randomUUID(), reponses },
      cookie,
    );
    const page = await visiter(doublee);
    await suivre(page, lien(page, "Continuer mes changements"));
    await suivre(page, lien(page, "Voir mes changements"));
    await page.getByRole("heading", { name: "Ces communes sont dans un autre territoire" }).waitFor();
    expect(await bouton(page, "Enregistrer mes changements").count()).toBe(0);
    expect(await examiner(page)).toEqual([]);
    await suivre(page, page.getByRole("link", { name: /Modifier ma demande$/u }));
    await page.getByText("Abandonner ces changements").click();
    await suivre(page, bouton(page, "Abandonner mes changements"));
    expect(await lu(page)).not.toContain("Des changements attendent votre signature");
  });

  it("renouvelée ailleurs entre-temps, enregistre quand même ce qui était préparé", async () => {
    const page = await visiter(doublee);
    await changerDeTelephone(page, doublee, "06 11 22 33 44");
    await appeler(doublee, "renouveler", { certifie: true });
    await page.getByText("Je certifie que ces renseignements sont exacts.").click();
    await suivre(page, bouton(page, "Enregistrer sans renouveler"));
    await page.getByText("Vos changements sont enregistrés.").waitFor();
  });

  it("retirée dans un autre onglet, le dit", async () => {
    const page = await visiter(doublee, "/retirer");
    await appeler(doublee, "retirer", { confirme: true });
    await page.getByText("J’ai compris, je veux retirer ma demande.").click();
    await bouton(page, "Retirer ma demande").click();
    await page.getByText("Cette demande est arrêtée").waitFor();
    await lien(page, "Voir où en est ma demande").click();
    await bouton(page, "Rétablir ma demande").waitFor();
  });

  it("oubliée, expire, reste renouvelable un mois, s’arrête, et se redemande d’un geste", async () => {
    const { horloge } = site.monde.systeme;
    await horloge.avancer(oubliee.jour("en-tolerance"));
    const page = await visiter(oubliee);
    expect(await lu(page)).toMatch(/Votre demande a expiré le .*C’est le dernier jour\./u);
    expect(await examiner(page)).toEqual([]);
    await oubliee.radier();
    const apres = await visiter(oubliee);
    await apres.getByRole("heading", { name: /^Votre demande s’est arrêtée le/u }).waitFor();
    expect(await examiner(apres)).toEqual([]);
    await bouton(apres, "Reprendre ma demande").click();
    await apres.getByText("Votre demande de reprise est partie.").waitFor();
  });
});
