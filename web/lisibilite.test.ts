import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { mesurer } from "../shared/lisibilite/mesurer.ts";

const variantes = z.array(z.object({ match: z.record(z.string(), z.string()) }));
const messages = z
  .record(z.string(), z.union([z.string(), variantes]))
  .parse(JSON.parse(readFileSync(new URL("./messages/fr.json", import.meta.url), "utf8")));

const textes = Object.entries(messages).flatMap(([cle, dit]) =>
  (typeof dit === "string" ? [dit] : dit.flatMap(({ match }) => Object.values(match))).map((texte) => ({ cle, texte })),
);

/** The law wants these words, in this order. */
const LEGALES = /^(?:\$schema|mentions_)/u;

describe("les phrases des pages", () => {
  // plain French asks for 15 words by sentence, and holds 25 for the most that one keeps in mind
  it("ont 25 mots au plus", () => {
    const longues = textes.filter(({ cle, texte }) => !LEGALES.test(cle) && mesurer(texte).plusLongue > 25);
    expect(longues.map(({ cle }) => cle)).toEqual([]);
  });

  // Kandel and Moles: 60 is standard, 70 easy, 80 what a child of eleven reads
  it("prises ensemble, se lisent comme un texte facile", () => {
    const phrases = textes.filter(({ texte }) => /[.!?]$/u.test(texte)).map(({ texte }) => texte);
    const { score, motsParPhrase } = mesurer(phrases.join("\n"));
    expect(score).toBeGreaterThanOrEqual(80);
    expect(motsParPhrase).toBeLessThanOrEqual(12);
  });
});
