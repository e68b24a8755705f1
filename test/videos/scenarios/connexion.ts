import { boiteDuCode } from "../../e2e/connexion.ts";
import { ouvrir } from "../../e2e/parcours.ts";
import type { Scenario } from "../scenario.ts";
import { AMINA } from "../une-amina.ts";

/** Set when the film begins: the code is read in the mail that the system sent. */
let codeRecu: (contact: string) => string = () => "";

export const connexion: Scenario = {
  id: "connexion",
  async ouvrir({ site, telephone }) {
    ({ codeRecu } = site);
    const visite = await site.visiteur(undefined, telephone);
    await ouvrir(visite.page, "/espace/connexion");
    return visite;
  },
  scenes: [
    { cle: "but", jouer: (acteur, page) => acteur.montrer(page.getByRole("heading", { level: 1 })) },
    {
      cle: "franceconnect",
      jouer: (acteur, page) => acteur.montrer(page.getByRole("button", { name: /FranceConnect/u })),
    },
    {
      cle: "contact",
      jouer: (acteur, page) => acteur.ecrire(page.getByRole("textbox", { name: /^Adresse électronique/u }), AMINA),
    },
    {
      cle: "recevoir",
      async jouer(acteur, page) {
        await acteur.presser(page.getByRole("button", { name: "Recevoir mon code" }));
        await boiteDuCode(page).waitFor();
        await acteur.regarder();
      },
    },
    { cle: "code", jouer: (acteur, page) => acteur.ecrire(boiteDuCode(page), codeRecu(AMINA)) },
    {
      cle: "partage",
      jouer: (acteur, page) => acteur.montrer(page.getByText("D’autres personnes utilisent cet appareil")),
    },
    { cle: "entrer", jouer: (acteur, page) => acteur.suivre(page.getByRole("button", { name: "Me connecter" })) },
  ],
};
