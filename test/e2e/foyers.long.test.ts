import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Reponses } from "../../shared/formulaire/formulaires.ts";
import { reponsesRetenues } from "../../shared/formulaire/parcours.ts";
import { type Dites, personnesDe } from "../../shared/formulaire/personnes.ts";
import { commencer } from "./commencer.ts";
import { foyers } from "./des-foyers.ts";
import { remplirJusqua, remplirLaDemande, repondreALaPage, signer, suivre } from "./parcours.ts";
import { dansUnNavigateur, ouvrirSite, type Site } from "./site.ts";

/** Without the names that the browser gives to people. */
const sansNoms = (reponses: Dites): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(reponses).map(([nom, valeur]) => {
      const personnes = personnesDe(reponses, nom);
      return [nom, personnes.length > 0 ? personnes.map(({ id: _, ...dites }) => dites) : valeur];
    }),
  );

/** Answers of a demande, as the page that shows it reads them. */
const reponsesDeposees = (page: Page, numeroUnique: string): Promise<Dites> =>
  page.evaluate(async (numero) => {
    const recue = await fetch(`/api/demandes/${numero}`);
    return (await recue.json()).reponses;
  }, numeroUnique);

dansUnNavigateur("le formulaire, foyer par foyer", () => {
  let site: Site;
  let visites = 0;
  beforeAll(async () => {
    site = await ouvrirSite();
  });
  afterAll(() => site?.fermer());

  /** Someone whom nobody knows, in front of the list of tasks. */
  async function quiCommence() {
    const visiteur = await site.visiteur();
    visites += 1;
    await commencer(visiteur.page, site, `foyer-${visites}@exemple.fr`);
    return visiteur;
  }

  /** Signs, and finds again in the demande all that was typed. */
  async function deposer(page: Page, reponses: Reponses): Promise<void> {
    const numeroUnique = await signer(page);
    const attendues = reponsesRetenues(reponses, { aujourdhui: site.monde.systeme.horloge.aujourdhui() });
    expect(sansNoms(await reponsesDeposees(page, numeroUnique))).toMatchObject(sansNoms(attendues));
  }

  describe("mène de l’accueil au numéro", () => {
    it.each(Object.entries(foyers))("%s", async (_nom, reponses) => {
      const { page, contexte, incidents } = await quiCommence();
      await remplirLaDemande(page, reponses);
      await deposer(page, reponses);
      expect(incidents).toEqual([]);
      await contexte.close();
    });
  });

  it("réseau coupé au milieu, onglet fermé : rien n’est à retaper", async () => {
    const reponses = foyers["une personne seule"];
    const { page, contexte } = await quiCommence();
    await remplirJusqua(page, reponses, "ressources");
    await contexte.setOffline(true);
    await repondreALaPage(page, reponses);
    await page.getByRole("alert").filter({ hasText: "ne sont pas encore enregistrées" }).waitFor();
    await page.close();
    await contexte.setOffline(false);

    const nouvelle = await contexte.newPage();
    await nouvelle.goto("/espace");
    await suivre(nouvelle, nouvelle.getByRole("link", { name: /^Reprendre la demande Amina Benali/u }));
    expect(await remplirLaDemande(nouvelle, reponses)).not.toContain("ressources");
    await deposer(nouvelle, reponses);
  });
});
