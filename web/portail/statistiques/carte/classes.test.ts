import { expect, it } from "vitest";
import { bornesDe, classeDe } from "./classes.ts";

const desNombres = (...nombres: number[]) => nombres.map((nombre) => ({ nombre }));

it("cinq classes ont chacune autant de territoires", () => {
  const nombres = Array.from({ length: 100 }, (_, rang) => rang);
  const bornes = bornesDe(desNombres(...nombres));
  const effectifs = Map.groupBy(nombres, (nombre) => classeDe(nombre, bornes));
  expect([...effectifs.values()].map(({ length }) => length)).toEqual([20, 20, 20, 20, 20]);
});

it("ce qui est caché n’est d’aucune classe, et des valeurs égales n’en font qu’une", () => {
  expect(bornesDe([...desNombres(4, 4, 4), { absence: "C" }])).toEqual([4]);
  expect(bornesDe([{ absence: "C" }])).toEqual([]);
});

it("beaucoup de zéros n’effacent pas ce qui s’en distingue", () => {
  const bornes = bornesDe(desNombres(...Array.from({ length: 93 }, () => 0), 10, 20, 30, 40, 50, 60, 70, 80));
  expect(bornes).toHaveLength(5);
  expect([0, 20, 80].map((nombre) => classeDe(nombre, bornes))).toEqual([0, 1, 4]);
});
