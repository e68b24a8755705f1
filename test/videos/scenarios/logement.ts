import { sansReponse } from "../../des-reponses.ts";
import { ouvrir } from "../../e2e/parcours.ts";
import type { Scenario } from "../scenario.ts";
import { unBrouillonDAmina } from "../une-amina.ts";

export const logement: Scenario = {
  id: "logement",
  async ouvrir(plateau) {
    const dites = sansReponse("logementActuel", "typeActuel", "occupants", "loyerActuel", "aideAuLogement");
    const { qui, adresse } = await unBrouillonDAmina(plateau, dites);
    const visite = await plateau.site.visiteur(qui, plateau.telephone);
    await ouvrir(visite.page, adresse("logement-actuel"));
    return visite;
  },
  scenes: [
    { cle: "but", jouer: (acteur, page) => acteur.montrer(page.getByRole("heading", { level: 1 })) },
    {
      cle: "choisir",
      async jouer(acteur, page) {
        await acteur.presser(page.getByText("Locataire parc privé", { exact: true }));
        await acteur.suivre(page.getByRole("button", { name: "Continuer" }));
      },
    },
    {
      cle: "description",
      async jouer(acteur, page) {
        const taille = page.getByRole("group", { name: /^Taille/u });
        await acteur.presser(taille.getByText("T2", { exact: true }), taille);
      },
    },
    {
      cle: "occupants",
      async jouer(acteur, page) {
        await acteur.ecrire(page.getByRole("textbox", { name: /^Nombre de personnes/u }), "3");
        await acteur.suivre(page.getByRole("button", { name: "Continuer" }));
      },
    },
    {
      cle: "loyer",
      jouer: (acteur, page) => acteur.ecrire(page.getByRole("textbox", { name: /^Loyer/u }), "540,50"),
    },
    {
      cle: "aide",
      async jouer(acteur, page) {
        await acteur.ecrire(page.getByRole("textbox", { name: /^Aide au logement/u }), "120");
        await acteur.suivre(page.getByRole("button", { name: "Continuer" }));
      },
    },
  ],
};
