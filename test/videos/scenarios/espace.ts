import { desReponses } from "../../des-reponses.ts";
import { ouvrir } from "../../e2e/parcours.ts";
import type { Scenario } from "../scenario.ts";
import { uneDemandeDAmina } from "../une-amina.ts";

export const espace: Scenario = {
  id: "espace",
  async ouvrir(plateau) {
    const { qui } = await uneDemandeDAmina(plateau, desReponses());
    const visite = await plateau.site.visiteur(qui, plateau.telephone);
    await ouvrir(visite.page, "/espace");
    return visite;
  },
  scenes: [
    { cle: "but", jouer: (acteur, page) => acteur.montrer(page.getByRole("heading", { level: 1 })) },
    { cle: "validite", jouer: (acteur, page) => acteur.montrer(page.getByRole("article").locator("dl")) },
    { cle: "ouvrir", jouer: (acteur, page) => acteur.suivre(page.getByRole("link", { name: "Voir ma demande" })) },
    { cle: "taches", jouer: (acteur, page) => acteur.montrer(page.locator(".fr-callout")) },
    {
      cle: "demarches",
      jouer: (acteur, page) => acteur.montrer(page.getByRole("link", { name: "Modifier ma demande" })),
    },
    {
      cle: "dossier",
      jouer: (acteur, page) =>
        acteur.montrer(
          page
            .getByRole("main")
            .getByRole("link", { name: /message/iu })
            .first(),
        ),
    },
    { cle: "histoire", jouer: (acteur, page) => acteur.montrer(page.getByText("Demande déposée").first()) },
  ],
};
