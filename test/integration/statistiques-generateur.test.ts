import { createHash } from "node:crypto";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { generer } from "../../infra/statistiques/generer/generer.ts";
import { type Options, parDefaut } from "../../infra/statistiques/generer/options.ts";
import { fait } from "../../shared/statistiques/fait.ts";

const dossier = mkdtempSync(join(tmpdir(), "sne-pays-"));
const options: Options = {
  ...parDefaut,
  demandes: 1_500,
  regions: ["94", "11"],
  fin: "2024-12-31",
  annees: 2,
  menages: 1_000,
  coeurs: 4,
  sortie: join(dossier, "lac"),
};

async function lire(requete: string) {
  const instance = await DuckDBInstance.create(":memory:");
  const base = await instance.connect();
  await base.run(
    `CREATE VIEW faits AS SELECT * EXCLUDE (mois) FROM read_parquet('${options.sortie}/faits/*/*.parquet')`,
  );
  await base.run(`CREATE MACRO stock(jour) AS TABLE SELECT left(territoire, 3) AS ou, count(*) AS n FROM (
    SELECT * FROM faits WHERE survenu_le <= jour QUALIFY row_number() OVER (PARTITION BY fait_id ORDER BY version DESC) = 1)
    WHERE type_demandeur = 'PP' AND (date_sortie IS NULL OR date_sortie > jour) GROUP BY 1`);
  const lignes = (await base.runAndReadAll(requete)).getRowObjectsJson();
  base.closeSync();
  instance.closeSync();
  return lignes;
}

const empreintes = (lac: string): string[] =>
  globSync("faits/*/*.parquet", { cwd: lac })
    .sort()
    .map(
      (nom) =>
        `${nom} ${createHash("sha256")
          .update(readFileSync(join(lac, nom)))
          .digest("hex")}`,
    );

describe("un petit pays inventé", () => {
  beforeAll(() => generer(options, () => {}));
  afterAll(() => rmSync(dossier, { recursive: true }));

  it("a autant de demandes en cours qu’on l’a demandé", async () => {
    const [compte] = await lire("SELECT sum(n)::INTEGER AS n FROM stock(DATE '2024-12-31')");
    expect(compte).toEqual({ n: 1_500 });
  });

  it("n’a que des faits que leur forme accepte", async () => {
    const lignes = await lire("SELECT * FROM faits ORDER BY hash(fait_id, version) LIMIT 2000");
    expect(lignes).toHaveLength(2_000);
    for (const ligne of lignes) expect(z.safeParse(fait, ligne).error?.issues).toBeUndefined();
  });

  it("raconte chaque vie sans trou, du dépôt à la sortie", async () => {
    const fautes = await lire(`SELECT * FROM (
      SELECT fait_id, version, evenement, survenu_le, date_limite, date_sortie, row_number() OVER vie AS attendue,
        lag(survenu_le) OVER vie AS avant, lag(date_sortie) OVER vie AS sortie_avant
      FROM faits WINDOW vie AS (PARTITION BY fait_id ORDER BY version))
      WHERE version <> attendue OR (version = 1) <> (evenement = 'DEP') OR survenu_le < avant
        OR (sortie_avant IS NOT NULL AND evenement <> 'DER')`);
    expect(fautes).toEqual([]);
  });

  it("tient son bilan, par territoire et par mois", async () => {
    const ecarts =
      await lire(`WITH mois AS (SELECT unnest(range(DATE '2023-01-01', DATE '2025-01-01', INTERVAL 1 MONTH))::DATE AS debut),
      versions AS (SELECT *, lag(territoire) OVER (PARTITION BY fait_id ORDER BY version) AS avant FROM faits WHERE type_demandeur = 'PP'),
      flux AS (SELECT date_trunc('month', survenu_le)::DATE AS debut, territoire AS ou,
        count(*) FILTER (evenement IN ('DEP', 'DER')) - count(*) FILTER (evenement = 'RAD') AS n FROM versions GROUP BY ALL),
      stocks AS (SELECT debut, territoire AS ou, count(*) FILTER (entree < debut AND (sortie IS NULL OR sortie >= debut)) AS avant,
          count(*) FILTER (entree < debut + INTERVAL 1 MONTH AND (sortie IS NULL OR sortie >= debut + INTERVAL 1 MONTH)) AS apres
        FROM mois, (SELECT territoire, date_depot AS entree, max(date_sortie) FILTER (version = derniere) AS sortie
          FROM (SELECT *, max(version) OVER (PARTITION BY fait_id) AS derniere FROM faits WHERE type_demandeur = 'PP') GROUP BY fait_id, territoire, date_depot)
        GROUP BY ALL)
      SELECT s.* FROM stocks s LEFT JOIN flux f USING (debut, ou) WHERE s.apres <> s.avant + coalesce(f.n, 0)`);
    expect(ecarts).toEqual([]);
  });

  it("est le même, octet pour octet, pour la même graine, sur un cœur comme sur quatre", async () => {
    const autre = { ...options, coeurs: 1, sortie: join(dossier, "autre") };
    await generer(autre, () => {});
    expect(empreintes(autre.sortie)).toEqual(empreintes(options.sortie));
  });
});
