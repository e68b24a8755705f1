import { ouvrir } from "../../e2e/parcours.ts";
import type { Scenario } from "../scenario.ts";
import { unBrouillonDAmina } from "../une-amina.ts";

export const identite: Scenario = {
  id: "identite",
  async ouvrir(plateau) {
    const { qui, adresse } = await unBrouillonDAmina(plateau, { pourQui: "moi" });
    const visite = await plateau.site.visiteur(qui, plateau.telephone);
    await ouvrir(visite.page, adresse("identite"));
    return visite;
  },
  scenes: [
    { cle: "but", jouer: (acteur, page) => acteur.montrer(page.getByRole("heading", { level: 1 })) },
    {
      cle: "pourquoi",
      async jouer(acteur, page) {
        await acteur.presser(page.getByText("Pourquoi cette question"), page.locator("main details").first());
        await page.getByText("Les mots difficiles de cette page").waitFor();
      },
    },
    {
      cle: "civilite",
      async jouer(acteur, page) {
        const civilite = page.getByRole("group", { name: /^Civilité/u });
        await acteur.presser(civilite.getByText("Madame", { exact: true }), civilite);
      },
    },
    {
      cle: "nom",
      jouer: (acteur, page) => acteur.ecrire(page.getByRole("textbox", { name: /^Nom de naissance/u }), "Benali"),
    },
    {
      cle: "prenoms",
      jouer: (acteur, page) => acteur.ecrire(page.getByRole("textbox", { name: /^Prénoms/u }), "Amina Leïla"),
    },
    {
      cle: "naissance",
      async jouer(acteur, page) {
        const date = page.getByRole("group", { name: /^Date de naissance/u });
        await acteur.ecrire(date.getByRole("textbox", { name: "Jour" }), "27");
        await acteur.ecrire(date.getByRole("textbox", { name: "Mois" }), "03");
        await acteur.ecrire(date.getByRole("textbox", { name: "Année" }), "1985");
      },
    },
    {
      cle: "nationalite",
      async jouer(acteur, page) {
        const nationalite = page.getByRole("group", { name: /^Nationalité/u });
        await acteur.presser(nationalite.getByText("Française", { exact: true }), nationalite);
      },
    },
    {
      cle: "continuer",
      async jouer(acteur, page) {
        await acteur.suivre(page.getByRole("button", { name: "Continuer" }));
      },
    },
  ],
};
