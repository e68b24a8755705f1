import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { afficherNumeroUnique } from "../../shared/demande/numero-unique.ts";
import { desReponses } from "../des-reponses.ts";
import { lirePdf } from "../lire-pdf.ts";
import { commencer } from "./commencer.ts";
import { seConnecter } from "./connexion.ts";
import { ouvrir, remplirLaDemande, signer, suivre } from "./parcours.ts";
import { dansUnNavigateur, ouvrirSite, type Site, type Visiteur } from "./site.ts";

const AMINA = "amina.benali@exemple.fr";

dansUnNavigateur("Amina demande un logement depuis son téléphone", () => {
  let site: Site;
  let amina: Visiteur;
  let page: Page;
  let numeroUnique = "";
  let code = "";
  beforeAll(async () => {
    site = await ouvrirSite();
    amina = await site.visiteur();
    page = amina.page;
  });
  afterAll(() => site?.fermer());

  const lien = (nom: string) => page.getByRole("link", { name: nom, exact: true });
  const bouton = (nom: string) => page.getByRole("button", { name: nom, exact: true });

  it("dit où la joindre, et tape dans la même page le code qu’elle reçoit", async () => {
    await commencer(page, site, AMINA);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Votre demande");
  });

  it("répond à toutes les questions qui la concernent", async () => {
    const vues = await remplirLaDemande(page, desReponses());
    expect(vues).toEqual(expect.arrayContaining(["identite", "coordonnees", "ressources", "motifs", "communes"]));
    expect(await page.getByRole("main").textContent()).toContain("Lyon");
  });

  it("signe, et reçoit aussitôt son numéro unique", async () => {
    const [annee = "", mois = ""] = site.monde.systeme.horloge.aujourdhui().split("-");
    numeroUnique = await signer(page);
    expect(numeroUnique).toBe(`069${mois}${annee.slice(2)}000001GDPUB`);
  });

  it("télécharge son attestation", async () => {
    const [fichier] = await Promise.all([
      page.waitForEvent("download"),
      lien("Télécharger l’attestation (PDF)").click(),
    ]);
    const octets = await readFile(await fichier.path());
    const { texte } = await lirePdf(octets);
    code = /Code de vérification\D*?((?:[A-Z\d]{4} ){2}[A-Z\d]{4})/u.exec(texte)?.[1] ?? "";
    expect(fichier.suggestedFilename()).toBe(`attestation-${numeroUnique}.pdf`);
    expect(octets.subarray(0, 4).toString()).toBe("%PDF");
    expect(texte).toContain(afficherNumeroUnique(numeroUnique));
    expect(code).not.toBe("");
  });

  it("se déconnecte, et ne laisse rien dans le téléphone", async () => {
    await suivre(page, page.getByRole("navigation").getByRole("link", { name: "Mon espace" }));
    await suivre(page, bouton("Me déconnecter"));
    const reste = JSON.stringify(await amina.contexte.storageState({ indexedDB: true }));
    expect(reste).toContain('"cookies":[]');
    expect(reste).not.toMatch(/amina|benali|connexion/iu);
  });

  it("retrouve sa demande le lendemain, depuis le lien du courriel et avec un nouveau code", async () => {
    await site.passerUneNuit();
    const [adresse = ""] =
      site.monde.systeme.courriers().findLast(({ objet }) => /enregistrée/u.test(objet ?? ""))?.liens ?? [];
    await page.goto(adresse);
    await seConnecter(page, site, AMINA);
    await page.waitForURL("/espace");
    expect(await page.getByRole("article").textContent()).toContain(afficherNumeroUnique(numeroUnique));
    await suivre(page, lien("Voir ma demande"));
    expect(await page.getByRole("main").textContent()).toContain("Benali");
  });

  it("montre une attestation que chacun peut vérifier", async () => {
    const { page: publique } = await site.visiteur();
    await ouvrir(publique, "/verifier-une-attestation");
    await publique.getByRole("textbox", { name: /^Numéro unique/u }).fill(afficherNumeroUnique(numeroUnique));
    await publique.getByRole("textbox", { name: /^Code de vérification/u }).fill(code);
    await publique.getByRole("button", { name: "Vérifier" }).click();
    await publique.getByRole("heading", { name: "Cette attestation est authentique" }).waitFor();
    expect(await publique.getByRole("main").textContent()).toContain("La demande est encore valable aujourd’hui.");
    expect(await publique.getByRole("main").textContent()).not.toContain("Benali");
  });

  it("voit ses appareils connectés, et les déconnecte tous", async () => {
    const comptes = await site.monde.lireTout("COMPTES");
    const compteId = String(comptes.find(({ courriel }) => courriel === AMINA)?.pk).replace("COMPTE#", "");
    const ailleurs = await site.visiteur(
      await site.monde.autreSession({ role: "demandeur", compteId, contact: AMINA, sessionId: "", cookie: "" }),
    );
    await page.goto("/espace/sessions");
    await page.getByRole("listitem").filter({ hasText: "Firefox sur Android" }).waitFor();
    await page.getByRole("listitem").filter({ hasText: "Chrome sur Android" }).getByText("Cet appareil").waitFor();
    await suivre(page, bouton("Déconnecter tous les appareils"));
    for (const { page: sienne } of [amina, ailleurs]) {
      await sienne.goto("/espace");
      await sienne.getByRole("heading", { name: "Se connecter" }).waitFor();
    }
  });

  it("n’a vu passer ni erreur, ni appel à un autre site", () => {
    expect(amina.incidents).toEqual([]);
  });
});
