import { expect, it } from "vitest";
import { premieresReponses } from "./premieres-reponses.ts";

it("qui demande pour soi n’écrit pas deux fois son adresse ni son numéro", () => {
  expect(premieresReponses({ pourQui: "moi" }, { courriel: "amina@exemple.fr" })).toEqual({
    pourQui: "moi",
    courriel: "amina@exemple.fr",
  });
  expect(premieresReponses({ pourQui: "moi" }, { mobile: "+33612345678" })).toEqual({
    pourQui: "moi",
    telephone: "06 12 34 56 78",
  });
});

it("les coordonnées de qui aide ne deviennent pas celles du demandeur", () => {
  expect(premieresReponses({ pourQui: "proche" }, { courriel: "aide@exemple.fr" })).toEqual({ pourQui: "proche" });
});
