import type { Page } from "playwright-core";
import { desReponses } from "../../des-reponses.ts";
import { choisir } from "../../e2e/choisir.ts";
import { ouvrir } from "../../e2e/parcours.ts";
import { unePhoto } from "../../un-fichier.ts";
import type { Scenario } from "../scenario.ts";
import { unBrouillonDAmina } from "../une-amina.ts";

const carte = (page: Page) => page.getByRole("region", { name: /^Carte nationale d’identité/u });
const bouton = (page: Page, nom: RegExp) => carte(page).getByRole("button", { name: nom });

export const pieces: Scenario = {
  id: "pieces",
  async ouvrir(plateau) {
    const { qui, adresse } = await unBrouillonDAmina(plateau, desReponses());
    const visite = await plateau.site.visiteur(qui, plateau.telephone);
    await ouvrir(visite.page, adresse("documents"));
    await carte(visite.page).waitFor();
    return visite;
  },
  scenes: [
    { cle: "but", jouer: (acteur, page) => acteur.montrer(page.getByRole("heading", { level: 1 })) },
    { cle: "identite", jouer: (acteur, page) => acteur.montrer(carte(page).getByRole("heading")) },
    {
      cle: "photo",
      async jouer(acteur, page) {
        const photo = bouton(page, /^Prendre une photo/u);
        await acteur.montrer(photo);
        await choisir(photo, "recto.png", unePhoto({ largeur: 1200, hauteur: 1600 }));
        await carte(page).getByText("recto.png").first().waitFor();
      },
    },
    {
      cle: "pages",
      jouer: (acteur, page) => acteur.montrer(carte(page).getByRole("list", { name: "Pages à envoyer" })),
    },
    {
      cle: "envoyer",
      async jouer(acteur, page) {
        await acteur.presser(bouton(page, /^Envoyer ce document/u));
        await carte(page).getByText("Vérifié", { exact: true }).waitFor();
      },
    },
    { cle: "recu", jouer: (acteur, page) => acteur.montrer(carte(page).getByText("Vérifié", { exact: true })) },
    {
      cle: "autres",
      jouer: (acteur, page) => acteur.montrer(page.getByRole("region").nth(1).getByRole("heading").first()),
    },
  ],
};
