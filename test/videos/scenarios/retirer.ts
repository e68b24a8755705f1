import type { Scenario } from "../scenario.ts";
import { devantSaDemande } from "../une-amina.ts";

export const retirer: Scenario = {
  id: "retirer",
  ouvrir: devantSaDemande,
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
