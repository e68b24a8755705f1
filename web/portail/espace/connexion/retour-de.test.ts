import { expect, it } from "vitest";
import { retourDe } from "./retour-de.ts";

it("ramène à la page d’où l’on vient", () => {
  expect(retourDe("retour=%2Fdemande%2Fb-12345678%2Fidentite")).toBe("/demande/b-12345678/identite");
  expect(retourDe("retour=%2Frejoindre")).toBe("/rejoindre");
  expect(retourDe("retour=%2Faider%2F0a1b2c3d")).toBe("/aider/0a1b2c3d");
  expect(retourDe("retour=%2Fdemande-de-guichet")).toBe("/demande-de-guichet");
});

it.each(["", "retour=", "retour=//ailleurs.example", "retour=https://ailleurs.example", "retour=/espace/../..//x"])(
  "« %s » ne mène jamais hors du site",
  (recherche) => {
    expect(retourDe(recherche)).toBe("/espace");
  },
);
