import { caracteristiques } from "../../../shared/statistiques/dimensions.ts";
import { genererFoyer } from "./foyer.ts";
import { type DimensionTiree, partDeRegion, partsDe, poidsDeStrate, strateDe, strates } from "./parts.ts";
import type { Profil } from "./profil.ts";
import { stockParRegion } from "./proportions.ts";
import { tirage } from "./tirage.ts";

/** Every published margin that the form can express. */
export const dimensionsTirees = [
  "age",
  "nationalite",
  "taille_menage",
  "composition_familiale",
  "situation_professionnelle",
  "situation_familiale",
  "revenu_mensuel",
  "revenu_uc",
  "logement_actuel",
  "motif",
  "type_logement",
  "categorie_logement",
  "localisation_relative",
] as const satisfies readonly DimensionTiree[];

const nommer = (...mots: readonly string[]): string => mots.join(" ");

/** What a household must be, of all: a share for each trait, one trait for each dimension. */
export const cibles: readonly { trait: string; part: number }[] = [
  ...Object.keys(stockParRegion).map((region) => ({ trait: nommer("region", region), part: partDeRegion(region) })),
  ...strates.flatMap((strate) =>
    dimensionsTirees.flatMap((dimension) =>
      partsDe(dimension, strate).map(({ code, part }) => ({
        trait: nommer(strate, dimension, code),
        part: part * poidsDeStrate[strate],
      })),
    ),
  ),
];

const rangDe = new Map(cibles.map(({ trait }, rang) => [trait, rang]));

const unJour = "2026-03-02";
const unLieu = { premiere: "69123", voisines: [], habite: { commune: "69123", codePostal: "69001" } };

/**
 * Ranks, in `cibles`, of the traits of a profile: its answers are counted as the statistics count them, whatever
 * its names and its day. Undefined when a trait is of no published list.
 */
export function traitsDe(profil: Profil): readonly number[] | undefined {
  const { reponses } = genererFoyer(tirage(0), profil, unLieu, unJour, 0);
  const comptees = { ...caracteristiques(reponses, { aujourdhui: unJour, lieuDe: () => undefined }) };
  const strate = strateDe(profil.region);
  const noms = dimensionsTirees.map((dimension) =>
    nommer(strate, dimension, dimension === "localisation_relative" ? profil.localisation : comptees[dimension]),
  );
  const rangs = [nommer("region", profil.region), ...noms].flatMap((nom) => rangDe.get(nom) ?? []);
  return rangs.length === noms.length + 1 ? rangs : undefined;
}
