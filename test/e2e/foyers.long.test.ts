import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page as PageDuFormulaire } from "../../shared/formulaire/champ.ts";
import { foyers } from "./des-foyers.ts";
import { unDossier } from "./dossier.ts";
import { examiner } from "./examen/examiner.ts";
import { remplirLaDemande, suivre } from "./parcours.ts";
import { dansUnNavigateur, ouvrirSite, type Site } from "./site.ts";

/** True when one may not leave the page without an answer. */
const attendUneReponse = ({ champs }: PageDuFormulaire): boolean =>
  champs.some(({ obligatoire, quand, nom }) => obligatoire === true && quand === undefined && nom !== "pourQui");

dansUnNavigateur("le formulaire, foyer par foyer", () => {
  let site: Site;
  beforeAll(async () => {
    site = await ouvrirSite();
  });
  afterAll(() => site?.fermer());

  async function quiCommence() {
    const dossier = await unDossier(site, { pourQui: "moi" });
    const visiteur = await site.visiteur(dossier.qui);
    await visiteur.page.goto(dossier.adresse());
    await visiteur.page.getByRole("heading", { level: 1 }).waitFor();
    return { ...visiteur, dossier };
  }

  describe("mène au numéro", () => {
    it.each(Object.entries(foyers))("%s", async (_nom, reponses) => {
      const { page, contexte, incidents } = await quiCommence();
      await remplirLaDemande(page, reponses);
      await page.getByText("Je certifie que ces renseignements sont exacts.").click();
      await suivre(page, page.getByRole("button", { name: "Déposer ma demande" }));
      expect(await page.getByRole("main").textContent()).toMatch(/\d{3} \d{4} \d{6} GDPUB/u);
      expect(incidents).toEqual([]);
      await contexte.close();
    });
  });

  it("chaque page est utilisable par tous : vide, en faute, remplie", async () => {
    const { page } = await quiCommence();
    const fautes: string[] = [];
    const voir = async (quoi: string) => {
      for (const faute of await examiner(page)) fautes.push(`${quoi} : ${faute}`);
    };
    await remplirLaDemande(page, foyers["un couple, un enfant à naître, une garde alternée"], async (etat, devant) => {
      await voir(`${devant.id} ${etat}`);
      if (etat === "remplie" || !attendUneReponse(devant)) return;
      await page.getByRole("button", { name: "Continuer" }).click();
      await page.locator("[role=alert]:focus").waitFor();
      await voir(`${devant.id} en faute`);
    });
    await voir("récapitulatif");
    expect(fautes).toEqual([]);
  }, 300_000);
});
