import { m } from "../../../../paraglide/messages.js";

/** What may have changed, in the words of people, and the tasks of the form that hold it. */
export const blocs = [
  { id: "foyer", libelle: m.bloc_foyer, taches: ["foyer", "handicap"] },
  { id: "travail", libelle: m.bloc_travail, taches: ["travail", "ressources"] },
  { id: "logement-actuel", libelle: m.bloc_logement_actuel, taches: ["logement-actuel"] },
  { id: "coordonnees", libelle: m.bloc_coordonnees, taches: ["vous"] },
  { id: "motifs", libelle: m.bloc_motifs, taches: ["motifs"] },
  { id: "logement-recherche", libelle: m.bloc_logement_recherche, taches: ["logement-recherche"] },
] as const;
