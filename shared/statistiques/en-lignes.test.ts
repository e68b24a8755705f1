import { expect, it } from "vitest";
import { enLignes } from "./en-lignes.ts";

it("un texte se coupe entre les mots, et un mot trop long garde sa ligne", () => {
  const enDix = (texte: string) => enLignes(texte, ({ length }) => length <= 10);
  expect(enDix("Logement menacé de démolition")).toEqual(["Logement", "menacé de", "démolition"]);
  expect(enDix("au renouvellement urbain")).toEqual(["au", "renouvellement", "urbain"]);
  expect(enDix("")).toEqual([]);
});
