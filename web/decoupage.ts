/**
 * What the pages of a draft share is cut in two files, where the bundler would make thirty that compress badly: the form
 * and its rules, and what surrounds each of its pages. Everything else is cut by who needs it.
 */
export const decoupage = {
  includeDependenciesRecursively: false,
  groups: [
    {
      name: "formulaire",
      test: /\/shared\/(?:formulaire\/(?:formulaires|foyer|bornes|adresse|parcours|plausibilite|coherence|completude|v2026-2\/[\w-]+)|referentiel\/(?:nomenclatures|handicap))\.ts$/u,
    },
    {
      name: "remplir",
      test: /\/web\/portail\/demande\/(?:page-de-brouillon|desaccords|dire-un-desaccord|etat-enregistrement|suivi\/use-suivi|nommer-personne|lire-reponses|verifier\/(?:dire-reponse|lignes)|question\/destinations|champs\/apres-un-geste)\.tsx?$/u,
    },
  ],
};
