import { Secret, TOTP } from "otpauth";
import type { Page } from "playwright-core";
import type { Fiche } from "../../shared/acces/fiche.ts";
import { libelleDeQualite } from "../../shared/acces/organismes.ts";
import { boiteDuCode } from "./connexion.ts";
import type { Site } from "./site.ts";

export const titre = (page: Page, texte: string) => page.getByRole("heading", { level: 1, name: texte }).waitFor();
export const ecrire = (page: Page, id: string, valeur: string) => page.locator(`#${id}`).fill(valeur);

export const DEFINITIF = "Tournesol-Vert-58!";

/** Fills the fiche of a body of Bron as its head does, up to the button that signs it. */
export async function remplirLaFiche(page: Page, fiche: Fiche): Promise<void> {
  const { siret, nom, qualites, accueil, responsable, agents } = fiche;
  await page.goto("/devenir-guichet");
  await titre(page, "Demander un accès pour un organisme");
  await ecrire(page, "siret", siret);
  await ecrire(page, "nom", nom);
  await page.getByLabel("Type d’organisme").selectOption("organisme-hlm");
  // a landlord registers: that box is ticked for it
  for (const qualite of qualites.filter((une) => une !== "enregistrement"))
    await page.getByText(libelleDeQualite(qualite)).click();
  await page.getByLabel("Territoire", { exact: true }).selectOption("069");
  await page.getByLabel("Périmètre dans ce territoire").selectOption("territoire");
  await ecrire(page, "accueil-ligne", accueil.ligne);
  await ecrire(page, "accueil-commune", accueil.codePostal);
  await page.getByRole("option", { name: /Bron/u }).click();
  await ecrire(page, "accueil-codePostal", accueil.codePostal);
  await ecrire(page, "accueil-horaires", accueil.horaires);
  await ecrire(page, "accueil-telephone", accueil.telephone);
  await ecrire(page, "accueil-courriel", accueil.courriel);
  await ecrire(page, "responsable-nom", responsable.nom);
  await ecrire(page, "responsable-fonction", responsable.fonction);
  await ecrire(page, "responsable-courriel", responsable.courriel);
  for (const [rang, { nom: sien, courriel, role }] of agents.entries()) {
    await page.getByRole("button", { name: "Ajouter un agent" }).click();
    await ecrire(page, `agents-${rang}-nom`, sien);
    await ecrire(page, `agents-${rang}-courriel`, courriel);
    await page.locator(`#agents-${rang}-role`).selectOption(role);
  }
  await page.getByText("Nous signons la convention").click();
  await page.getByText("Nous signons la charte").click();
}

/** From the list of requests to the decision, without its button. */
export async function examinerLaFiche(page: Page, { nom }: Pick<Fiche, "nom">): Promise<void> {
  await page.goto("/guichet");
  await page.getByRole("link", { name: "Demandes d’accès des organismes" }).click();
  await page.getByRole("link", { name: nom }).click();
  await titre(page, "Examiner une demande d’accès");
}

/** Presses the decision, and waits for the official code that it gives. */
export async function approuver(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Enregistrer la décision" }).click();
  const code = page.getByText(/^G\d{4}$/u);
  await code.waitFor();
  return (await code.textContent()) ?? "";
}

/** The first day of an agent who was invited: a password, an application, and the page of the guichet. */
export async function entrerLePremierJour(page: Page, { monde }: Site, courriel: string): Promise<TOTP> {
  const invitation = monde.systeme.courriers().findLast(({ a, texte }) => a === courriel && texte.includes("Sne-"));
  await page.goto("/guichet");
  await page.getByLabel("Adresse électronique").fill(courriel);
  await page
    .getByLabel("Mot de passe")
    .first()
    .fill(/Sne-[\w-]+-7/u.exec(invitation?.texte ?? "")?.[0] ?? "");
  await page.getByRole("button", { name: "Me connecter" }).click();
  await titre(page, "Choisissez votre mot de passe");
  await page.getByRole("textbox", { name: /^Nouveau mot de passe/u }).fill(DEFINITIF);
  await page.getByRole("button", { name: "Continuer" }).click();
  await titre(page, "Installez votre application d’authentification");
  const cle = (await page.getByRole("main").getByRole("code").textContent()) ?? "";
  const application = new TOTP({ secret: Secret.fromBase32(cle.replaceAll(" ", "")) });
  await boiteDuCode(page).fill(application.generate());
  await page.getByRole("button", { name: "Me connecter" }).click();
  await titre(page, "Mon guichet");
  return application;
}
