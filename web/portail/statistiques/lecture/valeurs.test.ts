import { expect, it } from "vitest";
import { direValeur, valeurDe } from "./valeurs.ts";

it("zéro, secret, sans objet, manquant et non publié ne se confondent jamais", () => {
  const lignes = [
    { valeur: 0, statut: "A" },
    { valeur: null, statut: "C" },
    { valeur: null, statut: "Z" },
    { valeur: null, statut: "M" },
    undefined,
  ];
  const dits = lignes.map((ligne) => direValeur(valeurDe(ligne), "demandes"));
  expect(dits).toEqual(["0", "c", "z", "nd", "–"]);
});

it("un nombre a son unité", () => {
  expect(direValeur({ nombre: 785987 }, "demandes").replaceAll(/\s/gu, " ")).toBe("785 987");
  expect(direValeur({ nombre: 3.4 }, "mois").replaceAll(/\s/gu, " ")).toBe("3,4 mois");
});
