import { expect, it } from "vitest";
import { manques } from "../../../shared/formulaire/completude.ts";
import { verifierReponses } from "../../../shared/formulaire/validite.ts";
import { genererFoyer } from "./foyer.ts";
import { tirage } from "./tirage.ts";

const aujourdhui = "2026-03-02";
const bassin = { communes: ["69123", "69266", "69029"] };
const contexte = { aujourdhui, territoireDe: () => "069" };
const foyers = (graine: number, nombre: number) => {
  const hasard = tirage(graine);
  return Array.from({ length: nombre }, (_, rang) => genererFoyer(hasard, bassin, aujourdhui, rang));
};

it("tout foyer inventé passe chaque règle du formulaire et peut déposer", () => {
  for (const { reponses } of foyers(1, 500)) {
    expect(verifierReponses(reponses, contexte)).toEqual([]);
    expect(manques(reponses, contexte)).toEqual([]);
  }
});

it("la même graine donne les mêmes foyers, une autre en donne d’autres", () => {
  expect(foyers(7, 20)).toEqual(foyers(7, 20));
  expect(foyers(7, 20)).not.toEqual(foyers(8, 20));
});

it("les foyers ressemblent au pays : 45 % de personnes seules, un tiers de locataires HLM", () => {
  const tous = foyers(3, 4000);
  const part = (compte: number) => compte / tous.length;
  const seules = tous.filter(({ reponses }) => reponses.personnesALoger === 1).length;
  const hlm = tous.filter(({ reponses }) => reponses.logementActuel === "HLM").length;
  expect(part(seules)).toBeCloseTo(0.448, 1);
  expect(part(hlm)).toBeCloseTo(0.32, 1);
});
