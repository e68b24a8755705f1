import { expect, it } from "vitest";
import { indexerCommunes } from "../../../shared/referentiel/communes.ts";
import communesEcrites from "../../../shared/referentiel/donnees/communes.json" with { type: "json" };
import departements from "../../../shared/referentiel/donnees/departements.json" with { type: "json" };
import contoursEcrits from "../../../web/public/carte/contours.json" with { type: "json" };
import rhoneEcrit from "../../../web/public/carte/groupements/69.json" with { type: "json" };
import { lireContours } from "./contours.ts";
import { groupementsParDepartement } from "./groupements.ts";
import { lireLieux } from "./lieux.ts";
import { pointsDesCommunes } from "./points.ts";
import { contient, sommets } from "./sommets.ts";

const contours = lireContours();

it("chaque département est dessiné, comme le fichier écrit le dit", () => {
  expect(contours.map(({ code }) => code)).toEqual(departements.map(({ code }) => code).toSorted());
  expect(contoursEcrits).toEqual(contours);
});

it("neuf communes sur dix sont dans le dessin de leur département", () => {
  const points = pointsDesCommunes(lireLieux(indexerCommunes(communesEcrites)), contours);
  const dedans = contours.flatMap(({ code, d }) => {
    const anneaux = sommets(d);
    return [...(points.get(code)?.values() ?? [])].map((point) => contient(anneaux, point));
  });
  expect(dedans.length).toBeGreaterThan(8000);
  expect(dedans.filter(Boolean).length / dedans.length).toBeGreaterThan(0.9);
});

it("chaque intercommunalité est dans les départements où elle a une commune, même sans place sur le dessin", () => {
  const index = indexerCommunes(communesEcrites);
  const groupements = groupementsParDepartement(index);
  const tous = new Set([...groupements.values()].flatMap((siens) => Object.keys(siens)));
  expect(tous).toEqual(new Set(index.communes.flatMap(({ epci }) => epci ?? [])));
  expect(rhoneEcrit).toEqual(groupements.get("69"));
});
