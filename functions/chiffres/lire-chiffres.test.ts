import { expect, it } from "vitest";
import type { ChiffresDeLaNuit } from "../../shared/statistiques/nuit.ts";
import { aSaPortee } from "./lire-chiffres.ts";

const compte = (enCours: number) => ({ enCours, nouvelles: 1, mutations: 0 });
const chiffres: ChiffresDeLaNuit = {
  territoire: "069",
  arretesLe: "2026-11-25",
  total: compte(12),
  communes: [
    { commune: "69266", ...compte(5) },
    { commune: "69383", ...compte(7) },
  ],
  profils: [{ dimension: "motif", modalite: "09", ...compte(12) }],
};

it("un poste de tout le territoire lit tout", () => {
  expect(aSaPortee(chiffres, {})).toEqual(chiffres);
});

it("un poste de quelques communes lit les leurs et leur somme, et rien de ce qui est compté plus large", () => {
  expect(aSaPortee(chiffres, { communes: ["69266"] })).toEqual({
    ...chiffres,
    total: { enCours: 5, nouvelles: 1, mutations: 0 },
    communes: [{ commune: "69266", ...compte(5) }],
    profils: [],
  });
});
