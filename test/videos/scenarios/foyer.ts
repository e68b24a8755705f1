import { sansReponse } from "../../des-reponses.ts";
import { ouvrir } from "../../e2e/parcours.ts";
import type { Scenario } from "../scenario.ts";
import { unBrouillonDAmina } from "../une-amina.ts";

export const foyer: Scenario = {
  id: "foyer",
  async ouvrir(plateau) {
    const dites = sansReponse("situationFamiliale", "personnesACharge", "enfantANaitre", "personnesALoger");
    const { qui, adresse } = await unBrouillonDAmina(plateau, dites);
    const visite = await plateau.site.visiteur(qui, plateau.telephone);
    await ouvrir(visite.page, adresse("situation-familiale"));
    return visite;
  },
  scenes: [
    { cle: "but", jouer: (acteur, page) => acteur.montrer(page.getByRole("heading", { level: 1 })) },
    {
      cle: "situation",
      async jouer(acteur, page) {
        const situations = page.getByRole("group");
        await acteur.presser(situations.getByText("Célibataire", { exact: true }));
        await acteur.suivre(page.getByRole("button", { name: "Continuer" }));
      },
    },
    {
      cle: "codemandeurs",
      async jouer(acteur, page) {
        await acteur.montrer(page.getByRole("button", { name: /^Ajouter/u }));
        await acteur.suivre(page.getByRole("button", { name: "Non, personne" }));
        await acteur.suivre(page.getByRole("button", { name: "Non, personne" }));
      },
    },
    { cle: "ajouter", jouer: (acteur, page) => acteur.suivre(page.getByRole("button", { name: /^Ajouter/u })) },
    {
      cle: "enfant",
      async jouer(acteur, page) {
        await acteur.ecrire(page.getByRole("textbox", { name: /^Prénoms/u }), "Yanis");
        await acteur.ecrire(page.getByRole("textbox", { name: /^Nom de naissance/u }), "Benali");
        const date = page.getByRole("group", { name: /^Date de naissance/u });
        await acteur.ecrire(date.getByRole("textbox", { name: "Jour" }), "04");
        await acteur.ecrire(date.getByRole("textbox", { name: "Mois" }), "09");
        await acteur.ecrire(date.getByRole("textbox", { name: "Année" }), "2015");
      },
    },
    {
      cle: "suite",
      async jouer(acteur, page) {
        for (const [question, reponse] of [
          ["Sexe", "Masculin"],
          ["Cette personne est pour vous", "Enfant"],
          ["Elle vivra dans le logement", "Tout le temps"],
        ] as const) {
          const groupe = page.getByRole("group", { name: new RegExp(question, "iu") });
          await acteur.presser(groupe.getByText(reponse, { exact: true }), groupe);
        }
        await acteur.suivre(page.getByRole("button", { name: "Continuer" }));
      },
    },
    { cle: "liste", jouer: (acteur, page) => acteur.montrer(page.getByRole("main").getByText(/Yanis/u).first()) },
    {
      cle: "handicap",
      async jouer(acteur, page) {
        await page.goto(page.url().replace(/[^/]+$/u, "handicap"));
        await acteur.montrer(page.getByRole("main").locator("fieldset"));
      },
    },
  ],
};
