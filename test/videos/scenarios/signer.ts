import { desReponses } from "../../des-reponses.ts";
import { ouvrir } from "../../e2e/parcours.ts";
import type { Scenario } from "../scenario.ts";
import { unBrouillonDAmina } from "../une-amina.ts";

export const signer: Scenario = {
  id: "signer",
  async ouvrir(plateau) {
    const { qui, adresse } = await unBrouillonDAmina(plateau, desReponses());
    const visite = await plateau.site.visiteur(qui, plateau.telephone);
    await ouvrir(visite.page, adresse("verifier"));
    return visite;
  },
  scenes: [
    { cle: "but", jouer: (acteur, page) => acteur.montrer(page.getByRole("heading", { level: 1 })) },
    {
      cle: "modifier",
      jouer: (acteur, page) =>
        acteur.montrer(
          page
            .getByRole("main")
            .getByRole("link", { name: /^Modifier/u })
            .nth(1),
        ),
    },
    {
      cle: "signature",
      jouer: (acteur, page) => acteur.presser(page.getByText("Je certifie que ces renseignements sont exacts.")),
    },
    {
      cle: "deposer",
      jouer: (acteur, page) => acteur.suivre(page.getByRole("button", { name: "Déposer ma demande" })),
    },
    { cle: "numero", jouer: (acteur, page) => acteur.montrer(page.locator(".sne-numero")) },
    {
      cle: "attestation",
      jouer: (acteur, page) => acteur.montrer(page.getByRole("link", { name: /^Télécharger l’attestation/u })),
    },
    { cle: "suite", jouer: (acteur, page) => acteur.montrer(page.getByRole("main").getByRole("list").first()) },
  ],
};
