import { refusDuSysteme } from "../../shared/refus-du-systeme.ts";
import type { Edition } from "../../shared/statistiques/edition.ts";
import type { Base } from "./duckdb.ts";
import { Empechement } from "./empechement.ts";
import { fichiersDuLac } from "./lac.ts";
import { premierIllisible } from "./verifier-les-fichiers.ts";

/** What the system and the engine say of a disk that is full. */
const SANS_PLACE = /no space left on device|max_temp_directory_size|ENOSPC/iu;

type Ou = { base: Base; lac: string; edition: Edition; atelier: string };

/** The failure of a publication as whoever publishes may act upon it; what nobody foresaw stays as it is. */
export async function expliquer(erreur: unknown, { base, lac, edition, atelier }: Ou): Promise<unknown> {
  if (erreur instanceof Empechement || !(erreur instanceof Error)) return erreur;
  if (SANS_PLACE.test(erreur.message))
    return new Empechement(
      `le disque est plein, là où l’édition se fait (${atelier}) ou là où elle paraît. Faites de la place, ou désignez d’autres dossiers (TMPDIR, --sortie), puis recommencez.`,
      { cause: erreur },
    );
  const refus = refusDuSysteme(erreur);
  if (refus !== undefined) return new Empechement(refus, { cause: erreur });
  // the engine names no file when the pages of one are damaged
  return (await premierIllisible(base, fichiersDuLac(lac, edition.extraction.slice(0, 7)))) ?? erreur;
}
