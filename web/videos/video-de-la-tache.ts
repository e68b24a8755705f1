import type { IdDeVideo } from "./fiche.ts";

/** The help of each task of the form. */
export const videoDeLaTache: Readonly<Record<string, IdDeVideo>> = {
  vous: "identite",
  foyer: "foyer",
  handicap: "foyer",
  travail: "ressources",
  ressources: "ressources",
  "logement-actuel": "logement",
  motifs: "raisons",
  "logement-recherche": "recherche",
};
