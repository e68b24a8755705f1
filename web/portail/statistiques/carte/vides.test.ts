import { expect, it } from "vitest";
import type { Valeur } from "../lecture/valeurs.ts";
import { raisonsDe, videsDe } from "./vides.ts";

const valeurs = new Map<string, Valeur>([
  ["11", { nombre: 0 }],
  ["24", { absence: "Z" }],
  ["53", { absence: "M" }],
  ["84", { absence: "C" }],
]);

it("la légende dit pourquoi un territoire est vide, chaque raison une fois", () => {
  expect(videsDe(["11", "24", "53", "84", "84"], valeurs)).toEqual(["C", "M", "Z"]);
});

it("elle ne dit rien de ce qui n’est pas dessiné, ni où tout a un nombre", () => {
  expect(videsDe(["11", "84"], valeurs)).toEqual(["C"]);
  expect(videsDe(["11"], valeurs)).toEqual([]);
});

it("un territoire dont l’édition n’a pas de ligne est vide aussi", () => {
  expect(videsDe(["11", "06"], valeurs)).toEqual(["M"]);
});

it("un signe dit tout ce qu’il peut vouloir dire", () => {
  expect(raisonsDe(["M"])).toBe("chiffre non disponible");
  expect(raisonsDe(["C", "M", "Z"])).toBe("secret statistique, chiffre non disponible ou sans objet");
});
