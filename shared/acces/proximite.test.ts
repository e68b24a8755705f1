import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { communeParCode, indexerCommunes } from "../referentiel/communes.ts";
import { proximiteDe } from "./proximite.ts";

const donnees = new URL("../referentiel/donnees/communes.json", import.meta.url);
const index = indexerCommunes(JSON.parse(readFileSync(donnees, "utf8")));

function de(ici: string, guichet: string): string {
  const [une, autre] = [communeParCode(index, ici), communeParCode(index, guichet)];
  if (!une || !autre) throw new Error("commune inconnue");
  return proximiteDe(une, autre);
}

it.each([
  ["Lyon 3e et Lyon", "69383", "69123", "commune"],
  ["Bron et Villeurbanne", "69029", "69266", "intercommunalite"],
  ["Bron et Villefranche", "69029", "69264", "departement"],
  ["Saint-Denis et Pantin, deux territoires du Grand Paris", "93066", "93055", "departement"],
  ["Saint-Denis et Aubervilliers, le même", "93066", "93001", "intercommunalite"],
  ["Saint-Denis et Melun", "93066", "77288", "territoire"],
  ["Bron et Grenoble", "69029", "38185", "ailleurs"],
])("%s", (_, ici, guichet, proximite) => {
  expect(de(ici, guichet)).toBe(proximite);
  expect(de(guichet, ici)).toBe(proximite);
});
