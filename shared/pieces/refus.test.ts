import { expect, it } from "vitest";
import { refusDePiece } from "./refus.ts";

const refus = Object.entries(refusDePiece);

it.each(refus)("%s : dit ce qui se passe, rassure, et dit quoi faire", (_code, { phrase }) => {
  expect(phrase).toContain("Votre demande n’est pas touchée.");
  expect(phrase.endsWith("Votre demande n’est pas touchée.")).toBe(false);
  expect(phrase).not.toContain("'");
});

it("chaque refus a sa phrase à lui", () => {
  expect(new Set(refus.map(([, { phrase }]) => phrase)).size).toBe(refus.length);
});
