import { desReponses } from "../../des-reponses.ts";
import { ouvrir } from "../../e2e/parcours.ts";
import type { Scenario } from "../scenario.ts";
import { uneDemandeDAmina } from "../une-amina.ts";

export const renouveler: Scenario = {
  id: "renouveler",
  async ouvrir(plateau) {
    const { qui, approcherDeLaFin } = await uneDemandeDAmina(plateau, desReponses());
    await approcherDeLaFin();
    const visite = await plateau.site.visiteur(qui, plateau.telephone);
    await ouvrir(visite.page, "/espace");
    return visite;
  },
  scenes: [
    { cle: "but", jouer: (acteur, page) => acteur.montrer(page.getByRole("article").locator("p").first()) },
    {
      cle: "ouvrir",
      jouer: (acteur, page) => acteur.suivre(page.getByRole("link", { name: "Renouveler ma demande" })),
    },
    {
      cle: "question",
      jouer: (acteur, page) => acteur.suivre(page.getByRole("link", { name: "Non, rien n’a changé" })),
    },
    {
      cle: "garde",
      jouer: (acteur, page) => acteur.montrer(page.locator("main details").last()),
    },
    {
      cle: "certifier",
      jouer: (acteur, page) => acteur.presser(page.getByText("Je certifie que ma situation n’a pas changé.")),
    },
    {
      cle: "renouveler",
      jouer: (acteur, page) => acteur.suivre(page.getByRole("button", { name: "Renouveler ma demande" })),
    },
    { cle: "fait", jouer: (acteur, page) => acteur.montrer(page.getByText("Votre demande est renouvelée.").first()) },
  ],
};
