import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { DroitDeMandat } from "../../shared/mandat/mandat.ts";
import { desReponses } from "../des-reponses.ts";
import { aider } from "../integration/aider.ts";
import type { Personne } from "../integration/monde.ts";
import { lireJson } from "../un-envoi.ts";
import { unePhoto } from "../un-fichier.ts";
import { choisir } from "./choisir.ts";
import { uneDemandeDeposee } from "./demande-deposee.ts";
import { unDossier } from "./dossier.ts";
import { examiner } from "./examen/examiner.ts";
import { continuer, ouvrir, suivre } from "./parcours.ts";
import { dansUnNavigateur, ouvrirSite, type Site, type Visiteur } from "./site.ts";

dansUnNavigateur("Lara aide Amina avec les droits qu’elle a reçus, et eux seuls", () => {
  let site: Site;
  let qui: Personne;
  beforeAll(async () => {
    site = await ouvrirSite();
    qui = await site.monde.unDemandeur();
  });
  afterAll(() => site?.fermer());

  const lien = ({ page }: Visiteur, nom: string | RegExp) => page.getByRole("main").getByRole("link", { name: nom });
  const bouton = ({ page }: Visiteur, nom: string | RegExp) => page.getByRole("button", { name: nom });
  const sansFaute = async ({ page, incidents }: Visiteur) => {
    expect(await examiner(page)).toEqual([]);
    expect(incidents).toEqual([]);
  };

  /** Lara helps with these rights, in front of her own phone. */
  const faireAiderParLara = async (reference: string, droits: DroitDeMandat[], titulaire: Personne = qui) => {
    const lara = await site.monde.unDemandeur();
    await aider(site.monde, titulaire, { reference, aidant: lara, nom: "Lara C.", droits });
    return site.visiteur(lara);
  };

  it("sans les réponses protégées, on remplit le reste sans être arrêté par elles ; la personne dépose", async () => {
    const commence = await unDossier(site, desReponses({ prenoms: "Amina" }), qui);
    const lara = await faireAiderParLara(commence.brouillonId, ["modifier", "pieces"]);
    const { page } = lara;
    await ouvrir(page, commence.adresse("identite"));
    await page.getByText("Seule la personne que vous aidez répond à cette question.").first().waitFor();
    expect(await page.getByRole("combobox", { name: /^Nationalité/u }).count()).toBe(0);
    await page.getByRole("textbox", { name: /^Prénoms/u }).fill("Amina Lina");
    await sansFaute(lara);
    await continuer(page);
    expect(await commence.reponses()).toMatchObject({ prenoms: "Amina Lina", nationalite: "1" });
    await ouvrir(page, commence.adresse());
    await page.getByText("Vous ne voyez pas les réponses protégées").waitFor();
    expect(await page.getByRole("main").textContent()).not.toMatch(/À compléter|Pas encore possible/u);
    await sansFaute(lara);
    await suivre(page, lien(lara, "Vérifier et déposer").first());
    await page.getByText("C’est elle qui dépose la demande").waitFor();
    expect(await page.getByRole("button", { name: /^Déposer/u }).count()).toBe(0);
    await sansFaute(lara);
  });

  it("qui ne peut que voir lit les réponses, et n’a rien à remplir ni à ouvrir qui lui soit fermé", async () => {
    const commence = await unDossier(site, desReponses({ prenoms: "Amina" }), qui);
    const lara = await faireAiderParLara(commence.brouillonId, []);
    const { page } = lara;
    for (const endroit of [undefined, "identite", "verifier"]) {
      await ouvrir(page, commence.adresse(endroit));
      await page.getByText("La personne ne vous a pas donné le droit de la remplir.").waitFor();
      const principal = page.getByRole("main");
      expect(await principal.getByRole("textbox").or(principal.getByRole("radio")).count()).toBe(0);
      expect(await principal.getByRole("link", { name: /Modifier|documents/u }).count()).toBe(0);
      expect(await principal.textContent()).toContain("Benali");
      expect(await principal.textContent()).not.toContain("Nationalité");
      await sansFaute(lara);
    }
  });

  it("avec le droit de la renouveler, on la renouvelle ; avec celui de la retirer, l’aide s’arrête avec elle", async () => {
    const deposee = await uneDemandeDeposee(site, desReponses());
    await deposee.approcherDeLaFin();
    const adresse = `/espace/${deposee.numeroUnique}`;
    const lara = await faireAiderParLara(deposee.numeroUnique, ["modifier"], await deposee.reconnecter());
    await ouvrir(lara.page, adresse);
    expect(await lara.page.getByRole("listitem").filter({ hasText: "Demande déposée" }).textContent()).toContain(
      "Par la personne que vous aidez",
    );
    await suivre(lara.page, lien(lara, "Renouveler ma demande"));
    await suivre(lara.page, lien(lara, "Non, rien n’a changé"));
    await lara.page.getByText("Je certifie que ma situation n’a pas changé.").click();
    await suivre(lara.page, bouton(lara, "Renouveler ma demande"));
    await lara.page.getByText("Lara C., aidant de la personne").waitFor();
    await sansFaute(lara);
    const autre = await faireAiderParLara(deposee.numeroUnique, ["retirer"], await deposee.reconnecter());
    await ouvrir(autre.page, `${adresse}/retirer`);
    await autre.page.getByText("J’ai compris, je veux retirer ma demande.").click();
    await bouton(autre, "Retirer ma demande").click();
    await autre.page.getByRole("heading", { name: "La demande est retirée" }).waitFor();
    await sansFaute(autre);
  });

  it("une aide prend fin pendant que l’on envoie un document : il ne part pas, et la page ne montre plus rien", async () => {
    const deposee = await uneDemandeDeposee(site, desReponses());
    const titulaire = await deposee.reconnecter();
    const lara = await site.monde.unDemandeur();
    const reference = deposee.numeroUnique;
    const mandatId = await aider(site.monde, titulaire, { reference, aidant: lara, droits: ["pieces"] });
    const { page } = await site.visiteur(lara);
    await ouvrir(page, `/espace/${reference}/pieces`);
    const carte = page.getByRole("region", { name: /^Carte nationale d’identité/u });
    await choisir(carte.getByRole("button", { name: /^Prendre une photo/u }), "recto.png", unePhoto());
    await site.monde.appeler("revoquerAidant", { reference, mandatId, operationId: randomUUID() }, titulaire.cookie);
    await carte.getByRole("button", { name: /^Envoyer ce document/u }).click();
    await carte.waitFor({ state: "detached" });
    await page.getByText("Aucune demande ne correspond").waitFor();
    expect(await examiner(page)).toEqual([]);
    const { demandees } = lireJson(await site.monde.appeler("listerPieces", { reference }, titulaire.cookie));
    expect(JSON.stringify(demandees)).not.toContain("pieceId");
  });
});
