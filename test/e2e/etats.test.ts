import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { chemins } from "../../web/chemins.ts";
import { demanderUnCode } from "./connexion.ts";
import { examiner } from "./examen/examiner.ts";
import { ouvrir } from "./parcours.ts";
import { commencePar } from "./remplir.ts";
import { dansUnNavigateur, FENETRE, ouvrirSite, type Site } from "./site.ts";

const boite = (page: Page, nom: string) => page.getByRole("textbox", { name: commencePar(nom) });
const presser = (page: Page, nom: string) => page.getByRole("button", { name: nom }).click();

/** What a page shows once someone has done something with it. */
const gestes: Record<string, [adresse: string, geste: (page: Page) => Promise<void>]> = {
  "un code demandé": [
    chemins.commencer,
    async (page) => {
      await page.getByText("Pour moi et mon foyer").click();
      await demanderUnCode(page, "06 12 34 56 78");
    },
  ],
  "un département qui a son propre site": [
    chemins.commencer,
    async (page) => {
      await page.getByRole("combobox", { name: commencePar("Dans quel département") }).selectOption("29");
      await page.getByRole("heading", { name: /demandelogement29/u }).waitFor();
    },
  ],
  "un département cherché": [
    chemins.systemesLocaux,
    async (page) => {
      await page.getByRole("searchbox").fill("finis");
      await page.getByText("1 département trouvé a son propre site.").waitFor();
    },
  ],
  "une réponse du simulateur": [
    chemins.simulateur,
    async (page) => {
      await page.getByRole("combobox", { name: commencePar("Département") }).selectOption("69");
      await boite(page, "Revenu fiscal de référence").fill("18 000");
      await presser(page, "Voir ma réponse");
      await page.locator("h2:focus").waitFor();
    },
  ],
  "une attestation qui n’est pas reconnue": [
    chemins.verifierAttestation,
    async (page) => {
      await boite(page, "Numéro unique").fill("111 1126 000123 GDPUB");
      await boite(page, "Code de vérification").fill("7K3M P9QX WH2T");
      await presser(page, "Vérifier");
      await page.getByRole("heading", { name: "Cette attestation n’est pas reconnue" }).waitFor();
    },
  ],
};

dansUnNavigateur("une page dont on s’est servi", () => {
  let site: Site;
  beforeAll(async () => {
    site = await ouvrirSite();
  });
  afterAll(() => site?.fermer());

  it.each(Object.entries(gestes))("%s", async (_nom, [adresse, geste]) => {
    const { page, incidents } = await site.visiteur(undefined, FENETRE);
    await ouvrir(page, adresse);
    await geste(page);
    expect(await examiner(page)).toEqual([]);
    expect(incidents).toEqual([]);
  });
});
