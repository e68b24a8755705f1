import { sansReponse } from "../../des-reponses.ts";
import { ouvrir } from "../../e2e/parcours.ts";
import type { Scenario } from "../scenario.ts";
import { unBrouillonDAmina } from "../une-amina.ts";

export const recherche: Scenario = {
  id: "recherche",
  async ouvrir(plateau) {
    const dites = sansReponse("categorieLogement", "typesLogement", "communes", "demandeElargie");
    const { qui, adresse } = await unBrouillonDAmina(plateau, dites);
    const visite = await plateau.site.visiteur(qui, plateau.telephone);
    await ouvrir(visite.page, adresse("logement-recherche"));
    return visite;
  },
  scenes: [
    { cle: "but", jouer: (acteur, page) => acteur.montrer(page.getByRole("heading", { level: 1 })) },
    {
      cle: "taille",
      async jouer(acteur, page) {
        await acteur.presser(page.getByText("Appartement", { exact: true }));
        await acteur.presser(page.getByText("T3", { exact: true }));
        await acteur.presser(page.getByText("T4", { exact: true }));
        await acteur.suivre(page.getByRole("button", { name: "Continuer" }));
      },
    },
    {
      cle: "souhaits",
      async jouer(acteur, page) {
        await acteur.montrer(page.getByRole("group", { name: /^Acceptez-vous/u }).first());
        await acteur.suivre(page.getByRole("button", { name: "Continuer" }));
      },
    },
    {
      cle: "commune",
      jouer: (acteur, page) => acteur.ecrire(page.getByRole("combobox", { name: /commune/iu }), "69100"),
    },
    { cle: "choisir", jouer: (acteur, page) => acteur.presser(page.getByRole("option").first()) },
    {
      cle: "autre",
      async jouer(acteur, page) {
        await acteur.ecrire(page.getByRole("combobox", { name: /commune/iu }), "Bron");
        await acteur.presser(page.getByRole("option").first());
      },
    },
    {
      cle: "elargir",
      async jouer(acteur, page) {
        const elargir = page.getByRole("group", { name: /^Acceptez-vous aussi/u });
        await acteur.presser(elargir.getByText("Oui", { exact: true }), elargir);
        await acteur.suivre(page.getByRole("button", { name: "Continuer" }));
      },
    },
  ],
};
