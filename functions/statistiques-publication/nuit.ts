import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { ajouterMois } from "../../shared/demande/delais.ts";
import type { IndexCommunes } from "../../shared/referentiel/communes.ts";
import { territoireDuDepartement } from "../../shared/referentiel/territoires.ts";
import { litteral } from "../../shared/sql.ts";
import { type ChiffresDeLaNuit, dimensionsDeLaNuit } from "../../shared/statistiques/nuit.ts";
import { type Base, ouvrirDuckdb } from "./duckdb.ts";
import { fichiersDeFaits, ouvrirFaits } from "./lac.ts";
import { remplir } from "./remplir.ts";

export type PourLaNuit = {
  /** Folder of the lake. */
  lac: string;
  aujourdhui: string;
  communes: IndexCommunes;
  /** Folder where the engine may overflow. */
  atelier: string;
  memoireMo: number;
};

/**
 * Each demande as its last event left it, where it still waits: of every source, and in the territory of the commune
 * wished first, as exact tables count it.
 */
const enCours = (): string => `
  create table en_cours as
  with dernieres as (select fait_id, max(version) as version from faits group by fait_id)
  select f.* exclude (territoire, commune_1), coalesce(l.territoire, f.territoire) as territoire,
    coalesce(l.commune, f.commune_1) as commune_1
  from faits f join dernieres using (fait_id, version) left join lieux_dits l on l.code = f.commune_1
  where f.date_sortie is null and f.type_demandeur = 'PP'`;

const territoiresConnus = `
  select distinct coalesce(l.territoire, f.territoire) as territoire
  from faits f left join lieux_dits l on l.code = f.commune_1 order by 1`;

/** Commune of today of each code that a fact may hold, and its territory. */
const lieuxDits = ({ parCode }: IndexCommunes): string[][] =>
  [...parCode].map(([code, commune]) => [code, commune.code, territoireDuDepartement(commune.departement)]);

const comptes = (aujourdhui: string): string => `count(*) as "enCours",
  count(*) filter (where date_depot > date ${litteral(ajouterMois(aujourdhui, -12))}) as nouvelles,
  count(*) filter (where mutation = 'MUT') as mutations`;

const ligne = z.object({
  territoire: z.string(),
  sorte: z.string(),
  code: z.string(),
  enCours: z.number(),
  nouvelles: z.number(),
  mutations: z.number(),
});
type Ligne = z.infer<typeof ligne>;

const dimension = z.enum(dimensionsDeLaNuit);

async function compter(base: Base, aujourdhui: string): Promise<Ligne[]> {
  const parts = [
    { sorte: "total", code: "''" },
    { sorte: "commune", code: "commune_1" },
    ...dimensionsDeLaNuit.map((nom) => ({ sorte: nom, code: nom })),
  ];
  const requetes = parts.map(
    ({ sorte, code }) =>
      `select territoire, ${litteral(sorte)} as sorte, ${code} as code, ${comptes(aujourdhui)} from en_cours group by all`,
  );
  return z.parse(z.array(ligne), await base.lire(`${requetes.join(" union all ")} order by territoire, sorte, code`));
}

function assembler(territoire: string, lignes: readonly Ligne[], arretesLe: string): ChiffresDeLaNuit {
  const compte = ({ enCours: combien, nouvelles, mutations }: Ligne) => ({ enCours: combien, nouvelles, mutations });
  const total = lignes.find(({ sorte }) => sorte === "total");
  return {
    territoire,
    arretesLe,
    total: total ? compte(total) : { enCours: 0, nouvelles: 0, mutations: 0 },
    communes: lignes.filter(({ sorte }) => sorte === "commune").map((une) => ({ commune: une.code, ...compte(une) })),
    profils: lignes.flatMap((une) => {
      const { data } = z.safeParse(dimension, une.sorte);
      return data ? [{ dimension: data, modalite: une.code, ...compte(une) }] : [];
    }),
  };
}

/** Counts what waits in each territory, as known now. A territory where nobody waits any more is told too. */
export async function chiffresDeLaNuit({
  lac,
  aujourdhui,
  communes,
  atelier,
  memoireMo,
}: PourLaNuit): Promise<ChiffresDeLaNuit[]> {
  const fichiers = fichiersDeFaits(lac);
  if (fichiers.length === 0) return [];
  mkdirSync(atelier, { recursive: true });
  const dossier = mkdtempSync(join(atelier, "debord-"));
  const base = await ouvrirDuckdb({ dossier, memoireMo, coeurs: 2 });
  try {
    await ouvrirFaits(base, fichiers);
    await remplir(base, "lieux_dits", ["code", "commune", "territoire"], lieuxDits(communes));
    await base.faire(enCours());
    const lignes = Map.groupBy(await compter(base, aujourdhui), ({ territoire }) => territoire);
    const connus = await base.lire(territoiresConnus);
    return connus.map(({ territoire }) =>
      assembler(String(territoire), lignes.get(String(territoire)) ?? [], aujourdhui),
    );
  } finally {
    base.fermer();
    rmSync(dossier, { recursive: true, force: true });
  }
}
