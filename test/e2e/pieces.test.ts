import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { desReponses } from "../des-reponses.ts";
import { unePhoto, unVirus } from "../un-fichier.ts";
import { choisir } from "./choisir.ts";
import { type Dossier, unDossier } from "./dossier.ts";
import { examiner } from "./examen/examiner.ts";
import { ouvrir, suivre } from "./parcours.ts";
import { dansUnNavigateur, ouvrirSite, type Site } from "./site.ts";

dansUnNavigateur("Amina donne sa carte d’identité depuis son téléphone", () => {
  let site: Site;
  let dossier: Dossier;
  let page: Page;
  let incidents: readonly string[];
  beforeAll(async () => {
    site = await ouvrirSite();
    dossier = await unDossier(site, desReponses());
    ({ page, incidents } = await site.visiteur(dossier.qui));
  });
  afterAll(() => site?.fermer());

  const carte = () => page.getByRole("region", { name: /^Carte nationale d’identité/u });
  const bouton = (nom: string) => carte().getByRole("button", { name: new RegExp(`^${nom}`, "u") });

  const sansFaute = async () => {
    expect(await examiner(page)).toEqual([]);
    expect(incidents).toEqual([]);
  };

  it("depuis sa demande pas encore déposée, lit ce qui est demandé et pourquoi", async () => {
    await ouvrir(page, dossier.adresse());
    await suivre(page, page.getByRole("link", { name: "Préparer mes documents" }));
    expect(await carte().textContent()).toContain("À donner");
    await sansFaute();
  });

  it("un fichier avec un virus est refusé avec sa raison, et ne touche pas sa demande", async () => {
    await choisir(bouton("Choisir un fichier"), "carte.pdf", unVirus());
    await bouton("Envoyer ce document").click();
    await carte().getByText("Ce fichier peut abîmer des ordinateurs.").waitFor();
    expect(await page.getByRole("status").allTextContents()).toContainEqual(expect.stringContaining("Refusé"));
    await sansFaute();
  });

  it("un fichier vide est écarté aussitôt, sans perdre les autres pages, que l’on peut retirer", async () => {
    await choisir(bouton("Prendre une photo"), "recto.png", unePhoto({ largeur: 1200, hauteur: 1600 }));
    const pages = carte().getByRole("list", { name: "Pages à envoyer" });
    await expect.poll(() => pages.evaluate((liste) => liste === document.activeElement)).toBe(true);
    await choisir(bouton("Choisir un fichier"), "verso.pdf", { type: "application/pdf", octets: new Uint8Array() });
    await carte().getByText("« verso.pdf » n’est pas ajouté. Ce fichier est vide").waitFor();
    await choisir(bouton("Prendre une photo"), "verso.png", unePhoto());
    await pages.getByText("2. verso.png").waitFor();
    expect(await pages.textContent()).toContain("La photo semble petite.");
    await sansFaute();
    await pages.getByRole("button", { name: "Retirer verso.png" }).click();
    expect(await pages.getByRole("listitem").count()).toBe(1);
  });

  it("voit sa photo envoyée, puis vérifiée, sans rien recharger", async () => {
    await bouton("Envoyer ce document").click();
    await carte().getByText("Vérifié", { exact: true }).waitFor();
    await bouton("Télécharger").waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H3");
    expect(await carte().getByText("Ce fichier peut abîmer").count()).toBe(0);
    await sansFaute();
  });
});
