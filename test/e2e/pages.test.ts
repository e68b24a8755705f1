import { inject } from "regexparam";
import { afterAll, beforeAll, expect, it } from "vitest";
import { chemins } from "../../web/chemins.ts";
import { routes } from "../../web/routes.tsx";
import { desReponses, sansReponse } from "../des-reponses.ts";
import type { Personne } from "../integration/monde.ts";
import { lireJson } from "../un-envoi.ts";
import { unDossier } from "./dossier.ts";
import { fautesDeClavier } from "./examen/clavier.ts";
import { examiner } from "./examen/examiner.ts";
import { dansUnNavigateur, FENETRE, ouvrirSite, type Site } from "./site.ts";

dansUnNavigateur("chaque page du site", () => {
  let site: Site;
  let qui: Personne;
  /** What stands in the addresses: a draft ready to be filed, unless the page is about another. */
  let parametres: { brouillonId: string; numeroUnique: string; etape: string };
  let autresBrouillons: Record<string, string>;
  const titres: string[] = [];
  beforeAll(async () => {
    site = await ouvrirSite();
    qui = await site.monde.unDemandeur();
    const [pret, incomplet, depose] = await Promise.all(
      [desReponses(), sansReponse("nomNaissance"), desReponses()].map((reponses) => unDossier(site, reponses, qui)),
    );
    const depot = { brouillonId: depose?.brouillonId, version: 1, certifie: true };
    const { numeroUnique } = lireJson(await site.monde.appeler("deposer", depot, qui.cookie));
    parametres = { brouillonId: pret?.brouillonId ?? "", numeroUnique: String(numeroUnique), etape: "identite" };
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
    await visite.page.goto(adresseDe(path));
    await visite.page.getByRole("main").getByRole("heading", { level: 1 }).waitFor();
    return visite;
  }

  it.each(routes.map(({ path }) => path))("%s", async (path) => {
    const { page, incidents } = await visiter(path);
    titres.push(await page.title());
    expect(await fautesDeClavier(page)).toEqual([]);
    expect(await examiner(page)).toEqual([]);
    const envoi = page.getByRole("main").locator("[type=submit]");
    if ((await envoi.count()) > 0) {
      await envoi.click();
      await page.locator("main :is([aria-invalid=true], [role=alert]:not(:empty))").first().waitFor();
      expect(await page.title()).toMatch(/^Erreur : /u);
      expect(await examiner(page)).toEqual([]);
    }
    expect(incidents).toEqual([]);
  });

  it("a un titre qui n’est celui d’aucune autre", () => {
    expect(titres.length).toBe(routes.length);
    expect(titres.filter((titre, rang) => titres.indexOf(titre) !== rang)).toEqual([]);
  });
});
