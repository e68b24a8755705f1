import { expect, it } from "vitest";
import type { Page } from "../../../../shared/formulaire/champ.ts";
import { formulaireCourant } from "../../../../shared/formulaire/formulaires.ts";
import { desReponses, sansReponse } from "../../../../test/des-reponses.ts";
import { fautesDeLaPage, type Lectures } from "./fautes-de-la-page.ts";

const contexte = { aujourdhui: "2026-11-24", territoireDe: () => "069" };
const pages: readonly Page[] = formulaireCourant.taches.flatMap(({ pages }): readonly Page[] => pages);

function juger(id: string, lectures: Lectures, reponses: object = desReponses()) {
  const page = pages.find((une) => une.id === id);
  if (!page) throw new Error(`no page ${id}`);
  return fautesDeLaPage(page, page.champs, lectures, reponses, contexte);
}

it("une page remplie n’a pas de faute", () => {
  expect(juger("identite", {})).toEqual({});
});

it("toutes les fautes de la page sont dites à la fois", () => {
  const fautes = juger("identite", {
    nomNaissance: { valeur: null },
    dateNaissance: { valeur: "2030-01-01" },
    nir: { valeur: "123" },
  });
  expect(fautes).toEqual({
    nomNaissance: "reponse-manquante",
    dateNaissance: "date-future",
    nir: "nir-invalide",
  });
});

it("ce qui ne se lit pas est une faute, même si une réponse était enregistrée", () => {
  expect(juger("ressources", { ressourcesMensuelles: { faute: "montant-invalide" } })).toEqual({
    ressourcesMensuelles: "montant-invalide",
  });
});

it("sans téléphone ni adresse électronique, la page des coordonnées le dit", () => {
  expect(juger("coordonnees", {}, sansReponse("telephone"))).toEqual({ telephone: "joignable-nulle-part" });
  expect(juger("coordonnees", { courriel: { valeur: "a@exemple.fr" } }, sansReponse("telephone"))).toEqual({});
});

it("ce qui manque sur une autre page n’arrête pas celle-ci", () => {
  expect(juger("ressources", {}, sansReponse("motifs"))).toEqual({});
});
