import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { afficherNumeroUnique } from "../../shared/demande/numero-unique.ts";
import { sansLangue } from "../../shared/langues.ts";
import { direDe, lireLaFiche, lireLesPhrases } from "../../web/videos/fichiers.ts";
import { pretes } from "../../web/videos/pretes/pretes.ts";
import { desReponses } from "../des-reponses.ts";
import { lirePdf } from "../lire-pdf.ts";
import { commencer } from "./commencer.ts";
import { seConnecter } from "./connexion.ts";
import { dire } from "./dire.ts";
import { examiner } from "./examen/examiner.ts";
import { ouvrir, remplirJusqua, remplirLaDemande, signer, suivre } from "./parcours.ts";
import { commencePar } from "./remplir.ts";
import { dansUnNavigateur, ouvrirSite, type Site, type Visiteur } from "./site.ts";

const AMINA = "amina.benali@exemple.fr";
const SAMIR = "samir.b@exemple.fr";

dansUnNavigateur("Amina et Samir lisent l’arabe : de la vidéo à l’attestation, chacun sur son téléphone", () => {
  let site: Site;
  let amina: Visiteur;
  let samir: Visiteur;
  let numeroUnique = "";
  beforeAll(async () => {
    site = await ouvrirSite();
    [amina, samir] = [await site.visiteur(), await site.visiteur()];
  });
  afterAll(() => site?.fermer());

  const invitation = () =>
    site.monde.systeme.courriers().find(({ a, texte }) => a === SAMIR && /aider/u.test(texte ?? ""));
  const lien = ({ page }: Visiteur, nom: string, parametres?: Record<string, string>) =>
    page.getByRole("main").getByRole("link", { name: dire(page, nom, parametres) });
  const bouton = ({ page }: Visiteur, nom: string, parametres?: Record<string, string>) =>
    page.getByRole("button", { name: dire(page, nom, parametres) });
  const champ = ({ page }: Visiteur, nom: string) => page.getByRole("textbox", { name: commencePar(dire(page, nom)) });
  const lire = ({ page }: Visiteur, phrase: string, parametres?: Record<string, string>) =>
    page
      .getByText(dire(page, phrase, parametres))
      .first()
      .waitFor();
  const sansFaute = async ({ page, incidents }: Visiteur) => {
    expect(new URL(page.url()).pathname).toMatch(/^\/ar\//u);
    expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
    expect(await examiner(page)).toEqual([]);
    expect(incidents).toEqual([]);
  };

  it("elle commence, et arrive à la question de son identité", async () => {
    const { page } = amina;
    await commencer(page, site, AMINA, "/ar/");
    await remplirJusqua(page, desReponses(), "identite");
    await sansFaute(amina);
  });

  it("elle ouvre l’aide de l’étape dans sa langue, puis répond sans avoir quitté la page", async () => {
    const { page } = amina;
    const phrases = direDe("identite", lireLesPhrases());
    const [premiere = ""] = (lireLaFiche("identite")?.scenes ?? []).map(({ cle }) => phrases[cle] ?? "");
    const estAJour = pretes.identite?.estAJour === true;
    const [debut = ""] = dire(page, "Voir la vidéo ({secondes} s, {poids} Mo)").split("(");
    const ouvre = estAJour ? page.getByRole("button", { name: commencePar(debut.trim()) }) : undefined;
    await (ouvre ?? bouton(amina, "Voir le guide en images")).click();
    if (estAJour) {
      await page.locator("video:focus").waitFor();
      expect(await page.locator("track[default]").getAttribute("srclang")).toBe("ar");
      await lire(amina, "Lire ce qui est dit");
      await page.getByText(dire(page, "Lire ce qui est dit")).click();
    }
    await page.getByText(dire(page, premiere)).first().waitFor();
    await sansFaute(amina);
    await remplirJusqua(page, desReponses(), "coordonnees");
  });

  it("elle nomme Samir, qui pourra tout remplir, signer, et voir les réponses protégées", async () => {
    const { page } = amina;
    await ouvrir(page, new URL(page.url()).pathname.split("/").slice(0, 4).join("/"));
    await suivre(page, lien(amina, "Me faire aider pour cette demande"));
    await champ(amina, "Son nom").fill("سمير");
    await champ(amina, "Son adresse électronique").fill(SAMIR);
    await page.getByText(dire(page, "Voir les réponses protégées, comme le numéro de sécurité sociale")).click();
    await bouton(amina, "Envoyer l’invitation").click();
    await lire(amina, "L’invitation est partie à {courriel}.", { courriel: SAMIR });
    await sansFaute(amina);
  });

  it("il suit le lien, choisit l’arabe, se connecte avec cette adresse et accepte", async () => {
    const { page } = samir;
    await ouvrir(page, invitation()?.liens[0] ?? "");
    await page.getByRole("link", { name: "العربية", exact: true }).click();
    await page.waitForURL(/\/ar\//u);
    await seConnecter(page, site, SAMIR);
    const code = /Votre code : (\w{12})/u.exec(invitation()?.texte ?? "")?.[1] ?? "";
    await champ(samir, "Code de l’invitation").fill(code);
    await sansFaute(samir);
    await bouton(samir, "Continuer").click();
    await bouton(samir, "J’accepte d’aider").waitFor();
    await sansFaute(samir);
    await bouton(samir, "J’accepte d’aider").click();
    await lire(samir, "La demande est à finir et à déposer");
    await sansFaute(samir);
  });

  it("il répond à tout le reste pour elle, en arabe, et signe", async () => {
    const { page } = samir;
    await suivre(page, lien(samir, "Ouvrir la demande de {qui}", { qui: "Amina" }));
    const [vue = ""] = dire(page, "Vous agissez pour {qui} jusqu’au {jour}.", { qui: "Amina" }).split("{jour}");
    await page.getByText(vue.trimEnd()).first().waitFor();
    const vues = await remplirLaDemande(page, desReponses());
    expect(vues).toEqual(expect.arrayContaining(["adresse", "ressources", "motifs", "communes"]));
    await sansFaute(samir);
    numeroUnique = await signer(page);
    expect(numeroUnique).toMatch(/^069/u);
    await sansFaute(samir);
  });

  it("elle lit que c’est lui, et télécharge son attestation, qui dit en français ce qu’il a répondu", async () => {
    const { page } = amina;
    await ouvrir(page, `/ar/espace/${numeroUnique}`);
    await lire(amina, "Par {nom}, votre aidant", { nom: "سمير" });
    await sansFaute(amina);
    const attendu = page.waitForEvent("download");
    await lien(amina, "Télécharger l’attestation (PDF)").click();
    const { texte } = await lirePdf(await readFile(await (await attendu).path()));
    expect(texte).toContain(afficherNumeroUnique(numeroUnique));
    expect(texte).toContain("Benali");
  });

  it("elle met fin à son aide : au clic suivant, il ne voit plus rien", async () => {
    await ouvrir(amina.page, `/ar/espace/${numeroUnique}/aidants`);
    await bouton(amina, "Mettre fin à l’aide de {nom}", { nom: "سمير" }).click();
    await lire(amina, "{nom} ne peut plus rien voir ni faire.", { nom: "سمير" });
    await sansFaute(amina);
    await ouvrir(samir.page, `/ar/espace/${numeroUnique}`);
    expect(await samir.page.getByRole("main").textContent()).not.toContain("Amina");
    await ouvrir(samir.page, "/ar/espace/personnes-aidees");
    await lire(samir, "Vous n’aidez personne en ce moment.");
    expect(sansLangue(new URL(samir.page.url()).pathname)).toBe("/espace/personnes-aidees");
    await sansFaute(samir);
  });
});
