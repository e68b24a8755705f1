/**
 * What the pages of a draft share is cut in four files, where the bundler would make thirty that compress badly: the form
 * and its rules, the draft that follows what is typed, the routes that they call, and what surrounds each of its pages.
 * Everything else is cut by who needs it.
 */
export const decoupage = {
  includeDependenciesRecursively: false,
  groups: [
    {
      name: "formulaire",
      test: /\/shared\/(?:formulaire\/(?:formulaires|foyer|bornes|adresse|parcours|plausibilite|coherence|completude|v2026-2\/[\w-]+)|referentiel\/(?:nomenclatures|handicap))\.ts$/u,
    },
    {
      name: "brouillon",
      test: /\/web\/portail\/demande\/(?:suivi\/(?:etat|suivi|brouillons-ouverts|reserve|reconcilier|lire-refus)|changements\/blocs-choisis|saisie\/changements-de-l-etape)\.ts$|\/idb-keyval\//u,
    },
    { name: "routes", test: /\/shared\/api\/(?:session|public|brouillons|demandes)\.ts$/u },
    {
      name: "remplir",
      test: /\/web\/portail\/demande\/(?:page-de-brouillon|desaccords|dire-un-desaccord|etat-enregistrement|suivi\/use-suivi|nommer-personne|lire-reponses|sous-mandat|verifier\/(?:dire-reponse|lignes)|question\/destinations|champs\/apres-un-geste)\.tsx?$/u,
    },
  ],
};
