import { inject } from "regexparam";
import { afterAll, beforeAll, expect, it } from "vitest";
import { chemins } from "../../web/chemins.ts";
import { routes } from "../../web/routes.ts";
import { desReponses, sansReponse } from "../des-reponses.ts";
import type { Personne } from "../integration/monde.ts";
import { lireJson } from "../un-envoi.ts";
import { unDossier } from "./dossier.ts";
import { fautesDeClavier } from "./examen/clavier.ts";
import { examiner } from "./examen/examiner.ts";
import { ouvrir } from "./parcours.ts";
import { dansUnNavigateur, FENETRE, ouvrirSite, type Site } from "./site.ts";

dansUnNavigateur("chaque page du site", () => {
  let site: Site;
  let qui: Personne;
  /** What stands in the addresses: a draft ready to be filed, unless the page is about another. */
  let parametres: Record<string, string>;
  let autresBrouillons: Record<string, string>;
  const titres = new Map<string, string>();
  beforeAll(async () => {
    site = await ouvrirSite();
    qui = await site.monde.unDemandeur();
    const [pret, incomplet, depose] = await Promise.all(
      [desReponses(), sansReponse("nomNaissance"), desReponses()].map((reponses) => unDossier(site, reponses, qui)),
    );
    const depot = { brouillonId: depose?.brouillonId, version: 1, certifie: true };
    const { numeroUnique } = lireJson(await site.monde.appeler("deposer", depot, qui.cookie));
    parametres = {
      ...{ brouillonId: pret?.brouillonId ?? "", numeroUnique: String(numeroUnique), etape: "identite" },
      // nobody's: the page says so to whoever is not an agent
      accesId: "0".repeat(32),
      mandatId: "0".repeat(32),
      logementId: "1",
      ...{ niveau: "commune", code: "69123" },
    };
    autresBrouillons = {
      [chemins.deposee]: depose?.brouillonId ?? "",
      [chemins.question]: incomplet?.brouillonId ?? "",
    };
  });
  afterAll(() => site?.fermer());

  const adresseDe = (path: string): string =>
    path === "*"
      ? "/nulle-part"
      : inject(path, { ...parametres, brouillonId: autresBrouillons[path] ?? parametres.brouillonId });

  async function visiter(path: string) {
    const route = routes.find((une) => une.path === path);
    const visite = await site.visiteur(route?.publique ? undefined : qui, FENETRE);
    await ouvrir(visite.page, adresseDe(path));
    return visite;
  }

  it.each(routes.map(({ path }) => path))("%s", async (path) => {
    const { page, incidents } = await visiter(path);
    await expect.poll(() => page.title()).toMatch(/ – Demande de logement social$/u);
    titres.set(path, await page.title());
    expect(await fautesDeClavier(page)).toEqual([]);
    expect(await examiner(page)).toEqual([]);
    const envoi = page.getByRole("main").locator("[type=submit]");
    if ((await envoi.count()) > 0) {
      await envoi.click();
      await page.locator("main :is([aria-invalid=true], [role=alert]:not(:empty))").first().waitFor();
      await expect.poll(() => page.title()).toMatch(/^Erreur : /u);
      expect(await examiner(page)).toEqual([]);
    }
    expect(incidents).toEqual([]);
  });

  it.each(routes.filter(({ publique }) => publique).map(({ path }) => path))(
    "%s se lit avant ses scripts, et n’y prend rien de ce que l’on tape",
    async (path) => {
      const { page } = await site.visiteur(undefined, { ...FENETRE, javaScriptEnabled: false });
      await page.goto(path);
      await page.getByRole("main").getByRole("heading", { level: 1 }).waitFor();
      expect(await page.locator("main :is(input, select, button):not([inert] *)").count()).toBe(0);
    },
  );

  it("a un titre qui n’est celui d’aucune autre", () => {
    expect(new Set(titres.values()).size).toBe(routes.length);
  });
});
