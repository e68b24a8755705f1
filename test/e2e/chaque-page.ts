import { inject } from "regexparam";
import { chemins } from "../../web/chemins.ts";
import { routes } from "../../web/routes.ts";
import { desReponses, sansReponse } from "../des-reponses.ts";
import type { Personne } from "../integration/monde.ts";
import { lireJson } from "../un-envoi.ts";
import { unDossier } from "./dossier.ts";
import { ouvrir } from "./parcours.ts";
import { FENETRE, type Site, type Visiteur } from "./site.ts";

/** Every page of the site, each with something to show. */
export type ChaquePage = {
  /** Opens it as the person, or as nobody where all may come. */
  visiter(path: string, qui?: Pick<Personne, "cookie">): Promise<Visiteur>;
  /** Its address, in French. */
  adresseDe(path: string): string;
  /** Whose pages they are. */
  qui: Personne;
};

export async function chaquePage(site: Site): Promise<ChaquePage> {
  const qui = await site.monde.unDemandeur();
  const [pret, incomplet, depose] = await Promise.all(
    [desReponses(), sansReponse("nomNaissance"), desReponses()].map((reponses) => unDossier(site, reponses, qui)),
  );
  const depot = { brouillonId: depose?.brouillonId, version: 1, certifie: true };
  const { numeroUnique } = lireJson(await site.monde.appeler("deposer", depot, qui.cookie));
  // a draft ready to be filed, unless the page is about another
  const parametres: Record<string, string> = {
    ...{ brouillonId: pret?.brouillonId ?? "", numeroUnique: String(numeroUnique), etape: "identite" },
    // nobody's: the page says so to whoever is not an agent
    accesId: "0".repeat(32),
    mandatId: "0".repeat(32),
    structureId: "0".repeat(32),
    logementId: "1",
    ...{ niveau: "commune", code: "69123" },
  };
  const autresBrouillons: Record<string, string> = {
    [chemins.deposee]: depose?.brouillonId ?? "",
    [chemins.question]: incomplet?.brouillonId ?? "",
  };
  const adresseDe = (path: string): string =>
    path === "*"
      ? "/nulle-part"
      : inject(path, { ...parametres, brouillonId: autresBrouillons[path] ?? parametres.brouillonId });
  return {
    qui,
    adresseDe,
    async visiter(path, autre) {
      const route = routes.find((une) => une.path === path);
      const visite = await site.visiteur(autre ?? (route?.publique ? undefined : qui), FENETRE);
      await ouvrir(visite.page, adresseDe(path));
      return visite;
    },
  };
}
