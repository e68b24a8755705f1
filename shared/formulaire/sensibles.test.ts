import { expect, it } from "vitest";
import { desReponses, unCodemandeur } from "../../test/des-reponses.ts";
import type { Champ, Condition } from "./champ.ts";
import { formulaireCourant } from "./formulaires.ts";
import { reprendre } from "./reprise.ts";
import { reunir, separer } from "./sensibles.ts";

const reponses = desReponses({
  nir: "269054958815780",
  codemandeurs: [unCodemandeur],
  logementAdapte: true,
  personnesHandicapees: [{ id: "h", prenoms: "Inès", marches: "1", carteInvalidite: true }],
});

it("ce que la loi protège est mis à part, chez chaque personne aussi", () => {
  const { claires, sensibles } = separer(reponses);
  expect(JSON.stringify(claires)).not.toMatch(/nationalite|nir|marches|logementAdapte/u);
  expect(sensibles).toEqual({
    nationalite: "1",
    nir: "269054958815780",
    logementAdapte: true,
    personnesHandicapees: [{ id: "h", prenoms: "Inès", marches: "1", carteInvalidite: true }],
    codemandeurs: [{ id: "codemandeur-1", nationalite: "3" }],
  });
});

it("rien ne se perd : séparer puis réunir redonne les réponses", () => {
  const { claires, sensibles } = separer(reponses);
  expect(reunir(claires, sensibles)).toEqual(reponses);
});

const champsCites = (condition: Condition | undefined): string[] => {
  if (!condition) return [];
  if ("toutes" in condition) return condition.toutes.flatMap(champsCites);
  if ("une" in condition) return condition.une.flatMap(champsCites);
  return "champ" in condition ? [condition.champ] : "nonVide" in condition ? [condition.nonVide] : [];
};

it("une question que garde une réponse sensible est sensible elle-même : ce qui est clair se lit sans ouvrir l’enveloppe", () => {
  const pages = formulaireCourant.taches.flatMap((tache) => [...tache.pages]);
  const champs: Champ[] = pages.flatMap((page): readonly Champ[] => page.champs);
  const sensible = (nom: string) => champs.some((champ) => champ.nom === nom && champ.sensible);
  for (const page of pages)
    for (const champ of page.champs) {
      const gardiens = [
        ...champsCites("quand" in page ? page.quand : undefined),
        ...champsCites("quand" in champ ? champ.quand : undefined),
      ];
      if (gardiens.some(sensible)) expect([champ.nom, "sensible" in champ]).toEqual([champ.nom, true]);
    }
});

it("un brouillon d’une version passée reprend ce qui tient encore", () => {
  const contexte = { aujourdhui: "2026-11-24", communeDe: (code: string) => ({ code, territoire: "069" }) };
  const ancien = {
    pourQui: "moi",
    nomNaissance: "Benali",
    nombreAdultes: 2,
    ressourcesMensuelles: 1200,
    communes: ["69123"],
  };
  expect(reprendre("2026-1", ancien, contexte)).toEqual({
    pourQui: "moi",
    nomNaissance: "Benali",
    communes: ["69123"],
  });
  expect(reprendre("2026-2", ancien, contexte)).toBe(ancien);
});
