import type { IndexCommunes } from "../../shared/referentiel/communes.ts";
import { type Niveau, niveaux } from "../../shared/statistiques/catalogue/niveaux.ts";
import { libelleDuLieu, lieuDuNiveau } from "../../shared/statistiques/lieux-entiers.ts";

/** A territory of one level, as published. */
export type Territoire = { niveau: Niveau; code: string; libelle: string };
type Appartenance = { commune: string; niveau: Niveau; code: string };

export type Geographie = {
  territoires: readonly Territoire[];
  /** Each commune or arrondissement that a fact may name today, and each territory that holds it. */
  appartenances: readonly Appartenance[];
  /** Any code, former ones included, and the commune of today. */
  communes: readonly { code: string; commune: string }[];
};

/** Year of the official geographic code that every edition is told in. */
export const COG = 2026;

/** The territories of the catalogue; no fact carries the code of a quartier prioritaire, so that none is told. */
export function geographie(index: IndexCommunes): Geographie {
  const { communes, parCode } = index;
  const appartenances = communes.flatMap((commune) =>
    niveaux.flatMap(({ code: niveau }): Appartenance[] => {
      const code = lieuDuNiveau(niveau, commune);
      return code === undefined ? [] : [{ commune: commune.code, niveau, code }];
    }),
  );
  const cles = new Map(appartenances.map(({ niveau, code }) => [`${niveau}-${code}`, { niveau, code }]));
  return {
    territoires: [...cles.values()]
      .map(({ niveau, code }) => ({ niveau, code, libelle: libelleDuLieu(index, niveau, code) }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    appartenances,
    communes: [...parCode].map(([code, commune]) => ({ code, commune: commune.code })),
  };
}
