import { inject } from "regexparam";
import { afterAll, beforeAll, expect, it } from "vitest";
import { chemins } from "../../web/chemins.ts";
import { desReponses } from "../des-reponses.ts";
import { type Deposee, uneDemandeDeposee } from "./demande-deposee.ts";
import { examiner } from "./examen/examiner.ts";
import { suivre } from "./parcours.ts";
import { commencePar } from "./remplir.ts";
import { dansUnNavigateur, ouvrirSite, type Site, type Visiteur } from "./site.ts";

const BUREAU = { viewport: { width: 1280, height: 900 } };

dansUnNavigateur("un agent cherche une personne", () => {
  let site: Site;
  let agent: Visiteur;
  let deposee: Deposee;
  beforeAll(async () => {
    site = await ouvrirSite();
    deposee = await uneDemandeDeposee(site, desReponses({ nomNaissance: "Benhaddou" }));
    await site.monde.systeme.ecouler();
    agent = await site.visiteur(await site.monde.unAgent({ role: "agent-instructeur" }), BUREAU);
  });
  afterAll(() => site?.fermer());

  it("la trouve par son nom, et voit pourquoi", async () => {
    const { page } = agent;
    await page.goto(chemins.recherche);
    await page.getByRole("button", { name: "Chercher" }).click();
    await page.getByText(commencePar("Tapez un numéro")).waitFor();
    await page.getByRole("textbox", { name: commencePar("Numéro, nom") }).fill("Benhaddou 27/03/1985");
    await page.getByRole("button", { name: "Chercher" }).click();
    await page.getByText("Une demande trouvée.").waitFor();
    await page.getByText("Trouvée par : nom et naissance.").waitFor();
    expect(page.url()).not.toContain("Benhaddou");
    expect(await examiner(page)).toEqual([]);
  });

  it("ouvre le dossier avec une raison, et corrige un fait", async () => {
    const { page } = agent;
    await suivre(page, page.getByRole("link", { name: commencePar("Amina Benhaddou") }));
    await page.getByText("La personne verra que votre guichet l’a ouvert").waitFor();
    await page.getByRole("button", { name: "Ouvrir le dossier" }).click();
    await page.getByText("Choisissez une raison").waitFor();
    expect(await examiner(page)).toEqual([]);
    await page.getByText("Instruire la demande").click();
    await page.getByRole("button", { name: "Ouvrir le dossier" }).click();
    await page.getByRole("heading", { name: "Ce que dit la demande" }).waitFor();
    expect(await page.getByRole("main").textContent()).toContain("Vérifier l’identité sur une pièce.");
    expect(await examiner(page)).toEqual([]);
    await page.getByRole("button", { name: commencePar("Corriger : Loyer") }).click();
    await page.getByRole("textbox", { name: commencePar("Loyer") }).fill("610");
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await page.getByText(commencePar("saisi par le guichet G6901")).waitFor();
    expect(agent.incidents).toEqual([]);
  });

  it("la personne voit cette lecture dans son espace", async () => {
    const { page } = await site.visiteur(await deposee.reconnecter());
    await page.goto(inject(chemins.consultations, { numeroUnique: deposee.numeroUnique }));
    await page
      .getByText("Un agent du guichet G6901 (agent d’instruction) a lu le dossier et ses réponses")
      .first()
      .waitFor();
    expect(await page.getByRole("main").textContent()).toContain("instruire la demande");
  });

  it("liste une commune, resserre, partage l’adresse, garde la vue", async () => {
    const { page } = agent;
    await page.goto(`${chemins.liste}?lieu=69123`);
    await page.getByRole("cell", { name: "Amina Benhaddou" }).waitFor();
    expect(await examiner(page)).toEqual([]);
    await page.getByRole("button", { name: "État : Active", exact: true }).click();
    await page.getByRole("button", { name: "Retirer le filtre État : Active" }).waitFor();
    expect(page.url()).toContain("lieu=69123&etat=active");
    await page.getByRole("cell", { name: "Amina Benhaddou" }).waitFor();
    await page.getByText("Filtres et colonnes").click();
    await page.getByText("T1", { exact: true }).click();
    await page.getByRole("button", { name: "Appliquer" }).click();
    await page.getByText("Aucune demande sur cette page.").waitFor();
    await page.getByRole("textbox", { name: "Nom de la vue" }).fill("T1 à Lyon");
    await page.getByRole("button", { name: "Enregistrer cette vue" }).click();
    await page.getByRole("link", { name: "T1 à Lyon" }).waitFor();
    expect(await examiner(page)).toEqual([]);
    await page.goto(`${chemins.liste}?lieu=75111`);
    await page.getByText("Ce lieu n’est pas dans votre périmètre").waitFor();
    expect(agent.incidents).toEqual([]);
  });
});
