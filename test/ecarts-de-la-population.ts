import { lieuDe } from "../functions/socle/lieu.ts";
import type { Foyer } from "../infra/local/demo/foyer.ts";
import { partsDe, partsEnFrance, poidsDeStrate } from "../infra/local/demo/parts.ts";
import { dimensionsTirees } from "../infra/local/demo/traits.ts";
import { caracteristiques } from "../shared/statistiques/dimensions.ts";

export const PREMIER_JOUR = "2026-03-02";

type Dimension = (typeof dimensionsTirees)[number];

/** Points of share between what was invented and what is published. */
export type Ecart = { ou: "France" | "Île-de-France"; dimension: Dimension; code: string; points: number };

type Compte = Record<Dimension, string>;
type Parts = (dimension: Dimension) => readonly { code: string; part: number }[];

const comparer = (ou: Ecart["ou"], comptes: readonly Compte[], parts: Parts): Ecart[] =>
  dimensionsTirees.flatMap((dimension) =>
    parts(dimension).map(({ code, part }) => {
      const combien = comptes.filter((compte) => compte[dimension] === code).length;
      return { ou, dimension, code, points: 100 * (combien / comptes.length - part) };
    }),
  );

/** In Île-de-France alone more households come from another département than the published share of all France. */
const partsDuPays: Parts = (dimension) => {
  if (dimension !== "localisation_relative") return partsEnFrance(dimension);
  const ailleurs = partsDe(dimension, "ailleurs");
  return partsDe(dimension, "ile-de-france").map(({ code, part }, rang) => ({
    code,
    part: part * poidsDeStrate["ile-de-france"] + (ailleurs[rang]?.part ?? 0) * poidsDeStrate.ailleurs,
  }));
};

/** Every published margin that the form can express, in France and in Île-de-France, the largest gap first. */
export function ecartsDeLaPopulation(foyers: readonly Foyer[]): Ecart[] {
  const comptes = foyers.map(({ reponses }) => ({
    ...caracteristiques(reponses, { aujourdhui: PREMIER_JOUR, lieuDe }),
    region: lieuDe(reponses.communes?.[0] ?? "")?.region,
  }));
  const franciliens = comptes.filter(({ region }) => region === "11");
  return [
    ...comparer("France", comptes, partsDuPays),
    ...comparer("Île-de-France", franciliens, (dimension) => partsDe(dimension, "ile-de-france")),
  ].toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
}
