import type { IndexCommunes } from "../../shared/referentiel/communes.ts";
import { delaiAnormalementLong } from "../../shared/referentiel/delais-anormalement-longs.ts";
import { typesDeLogement } from "../../shared/referentiel/nomenclatures.ts";

/** Months of waiting that a prefect calls too long, where they are known. */
export type Seuil = { commune: string; type: string; mois: number };

export const seuilsConnus = ({ communes }: IndexCommunes): Seuil[] =>
  communes.flatMap((commune) =>
    typesDeLogement.flatMap(({ code }) => {
      const delai = delaiAnormalementLong(commune, code);
      return delai ? [{ commune: commune.code, type: code, mois: delai.mois }] : [];
    }),
  );
