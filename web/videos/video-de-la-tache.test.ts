import { expect, it } from "vitest";
import { formulaireCourant } from "../../shared/formulaire/formulaires.ts";
import { videoDeLaTache } from "./video-de-la-tache.ts";

it("chaque partie du formulaire a sa vidéo", () => {
  expect(Object.keys(videoDeLaTache).sort()).toEqual(formulaireCourant.taches.map(({ id }) => id).sort());
});
