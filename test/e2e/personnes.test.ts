import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Reponses } from "../../shared/formulaire/formulaires.ts";
import { desReponses, unCodemandeur } from "../des-reponses.ts";
import { type Dossier, unDossier } from "./dossier.ts";
import { continuer, suivre } from "./parcours.ts";
import { dansUnNavigateur, ouvrirSite, type Site } from "./site.ts";

const awa = { ...unCodemandeur, id: "awa", prenoms: "Awa" };

dansUnNavigateur("le foyer, ses ressources et ce qui surprend", () => {
  let site: Site;
  let page: Page;
  let dossier: Dossier;
  beforeAll(async () => {
    site = await ouvrirSite();
  });
  afterAll(() => site?.fermer());

  const bouton = (nom: string) => page.getByRole("button", { name: nom, exact: true });
  const titre = (nom: string) => page.getByRole("heading", { level: 1, name: nom });
  const erreurs = () => page.getByRole("alert").filter({ hasText: /réponses? à corriger/u });

  async function ouvrir(question: string, reponses: Reponses): Promise<void> {
    dossier = await unDossier(site, desReponses(reponses));
    page = (await site.visiteur(dossier.qui)).page;
    await page.goto(dossier.adresse(question));
    await page.getByRole("heading", { level: 1 }).waitFor();
  }

  it("retirer une personne se confirme, et ses pages partent avec elle", async () => {
    await ouvrir("codemandeurs", { codemandeurs: [unCodemandeur, awa] });
    await bouton("Retirer : Awa").click();
    await bouton("Non, garder").click();
    await bouton("Retirer : Awa").click();
    await bouton("Oui, retirer Awa").click();
    await expect.poll(dossier.reponses).toMatchObject({ codemandeurs: [unCodemandeur] });
    await page.goto(dossier.adresse("codemandeur-travail~awa"));
    await titre("Cette page n’existe pas").waitFor();
  });

  it("la page d’une personne dit son prénom", async () => {
    await ouvrir(`codemandeur-identite~${unCodemandeur.id}`, { codemandeurs: [unCodemandeur] });
    await titre("Identité du codemandeur : Moussa").waitFor();
  });

  it("« Non, personne » est une réponse", async () => {
    await ouvrir("colocataires", {});
    await continuer(page);
    await titre("Qui est à votre charge ?").waitFor();
    expect(await dossier.reponses()).toMatchObject({ colocataires: [] });
  });

  it("une personne ajoutée ailleurs et une autre changée ici : les deux listes sont montrées", async () => {
    await ouvrir(`codemandeur-identite~${unCodemandeur.id}`, { codemandeurs: [unCodemandeur] });
    const { page: ailleurs } = await site.visiteur(dossier.qui);
    await ailleurs.goto(dossier.adresse("codemandeurs"));
    await ailleurs.getByRole("button", { name: "Ajouter un codemandeur" }).click();
    await expect.poll(async () => Object(await dossier.reponses()).codemandeurs).toHaveLength(2);
    await page.getByRole("textbox", { name: /^Prénoms/u }).fill("Moussa Ali");
    const desaccord = page.getByRole("alert").filter({ hasText: "Deux réponses à la même question" });
    await desaccord.waitFor();
    expect(await desaccord.textContent()).toContain("Codemandeur 2");
    expect(await desaccord.textContent()).toContain("Moussa Ali (Prénoms : Moussa Ali)");
  });

  it("un montant se comprend comme on l’écrit, « beaucoup » se redemande", async () => {
    await ouvrir("ressources", { ressourcesMensuelles: { SAL: 1000 } });
    const montant = page.getByRole("textbox", { name: /^Montant de la ressource 1/u });
    await montant.fill("beaucoup");
    await bouton("Continuer").click();
    await erreurs().waitFor();
    await montant.fill("1 234,56 €");
    await page.getByText(/Total : 1.234,56.€ par mois/u).waitFor();
    await expect.poll(dossier.reponses).toMatchObject({ ressourcesMensuelles: { SAL: 1234.56 } });
  });

  it("une réponse surprenante est redite ; corrigée, elle ne l’est plus", async () => {
    await ouvrir("confirmations", { loyerActuel: 5000 });
    await bouton("Continuer").click();
    await erreurs().waitFor();
    await suivre(page, page.getByRole("link", { name: /^Corriger/u }));
    await page.getByRole("textbox", { name: /^Loyer et charges/u }).fill("500");
    await continuer(page);
    await titre("Vérifiez vos réponses").waitFor();
  });

  it("une réponse très rare est dite telle, une réponse inhabituelle non", async () => {
    await ouvrir("confirmations", { loyerActuel: 5000, surfaceActuelle: 12 });
    const tresRare = page.getByText(/^C’est très rare/u);
    await page.getByRole("group", { name: /^Votre loyer .* C’est très rare/u }).waitFor();
    await page.getByRole("group", { name: /^Votre logement actuel a 12 m²/u }).waitFor();
    expect(await tresRare.count()).toBe(1);
  });

  it("une réponse discrète ne se voit au récapitulatif qu’après un geste", async () => {
    await ouvrir("verifier", { situationsProtegees: ["violences-couple"] });
    await bouton("Afficher ma réponse").waitFor();
    expect(await page.content()).not.toContain("Violences dans le couple");
    await bouton("Afficher ma réponse").click();
    await page.getByText("Violences dans le couple").waitFor();
  });
});
