import type { Formulaire } from "../champ.ts";
import { foyer } from "./foyer.ts";
import { handicap } from "./handicap.ts";
import { logementActuel } from "./logement-actuel.ts";
import { logementRecherche } from "./logement-recherche.ts";
import { motifs } from "./motifs.ts";
import { ressources } from "./ressources.ts";
import { travail } from "./travail.ts";
import { vous } from "./vous.ts";

/** The whole national form, in the order of the paper one. */
export const formulaire2026x2 = {
  version: "2026-2",
  source: "cerfa 14069*05 (arrêté du 19 avril 2022)",
  taches: [vous, foyer, handicap, travail, ressources, logementActuel, motifs, logementRecherche],
} as const satisfies Formulaire;
