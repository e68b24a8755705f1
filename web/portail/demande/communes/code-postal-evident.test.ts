import { expect, it } from "vitest";
import { codePostalEvident } from "./code-postal-evident.ts";

const uneCommune = (...codesPostaux: string[]) => ({
  code: "31555",
  nom: "Toulouse",
  codesPostaux,
  departement: "31",
  territoire: "031",
  nomDuTerritoire: "Haute-Garonne",
});

it("une commune qui n’a qu’un code postal le donne", () => {
  expect(codePostalEvident(uneCommune("31130"), "balma")).toBe("31130");
});

it("de plusieurs, celui que la personne a tapé pour trouver la commune", () => {
  expect(codePostalEvident(uneCommune("31000", "31100"), "31100")).toBe("31100");
  expect(codePostalEvident(uneCommune("31000", "31100"), "31100 Toulouse")).toBe("31100");
});

it("de plusieurs, aucun quand rien ne dit lequel : la personne l’écrit", () => {
  expect(codePostalEvident(uneCommune("31000", "31100"), "toulouse")).toBeUndefined();
});
