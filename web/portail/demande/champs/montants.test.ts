import { expect, it } from "vitest";
import { champNomme } from "../../../../shared/formulaire/formulaires.ts";
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

it("des montants enregistrés se relisent pareils, dans l’ordre du formulaire", () => {
  const ressources = champNomme("ressourcesMensuelles");
  if (!ressources) throw new Error("no field is called ressourcesMensuelles");
  const lignes = lignesDe(ressources, { RSA: 0, AF: 100, SAL: 1234.5 });
  expect(lignes.map(({ code }) => code)).toEqual(["SAL", "AF", "RSA"]);
  expect(lireLignes(lignes)).toEqual({ valeur: { SAL: 1234.5, AF: 100, RSA: 0 } });
});
