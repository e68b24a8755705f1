import type { Grille, Groupe } from "../grille.ts";

const situation: Groupe = {
  id: "situation",
  libelle: "Votre logement actuel",
  regle: "exclusif",
  criteres: [
    { id: "expulsion", libelle: "Menacé d’expulsion", fait: "menace_expulsion", points: 10 },
    { id: "sans-logement", libelle: "Sans logement ou hébergé chez quelqu’un", fait: "sans_logement", points: 10 },
    { id: "transition", libelle: "En hébergement ou en logement de transition", fait: "heberge_transition", points: 9 },
    { id: "indigne", libelle: "Habitat indigne", fait: "habitat_indigne", points: 8, exigePreuve: true },
    { id: "suroccupation", libelle: "Logement suroccupé", fait: "suroccupation", points: 7 },
    { id: "effort-40", libelle: "Loyer de 40 % des ressources ou plus", fait: "taux_effort", auMoins: 40, points: 6 },
    {
      id: "effort-30",
      libelle: "Loyer de 30 à 40 % des ressources",
      fait: "taux_effort",
      auMoins: 30,
      moinsDe: 40,
      points: 4,
    },
    { id: "decohabitation", libelle: "Quitte un logement partagé", fait: "decohabitation", points: 2 },
    { id: "chez-parents", libelle: "Vit chez ses parents", fait: "chez_ses_parents", points: 1 },
  ],
};

const foyer: Groupe = {
  id: "foyer",
  libelle: "Votre foyer",
  regle: "exclusif",
  criteres: [
    { id: "handicap", libelle: "Handicap", fait: "handicap", points: 6, exigePreuve: true },
    { id: "parent-seul", libelle: "Parent seul", fait: "parent_isole", points: 5 },
    { id: "ase", libelle: "Sorti de l’aide sociale à l’enfance", fait: "ase", points: 4 },
    { id: "enfants", libelle: "Au moins un enfant mineur", fait: "enfants_mineurs", auMoins: 1, points: 3 },
    { id: "separation", libelle: "Divorce ou séparation", fait: "separation", points: 2 },
  ],
};

const lien = (habite: number): Groupe => ({
  id: "lien",
  libelle: "Votre lien avec Paris",
  regle: "exclusif",
  criteres: [
    { id: "habite", libelle: "Habite à Paris", fait: "habite_ici", points: habite },
    { id: "travaille", libelle: "Travaille à Paris", fait: "travaille_ici", points: 2 },
  ],
});

const anciennete: Groupe = {
  id: "anciennete",
  libelle: "Votre ancienneté",
  regle: "exclusif",
  criteres: [
    {
      id: "anciennete",
      libelle: "Ancienneté de la demande",
      fait: "anciennete",
      paliers: [
        { des: 12, points: 1 },
        { des: 36, points: 3 },
        { des: 60, points: 5 },
        { des: 120, points: 8 },
      ],
    },
  ],
};

/** In the shape of that of Paris: one tick for each rubric, and the rubrics add up. */
export const paris: Grille = {
  id: "demo-paris",
  nom: "Paris",
  perimetre: { communes: ["75056"] },
  sortes: ["premiere-demande", "mutation"],
  provenance: "Grille de démonstration, dans la forme de celle de Paris : ses points sont inventés.",
  versions: [
    { version: "2025", du: "2025-01-01", au: "2025-12-31", groupes: [situation, foyer, lien(4), anciennete] },
    { version: "2026", du: "2026-01-01", groupes: [situation, foyer, lien(3), anciennete] },
  ],
};
