import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { desReponses } from "../des-reponses.ts";
import { envoyerPiece } from "../integration/envoyer-piece.ts";
import { unePhoto } from "../un-fichier.ts";
import { type Deposee, uneDemandeDeposee } from "./demande-deposee.ts";
import { examiner } from "./examen/examiner.ts";
import { ouvrir, suivre } from "./parcours.ts";
import { dansUnNavigateur, ouvrirSite, type Site, type Visiteur } from "./site.ts";

const QUESTION = "J’ai changé d’employeur.\nFaut-il envoyer un contrat ?";
const REPONSE = "Oui, une photo suffit.";

dansUnNavigateur("Amina écrit à son guichet", () => {
  let site: Site;
  let deposee: Deposee;
  let amina: Visiteur;
  let camille: Visiteur;
  beforeAll(async () => {
    site = await ouvrirSite();
    deposee = await uneDemandeDeposee(site, desReponses());
    amina = await site.visiteur(await deposee.reconnecter());
    camille = await site.visiteur(await site.monde.unAgent());
  });
  afterAll(() => site?.fermer());

  const lien = (page: Page, nom: string | RegExp) => page.getByRole("main").getByRole("link", { name: nom });
  const lu = (page: Page) => page.getByRole("main").textContent();
  /** The file is not in the current work of this agent: the reason comes first. */
  const direPourquoi = async (page: Page) => {
    await page.getByText("Répondre à la personne", { exact: true }).click();
    await page.getByRole("button", { name: "Ouvrir le dossier" }).click();
  };
  const sansFaute = async ({ page, incidents }: Visiteur) => {
    expect(await examiner(page)).toEqual([]);
    expect(incidents).toEqual([]);
  };

  it("garde sous les yeux ce qui n’est pas parti, et un second envoi est le même message", async () => {
    const { page, contexte } = amina;
    await ouvrir(page, `/espace/${deposee.numeroUnique}`);
    await suivre(page, lien(page, "Mes messages"));
    const boite = page.getByRole("textbox", { name: /^Votre message/u });
    await boite.fill(QUESTION);
    await contexte.setOffline(true);
    await page.getByRole("button", { name: "Envoyer" }).click();
    await page.getByRole("alert").filter({ hasText: "Votre message n’est pas parti" }).waitFor();
    expect(await boite.inputValue()).toBe(QUESTION);
    await contexte.setOffline(false);
    await page.getByRole("button", { name: "Envoyer" }).dblclick();
    await page.getByRole("status").filter({ hasText: "Votre message est envoyé." }).waitFor();
    await page.reload();
    await page.getByText("Il attend une réponse").waitFor();
    expect(await page.getByRole("main").getByRole("listitem").count()).toBe(1);
    expect(await examiner(page)).toEqual([]);
  });

  it("le guichet la voit attendre, et lui répond", async () => {
    const { page } = camille;
    await ouvrir(page, "/guichet");
    await suivre(page, lien(page, "Personnes qui attendent une réponse"));
    await page.getByText("Une personne attend.").waitFor();
    await sansFaute(camille);
    await suivre(page, lien(page, /^Demande numéro/u));
    await sansFaute(camille);
    await direPourquoi(page);
    await page.getByText("Faut-il envoyer un contrat ?").waitFor();
    await sansFaute(camille);
    await page.getByRole("textbox", { name: /^Votre réponse/u }).fill(REPONSE);
    await page.getByRole("button", { name: "Envoyer la réponse" }).click();
    await page.getByText("Votre réponse est envoyée.").waitFor();
    await suivre(page, lien(page, "Personnes qui attendent une réponse"));
    await page.getByText("Personne n’attend de réponse.").waitFor();
  });

  it("elle lit la réponse, et voit dans le registre qui a lu ses messages et pourquoi", async () => {
    const { page } = amina;
    await page.reload();
    await page.getByText(REPONSE).waitFor();
    expect(await examiner(page)).toEqual([]);
    await suivre(page, lien(page, "Ma demande"));
    await suivre(page, lien(page, "Qui a vu mon dossier"));
    const qui = "Un agent du guichet G6901 (gestionnaire territorial)";
    await page.getByText(`${qui} a lu les messages échangés pour répondre à la personne.`).waitFor();
    expect(await page.getByText("Vous avez lu le dossier et ses réponses.").first().isVisible()).toBe(false);
    await page.getByText(/^Vos propres consultations/u).click();
    expect(await page.getByText("Vous avez lu le dossier et ses réponses.").first().isVisible()).toBe(true);
    expect(await examiner(page)).toEqual([]);
  });

  it("elle lui joint un document déjà donné, sans l’envoyer de nouveau", async () => {
    const { page } = amina;
    const { numeroUnique: reference } = deposee;
    await envoyerPiece(site.monde, await deposee.reconnecter(), { reference, fichiers: [unePhoto()] });
    await ouvrir(page, `/espace/${reference}/messages`);
    await page.getByRole("checkbox", { name: /^Carte nationale d’identité/u }).check({ force: true });
    await page.getByRole("textbox", { name: /^Votre message/u }).fill("Voici ma carte.");
    expect(await examiner(page)).toEqual([]);
    await page.getByRole("button", { name: "Envoyer" }).click();
    await page.getByText("1 pièce jointe").waitFor();
    expect(await page.getByRole("checkbox", { name: /^Carte nationale d’identité/u }).isChecked()).toBe(false);
    await ouvrir(camille.page, `/guichet/messages/${reference}`);
    await direPourquoi(camille.page);
    await camille.page.getByText("Voici ma carte.").waitFor();
    expect(await lu(camille.page)).toContain("1 pièce jointe");
    await sansFaute(camille);
    const recue = camille.page.waitForEvent("download");
    await camille.page.getByRole("button", { name: "Télécharger : Pièce jointe 1" }).click();
    expect((await recue).suggestedFilename()).toBe("identite-fr.png");
    await ouvrir(page, `/espace/${reference}/consultations`);
    await page.getByText(/\(gestionnaire territorial\) a lu la pièce « Carte nationale d’identité/u).waitFor();
  });
});
