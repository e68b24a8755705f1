import { existsSync, readFileSync } from "node:fs";
import { type DonneesCommunes, type IndexCommunes, indexerCommunes } from "../../shared/referentiel/communes.ts";

// in the asset the data stand beside the bundle; run from the sources, they stand in shared/
const FICHIERS = ["./communes.json", "../../shared/referentiel/donnees/communes.json"];

let index: IndexCommunes | undefined;

/** The communes, read once in the life of a function. */
export function chargerCommunes(): IndexCommunes {
  index ??= indexerCommunes(lireDonnees());
  return index;
}

function lireDonnees(): DonneesCommunes {
  const fichier = FICHIERS.map((chemin) => new URL(chemin, import.meta.url)).find((url) => existsSync(url));
  if (!fichier) throw new Error("communes.json is missing from the asset of this function");
  return JSON.parse(readFileSync(fichier, "utf8"));
}
