import type { Scenario } from "../scenario.ts";
import { devantSaDemande } from "../une-amina.ts";

export const modifier: Scenario = {
  id: "modifier",
  ouvrir: devantSaDemande,
  scenes: [
    { cle: "but", jouer: (acteur, page) => acteur.montrer(page.getByRole("heading", { level: 1 })) },
    { cle: "ouvrir", jouer: (acteur, page) => acteur.suivre(page.getByRole("link", { name: "Modifier ma demande" })) },
    { cle: "partie", jouer: (acteur, page) => acteur.suivre(page.getByRole("link", { name: /^Votre foyer/u })) },
    {
      cle: "reponse",
      async jouer(acteur, page) {
        await acteur.presser(page.getByRole("group").getByText("Divorcé(e)", { exact: true }));
        await acteur.suivre(page.getByRole("button", { name: "Continuer" }));
        await page.goto(page.url().replace(/\/[^/]+$/u, ""));
        await page.getByRole("heading", { level: 1 }).waitFor();
      },
    },
    { cle: "voir", jouer: (acteur, page) => acteur.suivre(page.getByRole("link", { name: "Voir mes changements" })) },
    {
      cle: "comparer",
      jouer: (acteur, page) => acteur.montrer(page.getByRole("list").filter({ hasText: "Maintenant" })),
    },
    {
      cle: "signer",
      async jouer(acteur, page) {
        await acteur.presser(page.getByText("Je certifie que ces renseignements sont exacts."));
        await acteur.suivre(page.getByRole("button", { name: "Enregistrer mes changements" }));
      },
    },
    {
      cle: "fait",
      jouer: (acteur, page) => acteur.montrer(page.getByText("Vos changements sont enregistrés.").first()),
    },
  ],
};
