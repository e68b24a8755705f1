import type { Grille } from "../grille.ts";

/** For the bodies that must have a grid and whose own was not found: of close criteria the highest one counts. */
export const generale: Grille = {
  id: "demo",
  nom: "Grille de démonstration de l’intercommunalité",
  perimetre: "autres-epci-tenues",
  sortes: ["premiere-demande", "mutation"],
  provenance:
    "Grille de démonstration, inventée : celle que fixe le plan partenarial de l’intercommunalité n’est pas publiée.",
  versions: [
    {
      version: "2026",
      du: "2026-01-01",
      groupes: [
        {
          id: "publics",
          libelle: "Publics prioritaires",
          regle: "max",
          criteres: [
            { id: "dalo", libelle: "Reconnu DALO", fait: "dalo", points: 50 },
            { id: "expulsion", libelle: "Menacé d’expulsion", fait: "menace_expulsion", points: 30 },
            {
              id: "sans-logement",
              libelle: "Sans logement ou hébergé chez quelqu’un",
              fait: "sans_logement",
              points: 25,
            },
            {
              id: "transition",
              libelle: "En hébergement ou en logement de transition",
              fait: "heberge_transition",
              points: 25,
            },
            { id: "indigne", libelle: "Habitat indigne", fait: "habitat_indigne", points: 25 },
            {
              id: "mineur",
              libelle: "Enfant mineur dans un logement suroccupé ou non décent",
              fait: "mineur_suroccupation",
              points: 25,
            },
            { id: "handicap", libelle: "Handicap", fait: "handicap", points: 20 },
            {
              id: "violences",
              libelle: "Violences dans le couple",
              fait: "violences_couple",
              points: 30,
              exigePreuve: true,
            },
            { id: "ase", libelle: "Sorti de l’aide sociale à l’enfance", fait: "ase", points: 20 },
            { id: "reprise", libelle: "Reprise d’un travail", fait: "reprise_activite", points: 15 },
          ],
        },
        {
          id: "situation",
          libelle: "Votre situation",
          regle: "somme",
          criteres: [
            { id: "quartile", libelle: "Ressources du premier quartile", fait: "premier_quartile", points: 10 },
            {
              id: "effort",
              libelle: "Loyer d’un tiers des ressources ou plus",
              fait: "taux_effort",
              auMoins: 33,
              points: 8,
            },
            { id: "parent-seul", libelle: "Parent seul", fait: "parent_isole", points: 5 },
            { id: "conge", libelle: "Logement repris ou vendu", fait: "conge", points: 10 },
          ],
        },
        {
          id: "lien",
          libelle: "Votre lien avec le territoire",
          regle: "max",
          criteres: [
            { id: "habite", libelle: "Habite dans l’intercommunalité", fait: "habite_ici", points: 5 },
            { id: "travaille", libelle: "Travaille dans l’intercommunalité", fait: "travaille_ici", points: 5 },
            { id: "travail", libelle: "Se rapproche de son travail", fait: "rapprochement_travail", points: 3 },
          ],
        },
        {
          id: "temps",
          libelle: "Votre demande dans le temps",
          regle: "somme",
          criteres: [
            {
              id: "anciennete",
              libelle: "Ancienneté de la demande",
              fait: "anciennete",
              paliers: [
                { des: 6, points: 1 },
                { des: 12, points: 3 },
                { des: 24, points: 6 },
                { des: 48, points: 12 },
              ],
            },
            {
              id: "refus",
              libelle: "Logements adaptés refusés sans motif",
              fait: "refus_injustifies",
              parUnite: -10,
              auPlus: 3,
            },
          ],
        },
      ],
    },
  ],
};
