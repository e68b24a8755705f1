import { sansReponse } from "../../des-reponses.ts";
import { ouvrir } from "../../e2e/parcours.ts";
import { commencePar } from "../../e2e/remplir.ts";
import type { Scenario } from "../scenario.ts";
import { unBrouillonDAmina } from "../une-amina.ts";

export const ressources: Scenario = {
  id: "ressources",
  async ouvrir(plateau) {
    const dites = sansReponse("statutProfessionnel", "contratCourt", "ressourcesMensuelles", "pensionVersee");
    const { qui, adresse } = await unBrouillonDAmina(plateau, dites);
    const visite = await plateau.site.visiteur(qui, plateau.telephone);
    await ouvrir(visite.page, adresse("travail"));
    return visite;
  },
  scenes: [
    { cle: "but", jouer: (acteur, page) => acteur.montrer(page.getByRole("heading", { level: 1 })) },
    {
      cle: "travail",
      async jouer(acteur, page) {
        await acteur.presser(page.getByText("Salarié du privé", { exact: true }));
        await acteur.presser(
          page.getByRole("group", { name: /^Ce travail est-il/u }).getByText("Non", { exact: true }),
        );
        await acteur.suivre(page.getByRole("button", { name: "Continuer" }));
        await acteur.suivre(page.getByRole("link", { name: /^Ressources/u }));
      },
    },
    {
      cle: "revenus",
      jouer: (acteur, page) =>
        acteur.choisirDansLaListe(
          page.getByRole("combobox", { name: commencePar("Ressource 1") }),
          "Salaire ou revenu d’activité",
        ),
    },
    {
      cle: "montant",
      jouer: (acteur, page) =>
        acteur.ecrire(page.getByRole("textbox", { name: commencePar("Montant de la ressource 1") }), "1234,56"),
    },
    {
      cle: "autre",
      jouer: (acteur, page) => acteur.presser(page.getByRole("button", { name: "Ajouter une ressource" })),
    },
    {
      cle: "impot",
      jouer: (acteur, page) =>
        acteur.montrer(page.getByRole("textbox", { name: /^Revenu fiscal de référence de l’an dernier/u })),
    },
    { cle: "prive", jouer: (acteur, page) => acteur.montrer(page.getByText("Pourquoi cette question")) },
  ],
};
