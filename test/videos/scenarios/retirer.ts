import { desReponses } from "../../des-reponses.ts";
import { ouvrir } from "../../e2e/parcours.ts";
import type { Scenario } from "../scenario.ts";
import { uneDemandeDAmina } from "../une-amina.ts";

export const retirer: Scenario = {
  id: "retirer",
  async ouvrir(plateau) {
    const { qui, numeroUnique } = await uneDemandeDAmina(plateau, desReponses());
    const visite = await plateau.site.visiteur(qui, plateau.telephone);
    await ouvrir(visite.page, `/espace/${numeroUnique}`);
    return visite;
  },
  scenes: [
    { cle: "but", jouer: (acteur, page) => acteur.montrer(page.getByRole("heading", { level: 1 })) },
    {
      cle: "ouvrir",
      jouer: (acteur, page) => acteur.suivre(page.getByRole("link", { name: "J’ai trouvé un logement" })),
    },
    { cle: "perdu", jouer: (acteur, page) => acteur.montrer(page.getByRole("main").getByRole("list").last()) },
    {
      cle: "confirmer",
      jouer: (acteur, page) => acteur.presser(page.getByText("J’ai compris, je veux retirer ma demande.")),
    },
    {
      cle: "retirer",
      jouer: (acteur, page) => acteur.suivre(page.getByRole("button", { name: "Retirer ma demande" })),
    },
    {
      cle: "retablir",
      jouer: (acteur, page) => acteur.montrer(page.getByRole("button", { name: "Rétablir ma demande" })),
    },
  ],
};
