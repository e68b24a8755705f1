import type { Formulaire } from "../champ.ts";
import { foyer } from "./foyer.ts";
import { logementActuel } from "./logement-actuel.ts";
import { logementRecherche } from "./logement-recherche.ts";
import { motifs } from "./motifs.ts";
import { ressources } from "./ressources.ts";
import { vous } from "./vous.ts";

/** What registration needs of the national form, in the order of the paper one. */
export const formulaire2026x1 = {
  version: "2026-1",
  source: "cerfa 14069*05 (arrêté du 19 avril 2022)",
  taches: [vous, foyer, logementActuel, ressources, motifs, logementRecherche],
} as const satisfies Formulaire;
