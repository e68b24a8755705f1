import { expect, it } from "vitest";
import { sourcesDesPieces } from "./piece.ts";
import { pieces } from "./pieces.ts";

it("chaque pièce a son code à elle", () => {
  expect(new Set(pieces.map(({ code }) => code)).size).toBe(pieces.length);
});

it("chaque pièce dit d’où vient sa ligne", () => {
  expect(pieces.filter(({ source }) => !(source in sourcesDesPieces))).toEqual([]);
});

it("un relevé bancaire, une carte Vitale ou un casier judiciaire ne se demandent pas", () => {
  expect(pieces.filter(({ libelle }) => /bancaire|vitale|judiciaire/iu.test(libelle))).toEqual([]);
});

it("une phrase du bordereau s’écrit sans point final, avec l’apostrophe courbe", () => {
  const phrases = pieces.flatMap(({ libelle, quand }) => [libelle, quand]);
  expect(phrases.filter((phrase) => phrase.endsWith(".") || phrase.includes("'"))).toEqual([]);
});
