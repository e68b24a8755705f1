import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Reponses } from "../../shared/formulaire/formulaires.ts";
import { desReponses, sansReponse } from "../des-reponses.ts";
import { unDossier } from "./dossier.ts";
import { examiner } from "./examen/examiner.ts";
import { repondreALaPage } from "./parcours.ts";
import { dansUnNavigateur, FENETRE, ouvrirSite, type Site } from "./site.ts";

type Etat = { reponses: Reponses; ou?: string; geste?: (page: Page) => Promise<void> };

const lyon = [1, 2, 3, 4, 5, 6, 7, 8].map((arrondissement) => `6938${arrondissement}`);

async function seFaireRefuser(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.locator("[role=alert]:focus").waitFor();
}

/** What the questions hang from, and what they become where `questions.long.test.ts` does not go. */
const etats: Record<string, Etat> = {
  "une demande à peine commencée": { reponses: { pourQui: "moi" } },
  "une demande pour un proche, à compléter": { reponses: { ...sansReponse("dateNaissance"), pourQui: "proche" } },
  "ce qui efface la demande": {
    reponses: desReponses(),
    geste: (page) => page.getByText("Ne pas continuer cette demande").click(),
  },
  "un récapitulatif où il manque des réponses": { reponses: sansReponse("dateNaissance", "communes"), ou: "verifier" },
  "un récapitulatif, ses réponses discrètes montrées": {
    reponses: desReponses({ situationsProtegees: ["violences-couple", "traite"] }),
    ou: "verifier",
    geste: (page) => page.getByRole("button", { name: "Afficher ma réponse" }).click(),
  },
  "huit communes, et aucune de plus": { reponses: desReponses({ communes: lyon }), ou: "communes" },
  "des communes de deux territoires": {
    reponses: sansReponse("communes"),
    ou: "communes",
    async geste(page) {
      await repondreALaPage(page, { communes: ["69123", "33063"] });
      await seFaireRefuser(page);
    },
  },
  "une commune que personne ne connaît": {
    reponses: desReponses(),
    ou: "adresse",
    async geste(page) {
      await page.getByRole("combobox", { name: /^Commune/u }).fill("Zzzz");
      await page.getByText("Aucune commune ne porte ce nom.").last().waitFor();
      await seFaireRefuser(page);
    },
  },
};

dansUnNavigateur("autour des questions", () => {
  let site: Site;
  beforeAll(async () => {
    site = await ouvrirSite();
  });
  afterAll(() => site?.fermer());

  it.each(Object.entries(etats))("%s", async (_nom, { reponses, ou, geste }) => {
    const dossier = await unDossier(site, reponses);
    const { page, incidents } = await site.visiteur(dossier.qui, FENETRE);
    await page.goto(dossier.adresse(ou));
    await page.getByRole("main").getByRole("heading", { level: 1 }).waitFor();
    await geste?.(page);
    expect(await examiner(page)).toEqual([]);
    expect(incidents).toEqual([]);
  });
});
