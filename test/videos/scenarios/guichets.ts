import { ouvrir } from "../../e2e/parcours.ts";
import { unGuichetInscrit } from "../../un-guichet-inscrit.ts";
import { uneFiche } from "../../une-fiche.ts";
import type { Scenario } from "../scenario.ts";

const { accueil } = uneFiche();

const guichets = [
  unGuichetInscrit(),
  unGuichetInscrit({
    code: "G6902",
    nom: "Mairie de Villeurbanne, service du logement",
    accueil: { ...accueil, ligne: "1 place Lazare-Goujon", codePostal: "69100", commune: "69266" },
  }),
].flat();

export const scenarioDesGuichets: Scenario = {
  id: "guichets",
  async ouvrir({ site, telephone }) {
    for (const item of guichets) await site.monde.ecrire("GUICHETS", item);
    const visite = await site.visiteur(undefined, telephone);
    await ouvrir(visite.page, "/guichets");
    return visite;
  },
  scenes: [
    { cle: "but", jouer: (acteur, page) => acteur.montrer(page.getByRole("heading", { level: 1 })) },
    { cle: "lieu", jouer: (acteur, page) => acteur.ecrire(page.getByRole("main").getByRole("textbox"), "Bron") },
    {
      cle: "chercher",
      async jouer(acteur, page) {
        await acteur.presser(page.getByRole("main").getByRole("button", { name: "Chercher" }));
        await page.getByRole("main").getByRole("heading", { level: 2 }).first().waitFor();
      },
    },
    { cle: "liste", jouer: (acteur, page) => acteur.montrer(page.getByRole("main").getByRole("listitem").first()) },
    {
      cle: "horaires",
      jouer: (acteur, page) =>
        acteur.montrer(page.getByRole("main").getByRole("listitem").first().locator("address + p")),
    },
    {
      cle: "telephone",
      jouer: (acteur, page) =>
        acteur.montrer(page.getByRole("main").getByRole("listitem").first().getByRole("link").first()),
    },
  ],
};
