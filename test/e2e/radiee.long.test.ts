import { afterAll, beforeAll, expect, it } from "vitest";
import { ajouterJours } from "../../shared/demande/delais.ts";
import { desReponses } from "../des-reponses.ts";
import { type Deposee, uneDemandeDeposee } from "./demande-deposee.ts";
import { examiner } from "./examen/examiner.ts";
import { ouvrir } from "./parcours.ts";
import { dansUnNavigateur, ouvrirSite, type Site } from "./site.ts";

const QUATORZE_MOIS = 300_000;

dansUnNavigateur("quelqu’un qui ne renouvelle pas", () => {
  let site: Site;
  let deposee: Deposee;
  beforeAll(async () => {
    site = await ouvrirSite();
    deposee = await uneDemandeDeposee(site, desReponses());
    await site.monde.systeme.horloge.avancer(ajouterJours(deposee.jour("en-tolerance"), 2));
  }, QUATORZE_MOIS);
  afterAll(() => site?.fermer());

  it("a reçu l’avis et les rappels, puis la nouvelle de la radiation", async () => {
    const objets = site.monde.systeme.courriers().map(({ objet = "" }) => objet);
    expect(objets.filter((objet) => objet.includes("à renouveler"))).toHaveLength(3);
    expect(objets).toContain("Votre demande de logement s’est arrêtée");
  });

  it("lit pourquoi sa demande s’est arrêtée et comment on lui a écrit, puis demande la reprise", async () => {
    const { page, incidents } = await site.visiteur(await deposee.reconnecter());
    await ouvrir(page, `/espace/${deposee.numeroUnique}`);
    await page.getByRole("heading", { name: /^Votre demande s’est arrêtée le/u }).waitFor();
    expect(await page.getByRole("main").textContent()).toContain("courriel reçu");
    expect(await examiner(page)).toEqual([]);
    await page.getByRole("button", { name: "Reprendre ma demande", exact: true }).click();
    await page.getByText("Votre demande de reprise est partie.").waitFor();
    expect(await examiner(page)).toEqual([]);
    expect(incidents).toEqual([]);
  });
});
