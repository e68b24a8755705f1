import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { catalogue } from "../../shared/statistiques/catalogue/catalogue.ts";
import { type Base, ouvrirDuckdb } from "./duckdb.ts";
import { montrerLesTrajets } from "./trajets.ts";

const dossier = mkdtempSync(join(tmpdir(), "trajets-"));
let base: Base;

/** Five EPCI of one département, one commune each; two are wished for. */
beforeAll(async () => {
  base = await ouvrirDuckdb({ dossier, memoireMo: 200, coeurs: 1 });
  await base.faire(`
    create table appartenances(commune varchar, niveau varchar, code varchar);
    insert into appartenances
    select 'c' || e, unnest(['EPCI', 'DEP', 'REG']), unnest([e, '74', '84']) from (select unnest(['A', 'B', 'C', 'D', 'E']) as e);
    create table base_stock(commune varchar, epci_residence varchar);
    insert into base_stock select 'cA', de from (values ('A', 40), ('B', 50), ('C', 12), ('D', 4)) t(de, n), range(n);
    insert into base_stock select 'cE', 'B' from range(80);
    create table comptes(tableau varchar, niveau varchar, code varchar, m1 varchar, m2 varchar, m3 varchar, mesure varchar,
      mutation varchar, valeur bigint, statut varchar);
    insert into comptes
    select 'R-10-06', 'EPCI', code, m1, 'TOTAL', 'TOTAL', 'nb_demandes', 'ENS', valeur, statut
    from (values ('A', 'COM', 40, 'A'), ('A', 'DEP', 66, 'A'), ('A', 'TOTAL', 106, 'A'),
      ('E', 'COM', 3, 'C'), ('E', 'DEP', 80, 'A'), ('E', 'TOTAL', 83, 'A')) t(code, m1, valeur, statut);
    insert into comptes values ('R-16-08', 'EPCI', 'A', 'D', 'TOTAL', 'TOTAL', 'nb_demandes', 'ENS', 4, 'A')`);
});
afterAll(() => {
  base.fermer();
  rmSync(dossier, { recursive: true });
});

it("ne dit d’un trajet que ce qui ne laisse rien de petit à côté, et rien là où une distance est masquée", async () => {
  await montrerLesTrajets(base, catalogue);
  const dits = await base.lire("select code, m1, valeur from comptes where tableau = 'R-16-08' order by code, m1");
  // with C, the four of D would be left
  expect(dits).toEqual([
    { code: "A", m1: "B", valeur: 50 },
    { code: "A", m1: "TOTAL", valeur: 106 },
  ]);
});
