import { type AsyncBuffer, parquetReadObjects } from "hyparquet";
import * as z from "zod/mini";
import {
  colonnesDAttente,
  type LigneDAttente,
  niveauxDAttente,
  situations,
  TOUS,
  typesVoulus,
} from "../../shared/attente/publiee.ts";
import { decompresseurs as compressors } from "../socle/zstd.ts";

const ligne = z.object({
  departement: z.string(),
  niveau: z.enum(niveauxDAttente),
  code_territoire: z.string(),
  libelle_territoire: z.string(),
  type_logement: z.enum([...typesVoulus, TOUS]),
  mutation: z.enum([...situations, TOUS]),
  duree_en_mois: z.string(),
  a_risque: z.int(),
  loges: z.int(),
  partis: z.int(),
});

/** Every published row of some départements: groups of rows of the others are not read. */
export async function lireAttente(file: AsyncBuffer, departements: readonly string[]): Promise<LigneDAttente[]> {
  const lues = await parquetReadObjects({
    file,
    columns: Object.keys(colonnesDAttente),
    filter: { departement: { $in: [...departements] } },
    compressors,
  });
  return lues.map((lue) => {
    const { code_territoire, libelle_territoire, type_logement, mutation, duree_en_mois, a_risque, ...dite } = z.parse(
      ligne,
      lue,
    );
    return {
      ...dite,
      code: code_territoire,
      libelle: libelle_territoire,
      type: type_logement,
      situation: mutation,
      classe: duree_en_mois,
      aRisque: a_risque,
    };
  });
}
