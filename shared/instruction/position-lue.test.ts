import { expect, it } from "vitest";
import { desReponses } from "../../test/des-reponses.ts";
import { uneCommune } from "../../test/une-commune.ts";
import { positionLue } from "./position-lue.ts";
import type { RevenuConfirme } from "./ressources.ts";

const reponses = desReponses({
  personnesACharge: [],
  revenuFiscalN2: 12_000,
  codemandeurs: [{ id: "c1", lien: "B4", dateNaissance: "1983-11-02", revenuFiscalN2: 1000 }],
});
const lu = (personne: string, montant: number): RevenuConfirme => ({
  personne,
  annee: 2024,
  montant,
  le: "2026-11-28",
  guichet: "G6901",
});
const position = (...revenusConfirmes: RevenuConfirme[]) =>
  positionLue({ reponses, revenusConfirmes }, { aujourdhui: "2026-11-28", communeDe: (code) => uneCommune(code) });

it("n’est dite qu’une fois lu l’avis d’impôt de chaque adulte", () => {
  expect(position(lu("demandeur", 12_000))).toBeUndefined();
  expect(position(lu("demandeur", 12_000), lu("c1", 1000))).toBe("LE_PLAI");
});

it("se compte du revenu lu, jamais de celui qui est déclaré", () => {
  expect(position(lu("demandeur", 120_000), lu("c1", 1000))).toBe("GT_PLS");
});
