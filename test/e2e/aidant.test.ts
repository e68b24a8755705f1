import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { desReponses } from "../des-reponses.ts";
import { aider } from "../integration/aider.ts";
import type { Personne } from "../integration/monde.ts";
import { unePhoto } from "../un-fichier.ts";
import { choisir } from "./choisir.ts";
import { seConnecter } from "./connexion.ts";
import { type Dossier, unDossier } from "./dossier.ts";
import { examiner } from "./examen/examiner.ts";
import { ouvrir, signer, suivre } from "./parcours.ts";
import { dansUnNavigateur, ouvrirSite, type Site, type Visiteur } from "./site.ts";

const SAMIR = "samir.b@exemple.fr";

dansUnNavigateur("Amina se fait aider par Samir, chacun sur son téléphone", () => {
  let site: Site;
  let qui: Personne;
  let dossier: Dossier;
  let amina: Visiteur;
  let samir: Visiteur;
  let numeroUnique = "";
  beforeAll(async () => {
    site = await ouvrirSite();
    qui = await site.monde.unDemandeur();
    dossier = await unDossier(site, desReponses({ prenoms: "Amina" }), qui);
    amina = await site.visiteur(qui);
    samir = await site.visiteur();
  });
  afterAll(() => site?.fermer());

  const invitation = () =>
    site.monde.systeme.courriers().find(({ a, texte }) => a === SAMIR && /aider/u.test(texte ?? ""));
  const lien = ({ page }: Visiteur, nom: string | RegExp) => page.getByRole("main").getByRole("link", { name: nom });
  const bouton = ({ page }: Visiteur, nom: string | RegExp) => page.getByRole("button", { name: nom });
  const sansFaute = async ({ page, incidents }: Visiteur) => {
    expect(await examiner(page)).toEqual([]);
    expect(incidents).toEqual([]);
  };

  it("elle le nomme sur son brouillon, et choisit ce qu’il peut faire", async () => {
    const { page } = amina;
    await ouvrir(page, dossier.adresse());
    await suivre(page, lien(amina, "Me faire aider pour cette demande"));
    await page.getByRole("textbox", { name: /^Son nom/u }).fill("Samir B.");
    await page.getByRole("textbox", { name: /^Son adresse électronique/u }).fill(SAMIR);
    await page.getByText(/^Voir les réponses protégées/u).click();
    await bouton(amina, "Envoyer l’invitation").click();
    await page.getByText(`L’invitation est partie à ${SAMIR}.`).waitFor();
    await page.getByText("Invitation envoyée, pas encore acceptée.").waitFor();
    await sansFaute(amina);
  });

  it("il suit le lien, se connecte avec cette adresse, lit ce qui lui est demandé et accepte", async () => {
    const { page } = samir;
    await page.goto(invitation()?.liens[0] ?? "");
    await seConnecter(page, site, SAMIR);
    const code = /Votre code : (\w{12})/u.exec(invitation()?.texte ?? "")?.[1] ?? "";
    await page.getByRole("textbox", { name: /^Code de l’invitation/u }).fill(code.toLowerCase());
    await sansFaute(samir);
    await bouton(samir, "Continuer").click();
    await page.getByRole("heading", { name: "Aider Amina" }).waitFor();
    await sansFaute(samir);
    await bouton(samir, "J’accepte d’aider").click();
    await page.getByText("La demande est à finir et à déposer").waitFor();
    await sansFaute(samir);
  });

  it("il dépose pour elle, en voyant pour qui il agit", async () => {
    const { page } = samir;
    await suivre(page, lien(samir, "Ouvrir la demande de Amina"));
    await page.getByText("Vous agissez pour Amina jusqu’au").waitFor();
    await sansFaute(samir);
    await suivre(page, lien(samir, "Vérifier et déposer").first());
    numeroUnique = await signer(page);
    expect(numeroUnique).toMatch(/^069/u);
  });

  it("il donne sa carte d’identité", async () => {
    const { page } = samir;
    await ouvrir(page, `/espace/${numeroUnique}/pieces`);
    await page.getByText("Vous agissez pour Amina jusqu’au").waitFor();
    const carte = page.getByRole("region", { name: /^Carte nationale d’identité/u });
    await choisir(carte.getByRole("button", { name: /^Prendre une photo/u }), "recto.png", unePhoto());
    await carte.getByRole("button", { name: /^Envoyer ce document/u }).click();
    await carte.getByText("Vérifié", { exact: true }).waitFor();
    await sansFaute(samir);
  });

  it("elle voit tout ce qu’il a fait, à son nom", async () => {
    const { page } = amina;
    await ouvrir(page, `/espace/${numeroUnique}`);
    await page.getByText("Par Samir B., votre aidant").waitFor();
    await suivre(page, lien(amina, "Qui a vu mon dossier"));
    await page.getByText("Samir B., votre aidant, a donné la pièce").waitFor();
    await sansFaute(amina);
  });

  it("une aide prend fin pendant que l’on écrit : c’est dit, rien ne part, et l’on ne voit plus rien", async () => {
    const lara = await site.monde.unDemandeur();
    const commence = await unDossier(site, desReponses({ prenoms: "Amina" }), qui);
    const reference = commence.brouillonId;
    const mandatId = await aider(site.monde, qui, { reference, aidant: lara, droits: ["modifier"] });
    const visiteuse = await site.visiteur(lara);
    const { page } = visiteuse;
    await ouvrir(page, commence.adresse("identite"));
    const prenoms = page.getByRole("textbox", { name: /^Prénoms/u });
    await prenoms.waitFor();
    const fin = { reference, mandatId, operationId: randomUUID() };
    await site.monde.appeler("revoquerAidant", fin, qui.cookie);
    await prenoms.fill("Aminata");
    const dit = page.getByRole("alert").filter({ hasText: "Ce que vous venez d’écrire n’est pas enregistré." });
    await dit.getByText("l’aide que vous donniez a pris fin").waitFor();
    expect(await examiner(page)).toEqual([]);
    expect(await commence.reponses()).toMatchObject({ prenoms: "Amina" });
    await page.reload();
    await page.getByText("Ce brouillon n’existe pas").first().waitFor();
    expect(await page.getByRole("main").textContent()).not.toMatch(/Amina/u);
  });

  it("elle met fin à son aide : au clic suivant, il ne voit plus rien", async () => {
    await ouvrir(amina.page, `/espace/${numeroUnique}/aidants`);
    await sansFaute(amina);
    await bouton(amina, "Mettre fin à l’aide de Samir B.").click();
    await amina.page.getByText("Samir B. ne peut plus rien voir ni faire.").waitFor();
    await sansFaute(amina);
    await samir.page.reload();
    await samir.page.getByText("Aucun").first().waitFor();
    expect(await samir.page.getByRole("main").textContent()).not.toContain("Amina");
    await ouvrir(samir.page, "/espace/personnes-aidees");
    await samir.page.getByText("Vous n’aidez personne en ce moment.").waitFor();
  });
});
