import { expect, it } from "vitest";
import type { CommuneTrouvee } from "../../../../shared/api/public.ts";
import { communeEvidente } from "./commune-evidente.ts";

const uneCommune = (code: string, nom: string): CommuneTrouvee => ({
  code,
  nom,
  codesPostaux: [code],
  departement: code.slice(0, 2),
  territoire: `0${code.slice(0, 2)}`,
  nomDuTerritoire: "Un département",
});

const annecy = uneCommune("74010", "Annecy");
const vieux = uneCommune("74011", "Annecy-le-Vieux");

it("la seule trouvée est la bonne", () => {
  expect(communeEvidente("seyn", [annecy])).toBe(annecy);
});

it("parmi plusieurs, celle dont le nom est écrit en entier, sans regarder les accents ni les majuscules", () => {
  expect(communeEvidente("ANNECY", [annecy, vieux])).toBe(annecy);
  expect(communeEvidente("anne", [annecy, vieux])).toBeUndefined();
});

it("deux communes du même nom : la personne choisit", () => {
  const [un, deux] = [uneCommune("93066", "Saint-Denis"), uneCommune("97411", "Saint-Denis")];
  expect(communeEvidente("saint denis", [un, deux])).toBeUndefined();
});

it("rien de trouvé, rien de choisi", () => {
  expect(communeEvidente("zzz", [])).toBeUndefined();
});
