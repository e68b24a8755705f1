import { describe, expect, it } from "vitest";
import { sousTitres } from "./sous-titres.ts";

const fiche = {
  scenes: [
    { cle: "but", debut: 0, fin: 4.2 },
    { cle: "nom", debut: 65.05, fin: 3671 },
  ],
};

describe("les sous-titres d’un film", () => {
  it("disent chaque phrase à son instant", () => {
    expect(sousTitres(fiche, { but: "Voici votre nom.", nom: "Écrivez-le." })).toBe(
      "WEBVTT\n\n00:00:00.000 --> 00:00:04.200\nVoici votre nom.\n\n00:01:05.050 --> 01:01:11.000\nÉcrivez-le.\n",
    );
  });

  it("ne se font pas quand une langue oublie une phrase", () => {
    expect(() => sousTitres(fiche, { but: "Voici votre nom." })).toThrow("« nom »");
  });
});
