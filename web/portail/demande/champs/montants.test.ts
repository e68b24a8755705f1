import { expect, it } from "vitest";
import { lignesDe, lireLignes, total } from "./montants.ts";

const ligne = (code: string, saisie: string) => ({ cle: code, code, saisie });

it("chaque ligne est un montant par nature, tapé comme on l’écrit", () => {
  const lignes = [ligne("SAL", "1 234,56 €"), ligne("AF", "141.99")];
  expect(lireLignes(lignes)).toEqual({ valeur: { SAL: 1234.56, AF: 141.99 } });
  expect(total(lignes)).toBe(1376.55);
});

it("« beaucoup » se redemande, et les autres montants sont gardés", () => {
  expect(lireLignes([ligne("SAL", "beaucoup"), ligne("AF", "100")])).toEqual({
    faute: "montant-invalide",
    partie: { AF: 100 },
  });
});

it("une nature sans montant, un montant sans nature se redemandent", () => {
  expect(lireLignes([ligne("SAL", "")])).toEqual({ faute: "montant-invalide", partie: null });
  expect(lireLignes([ligne("", "100")])).toEqual({ faute: "choix-inconnu", partie: null });
});

it("une ligne vierge ne dit rien", () => {
  expect(lireLignes([ligne("", " ")])).toEqual({ valeur: null });
});

it("des montants enregistrés se relisent pareils", () => {
  expect(lireLignes(lignesDe({ SAL: 1234.5, RSA: 0 }))).toEqual({ valeur: { SAL: 1234.5, RSA: 0 } });
});
