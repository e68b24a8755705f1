import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { asyncBufferFromFile } from "hyparquet";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lireLignes } from "./lire-lignes.ts";

const dossier = mkdtempSync(join(tmpdir(), "sne-lignes-"));
const fichier = join(dossier, "t.parquet");

/** Three levels, a thousand territories each, two measures: 6,000 rows in groups of 2,048. */
beforeAll(async () => {
  const base = await (await DuckDBInstance.create()).connect();
  await base.run(`
    copy (
      select '2023-01' as edition, date '2022-12-31' as date_reference, niveau, code as code_territoire, mesure,
        case when mesure = 'part' then null else rang end as valeur, if(mesure = 'part', 'C', 'A') as statut
      from (select unnest(['COM', 'DEP', 'REG']) as niveau)
      cross join (select unnest(range(1000)) as rang, printf('%05d', rang) as code)
      cross join (select unnest(['nb', 'part']) as mesure)
      order by niveau, code, mesure
    ) to '${fichier}' (format parquet, compression zstd, row_group_size 2048)`);
  base.closeSync();
});
afterAll(() => rmSync(dossier, { recursive: true }));

const lire = async (lecture: Partial<Parameters<typeof lireLignes>[1]>) =>
  lireLignes(await asyncBufferFromFile(fichier), {
    filtres: {},
    colonnes: ["niveau", "code_territoire", "mesure", "valeur"],
    depuis: 0,
    taille: 100,
    ...lecture,
  });

describe("les lignes publiées", () => {
  it("se lisent par leurs codes, dans l’ordre du fichier, avec les colonnes demandées", async () => {
    const filtres = { niveau: ["DEP"], code_territoire: ["00075", "00092"], mesure: ["nb"] };
    expect(await lire({ filtres })).toEqual({
      lignes: [
        { niveau: "DEP", code_territoire: "00075", mesure: "nb", valeur: 75 },
        { niveau: "DEP", code_territoire: "00092", mesure: "nb", valeur: 92 },
      ],
    });
  });

  it("un jour s’écrit comme un jour, et ce qui est caché n’a pas de valeur", async () => {
    const filtres = { niveau: ["REG"], code_territoire: ["00011"] };
    const { lignes } = await lire({ filtres, colonnes: ["date_reference", "valeur", "statut"] });
    expect(lignes).toEqual([
      { date_reference: "2022-12-31", valeur: 11, statut: "A" },
      { date_reference: "2022-12-31", valeur: null, statut: "C" },
    ]);
  });

  it("page après page, toutes viennent une fois", async () => {
    const vues: unknown[] = [];
    for (let depuis: number | undefined = 0; depuis !== undefined; ) {
      const page = await lire({ filtres: { mesure: ["nb"] }, depuis, taille: 700 });
      vues.push(...page.lignes.map(({ niveau, code_territoire }) => `${niveau}-${code_territoire}`));
      depuis = page.suite;
    }
    expect(vues).toHaveLength(3000);
    expect(new Set(vues).size).toBe(3000);
    expect(vues).toEqual(vues.toSorted());
  });

  it("des lieux nommés avec leur niveau ne lisent que les groupes de lignes où ils peuvent être", async () => {
    const octetsDe = async (lecture: Partial<Parameters<typeof lireLignes>[1]>) => {
      const file = await asyncBufferFromFile(fichier);
      let lus = 0;
      const compte = {
        ...file,
        slice: (debut: number, fin = file.byteLength) => {
          lus += fin - debut;
          return file.slice(debut, fin);
        },
      };
      const { lignes } = await lireLignes(compte, {
        filtres: {},
        colonnes: ["valeur"],
        depuis: 0,
        taille: 100,
        ...lecture,
      });
      return { lus, lignes: lignes.length };
    };
    const filtres = { niveau: ["DEP"], code_territoire: ["00075"] };
    const nomme = await octetsDe({ filtres });
    expect(await octetsDe({ lieux: [{ niveaux: ["DEP"], codes: ["00075"] }] })).toEqual(nomme);
    const dedans = await octetsDe({
      lieux: [
        { niveaux: ["DEP"], codes: ["00075"] },
        { niveaux: ["COM"], debut: "0007" },
      ],
    });
    expect(dedans.lignes).toBe(22);
    const partout = await octetsDe({ lieux: [{ niveaux: ["COM", "DEP", "REG"], debut: "" }] });
    expect(dedans.lus).toBeLessThan(partout.lus);
  });

  it("un filtre qui ne trouve rien donne une page vide, et c’est la fin", async () => {
    expect(await lire({ filtres: { code_territoire: ["99999"] } })).toEqual({ lignes: [] });
  });
});
