import { formulaireCourant } from "../../../shared/formulaire/formulaires.ts";
import { sansReponse } from "../../des-reponses.ts";
import { ouvrir } from "../../e2e/parcours.ts";
import type { Scenario } from "../scenario.ts";
import { unBrouillonDAmina } from "../une-amina.ts";

const motif = (code: string): string =>
  formulaireCourant.taches
    .flatMap(({ pages }) => [...pages])
    .flatMap(({ champs }) => [...champs])
    .flatMap((champ) => (champ.nom === "motifs" && "modalites" in champ ? [...champ.modalites] : []))
    .find((modalite) => modalite.code === code)?.libelle ?? "";

export const raisons: Scenario = {
  id: "raisons",
  async ouvrir(plateau) {
    const { qui, adresse } = await unBrouillonDAmina(plateau, sansReponse("motifs"));
    const visite = await plateau.site.visiteur(qui, plateau.telephone);
    await ouvrir(visite.page, adresse("motifs"));
    return visite;
  },
  scenes: [
    { cle: "but", jouer: (acteur, page) => acteur.montrer(page.getByRole("heading", { level: 1 })) },
    {
      cle: "premiere",
      jouer: (acteur, page) => acteur.choisirDansLaListe(page.getByRole("combobox"), motif("13")),
    },
    {
      cle: "ajouter",
      jouer: (acteur, page) => acteur.presser(page.getByRole("button", { name: "Ajouter cette réponse" })),
    },
    {
      cle: "seconde",
      async jouer(acteur, page) {
        await acteur.choisirDansLaListe(page.getByRole("combobox"), motif("09"));
        await acteur.presser(page.getByRole("button", { name: "Ajouter cette réponse" }));
      },
    },
    {
      cle: "ordre",
      async jouer(acteur, page) {
        await acteur.montrer(page.locator("main ol"));
        await acteur.suivre(page.getByRole("button", { name: "Continuer" }));
      },
    },
    { cle: "protegee", jouer: (acteur, page) => acteur.montrer(page.getByRole("heading", { level: 1 })) },
    {
      cle: "secret",
      jouer: (acteur, page) => acteur.montrer(page.getByRole("button", { name: "Afficher la question" })),
    },
  ],
};
