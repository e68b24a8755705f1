import type { IndexCommunes } from "../../shared/referentiel/communes.ts";
import departements from "../../shared/referentiel/donnees/departements.json" with { type: "json" };
import type { Edition } from "../../shared/statistiques/edition.ts";
import { type Base, liste } from "./duckdb.ts";
import { fichiersDuLac } from "./lac.ts";
import { type Geographie, geographie } from "./territoires.ts";

const parCode = new Map(departements.map((departement) => [departement.code, departement]));

export interface Etendue {
  geographie: Geographie;
  /** The only régions that its lake tells of, when it is not that of the country. */
  regions: ReadonlySet<string> | undefined;
}

/** Territories of an edition, under the names that say what it covers. */
export async function etendueDe(base: Base, edition: Edition, lac: string, communes: IndexCommunes): Promise<Etendue> {
  const regions = await regionsDuLac(base, edition, lac, communes);
  const toutes = geographie(communes);
  return { geographie: regions ? nommerLEtendue(toutes, regions) : toutes, regions };
}

/**
 * Régions of which a lake that is not that of the country holds demandes: the others must not be said to have none.
 * Nothing for the national lake.
 */
async function regionsDuLac(
  base: Base,
  { nom, mois, extraction }: Edition,
  lac: string,
  communes: IndexCommunes,
): Promise<ReadonlySet<string> | undefined> {
  if (nom === mois) return undefined;
  const fichiers = fichiersDuLac(lac, extraction.slice(0, 7));
  const lues = await base.lire(
    `select distinct commune_1 from read_parquet([${liste(fichiers)}], hive_partitioning = false)`,
  );
  const regions = lues.map(({ commune_1 }) => {
    const departement = communes.parCode.get(String(commune_1))?.departement ?? "";
    return parCode.get(departement)?.region;
  });
  return new Set(regions.filter((region) => region !== undefined));
}

/** The same territories, where the widest say which régions they count. */
function nommerLEtendue(lieux: Geographie, regions: ReadonlySet<string>): Geographie {
  const noms = lieux.territoires.flatMap(({ niveau, code, libelle }) =>
    niveau === "REG" && regions.has(code) ? [libelle] : [],
  );
  const dit = `${noms.join(", ")} (${noms.length > 1 ? "seules régions" : "seule région"} de cette édition)`;
  return {
    ...lieux,
    territoires: lieux.territoires.map((territoire) =>
      territoire.niveau === "FR" || territoire.niveau === "FRM" ? { ...territoire, libelle: dit } : territoire,
    ),
  };
}

/** Takes away the territories of other régions: a zero there would be false. */
export const retirerLeReste = (base: Base, regions: ReadonlySet<string>): Promise<void> =>
  base.faire(`
    delete from comptes where niveau not in ('FR', 'FRM') and (niveau, code) not in (
      select (a.niveau, a.code) from appartenances a
      join appartenances r on r.commune = a.commune and r.niveau = 'REG' and r.code in (${liste([...regions])}))`);
