import { expect, it } from "vitest";
import { lireCorrection } from "./correction.ts";

const demandee = (raison?: string) => ({
  mode: "corriger",
  edition: "2023-01",
  ...(raison !== undefined && { raison }),
});

it("une correction dit sa raison, sans ce qui l’entoure", () => {
  expect(lireCorrection(demandee(" Un fichier manquait. "))).toEqual(demandee("Un fichier manquait."));
});

it.each([[undefined], [""], [" \n"]])(
  "une correction de raison %j est refusée, et c’est de la raison qu’il s’agit",
  (raison) => {
    expect(() => lireCorrection(demandee(raison))).toThrow("raison");
  },
);

it("ce qui n’est pas une correction n’en demande pas", () => {
  for (const appel of [undefined, {}, { mode: "nuit" }]) expect(lireCorrection(appel)).toBeUndefined();
});
