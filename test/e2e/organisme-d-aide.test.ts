import { afterAll, beforeAll, expect, it } from "vitest";
import type { Personne } from "../integration/monde.ts";
import { SIRET_DU_CCAS } from "../integration/organiser.ts";
import { examiner } from "./examen/examiner.ts";
import { ouvrir, suivre } from "./parcours.ts";
import { dansUnNavigateur, ouvrirSite, type Site, type Visiteur } from "./site.ts";

dansUnNavigateur("Léa et Omar aident pour le même organisme", () => {
  let site: Site;
  let collegue: Personne;
  let lea: Visiteur;
  let omar: Visiteur;
  beforeAll(async () => {
    site = await ouvrirSite();
    collegue = await site.monde.unDemandeur();
    lea = await site.visiteur(await site.monde.unDemandeur());
    omar = await site.visiteur(collegue);
  });
  afterAll(() => site?.fermer());

  const champ = ({ page }: Visiteur, nom: RegExp) => page.getByRole("textbox", { name: nom });
  const bouton = ({ page }: Visiteur, nom: string) => page.getByRole("button", { name: nom });
  const invitation = () => site.monde.systeme.courriers().findLast(({ a }) => a === collegue.contact);
  const sansFaute = async ({ page, incidents }: Visiteur) => {
    expect(await examiner(page)).toEqual([]);
    expect(incidents).toEqual([]);
  };

  it("Léa inscrit son organisme, d’un SIRET juste", async () => {
    const { page } = lea;
    await ouvrir(page, "/espace/personnes-aidees");
    await suivre(page, page.getByRole("main").getByRole("link", { name: "Mon organisme et son équipe" }));
    await champ(lea, /^Nom de l’organisme/u).fill("CCAS de Lyon");
    await champ(lea, /^Numéro SIRET/u).fill("123");
    await champ(lea, /^Votre nom/u).fill("Léa D.");
    await bouton(lea, "Inscrire mon organisme").click();
    await page.getByRole("alert").getByText("Un numéro SIRET a 14 chiffres").waitFor();
    await sansFaute(lea);
    await champ(lea, /^Numéro SIRET/u).fill(SIRET_DU_CCAS);
    await bouton(lea, "Inscrire mon organisme").click();
    await page.getByRole("heading", { name: "L’équipe" }).waitFor();
    await sansFaute(lea);
  });

  it("elle invite Omar, qui rejoint l’équipe avec le code reçu", async () => {
    await champ(lea, /^Nom du collègue/u).fill("Omar T.");
    await champ(lea, /^Son adresse électronique/u).fill(collegue.contact);
    await bouton(lea, "Envoyer l’invitation").click();
    await lea.page.getByText(`L’invitation est partie à ${collegue.contact}.`).waitFor();
    await omar.page.goto(invitation()?.liens[0] ?? "");
    const code = /Votre code : (\w{12})/u.exec(invitation()?.texte ?? "")?.[1] ?? "";
    await champ(omar, /^Code de l’invitation/u).fill(code);
    await sansFaute(omar);
    await bouton(omar, "Rejoindre l’équipe").click();
    await omar.page.getByText("Léa D.").waitFor();
    await sansFaute(omar);
    expect(await bouton(omar, "Retirer Léa D. de l’équipe").count()).toBe(0);
  });

  it("elle le retire : il n’est plus d’aucun organisme", async () => {
    await ouvrir(lea.page, "/organisme-d-aide");
    await bouton(lea, "Retirer Omar T. de l’équipe").click();
    await lea.page.getByText("Omar T. n’est plus de l’équipe, et ne voit plus rien.").waitFor();
    await sansFaute(lea);
    await ouvrir(omar.page, "/organisme-d-aide");
    await bouton(omar, "Inscrire mon organisme").waitFor();
  });
});
