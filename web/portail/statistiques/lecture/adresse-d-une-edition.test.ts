import { expect, it } from "vitest";
import { adresseDUneEdition } from "./adresse-d-une-edition.ts";

it("on va à une autre édition sans perdre ce que l’on a choisi", () => {
  const choix = { niveau: "REG", type: undefined, edition: "2026-10", version: "9.9.9" };
  expect(adresseDUneEdition("/statistiques", choix, { edition: "2026-01", version: "1.0.0" })).toBe(
    "/statistiques?niveau=REG&edition=2026-01&version=1.0.0",
  );
});
