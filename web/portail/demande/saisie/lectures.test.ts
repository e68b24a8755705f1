import fc from "fast-check";
import { expect, it } from "vitest";
import type { Champ } from "../../../../shared/formulaire/champ.ts";
import { champNomme } from "../../../../shared/formulaire/formulaires.ts";
import { langues } from "../../../../shared/langues.ts";
import {
  DATE_VIDE,
  ecrireDate,
  ecrireLigne,
  ecritureDesMontants,
  lectureDesMontants,
  lireDate,
  lireEntier,
  lireLigne,
  lireMontant,
  lireTexte,
} from "./lectures.ts";

it.each([
  ["1 234,56 €", 1234.56],
  ["1\u202f234,56\u00a0€", 1234.56],
  ["1.234,56", 1234.56],
  ["1234.56", 1234.56],
  ["540,5", 540.5],
  ["1.000", 1000],
  ["900 euros", 900],
  ["0", 0],
  ["", null],
])("« %s » est un montant", (saisie, valeur) => {
  expect(lireMontant(saisie)).toEqual({ valeur });
});

it.each(["12,345", "-5", "mille", "1,2,3", "€"])("« %s » n’en est pas un, ou rien n’est dit", (saisie) => {
  expect(lireMontant(saisie)).not.toHaveProperty("valeur", expect.any(Number));
});

it("un montant écrit se relit", () => {
  const champ: Champ = { nom: "loyer", libelle: "Loyer", source: "", type: "montant", max: 1_000_000 };
  fc.assert(
    fc.property(fc.nat(100_000_000), (centimes) => {
      expect(lireLigne(champ, ecrireLigne(champ, centimes / 100))).toEqual({ valeur: centimes / 100 });
    }),
  );
});

it.each(langues.map(({ nom, formats }) => [nom, formats] as const))(
  "%s : un montant écrit se relit",
  (_nom, formats) => {
    const [ecrire, lire] = [ecritureDesMontants(formats), lectureDesMontants(formats)];
    fc.assert(
      fc.property(fc.nat(100_000_000), fc.constantFrom(1, 100), (nombre, centimes) => {
        const montant = nombre / centimes;
        expect(lire(ecrire(montant))).toEqual({ valeur: montant });
        expect(lire(montant.toFixed(2))).toEqual({ valeur: montant });
      }),
    );
  },
);

it("en anglais, mille euros ne deviennent pas dix", () => {
  expect(ecritureDesMontants("en-GB")(1000)).toBe("1,000");
  expect(lectureDesMontants("en-GB")("1,000")).toEqual({ valeur: 1000 });
  expect(lectureDesMontants("en-GB")("540,5")).toEqual({ valeur: 540.5 });
});

it("un nombre de personnes n’a pas de virgule", () => {
  expect(lireEntier("2")).toEqual({ valeur: 2 });
  expect(lireEntier("1,5")).toEqual({ faute: "nombre-entier-attendu" });
  expect(lireEntier("deux")).toEqual({ faute: "nombre-attendu" });
});

it("une date se dit en trois cases, avec ou sans zéro", () => {
  expect(lireDate({ jour: "7", mois: "3", annee: "1985" })).toEqual({ valeur: "1985-03-07" });
  expect(lireDate({ jour: "07", mois: "03", annee: "85" })).toEqual({ faute: "date-inexistante" });
  expect(lireDate(DATE_VIDE)).toEqual({ valeur: null });
  expect(ecrireDate("1985-03-07")).toEqual({ jour: "7", mois: "3", annee: "1985" });
});

it("un texte est gardé tel qu’il est tapé", () => {
  expect(lireTexte(" Ève d’Arc 🙂")).toEqual({ valeur: " Ève d’Arc 🙂" });
  expect(lireTexte("  ")).toEqual({ valeur: null });
});

it("un numéro de sécurité sociale se lit avec ses espaces et se montre groupé", () => {
  const nir = champNomme("nir");
  if (!nir) throw new Error("the form has no NIR");
  expect(lireLigne(nir, "2 85 03 69 123 456 42")).toEqual({ valeur: "285036912345642" });
  expect(ecrireLigne(nir, "285036912345642")).toBe("2 85 03 69 123 456 42");
});
