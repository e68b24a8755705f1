import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { lireEdition } from "../../../shared/statistiques/edition.ts";
import { type Base, ouvrirDuckdb } from "../duckdb.ts";
import { masquerLesChoix } from "./masquer-choix.ts";

const dossier = mkdtempSync(join(tmpdir(), "choix-"));
const edition = lireEdition("2023-01");
const STOCK = "PS|2022-12-31|";
let base: Base;

/** First wish, then at any rank; A, B and D are not shown, and their intercommunalité leaves them 16 together. */
const COMMUNES = {
  A: [5, 12],
  B: [9, 16],
  C: [60, 70],
  D: [2, 40],
  // in none
  F: [6, 500],
  G: [30, 37],
  H: [20, 20],
  I: [0, 14],
} as const;

beforeAll(async () => {
  base = await ouvrirDuckdb({ dossier, memoireMo: 200, coeurs: 1 });
});
beforeEach(async () => {
  const lignes = Object.entries(COMMUNES);
  await base.faire(`
    create or replace table appartenances(commune varchar, niveau varchar, code varchar);
    insert into appartenances values ${lignes.map(([code]) => `('c${code}', 'COM', '${code}')`).join(", ")},
      ('cA', 'EPCI', 'E'), ('cB', 'EPCI', 'E'), ('cC', 'EPCI', 'E'), ('cD', 'EPCI', 'E');
    create or replace table base_stock(commune varchar, mutation varchar);
    ${lignes.map(([code, [premier]]) => `insert into base_stock select 'c${code}', 'HM' from range(${premier});`).join("")}
    create or replace table comptes(tableau varchar, niveau varchar, code varchar, mutation varchar, valeur bigint, statut varchar);
    insert into comptes select 'R-10-08', 'COM', code, 'ENS', choix, 'A'
      from (values ${lignes.map(([code, [, choix]]) => `('${code}', ${choix})`).join(", ")}) t(code, choix);
    create or replace table publiables(cle varchar);
    insert into publiables values ${["COM-C", "COM-G", "COM-H", "EPCI-E"].map((lieu) => `('${STOCK}${lieu}|')`).join(", ")};
    create or replace table secretes(cle varchar);
    insert into secretes values ${["A", "B", "D", "F"].map((code) => `('${STOCK}COM-${code}|')`).join(", ")}`);
});
afterAll(() => {
  base.fermer();
  rmSync(dossier, { recursive: true });
});

async function montres(dejaMasques: readonly string[] = []): Promise<string[]> {
  if (!edition) throw new Error("no edition");
  await masquerLesChoix(base, edition, dejaMasques);
  const lus = await base.lire("select code from comptes where statut = 'A' order by code");
  return lus.map(({ code }) => String(code));
}

it("à tous les rangs, un nombre ne serre pas de plus près le premier choix que l’on tait", async () => {
  // A could not be more than 12, when its intercommunalité leaves it 16; nothing else bounds F
  expect(await montres()).toEqual(["B", "C", "D", "H", "I"]);
});

it("ce qui reste à côté d’un premier choix montré n’est pas petit", async () => {
  expect(await montres()).not.toContain("G");
});

it("ce qu’une version a tu, sa correction le tait, quel qu’en soit le nombre", async () => {
  await montres();
  const tus = (await base.lire("select cle from secretes where cle like 'choix|%'")).map(({ cle }) => String(cle));
  expect(tus.toSorted()).toEqual(["A", "F", "G"].map((code) => `choix|2022-12-31|COM-${code}|`));
  await base.faire("update comptes set valeur = 60, statut = 'A' where code = 'G'");
  expect(await montres(tus)).not.toContain("G");
});
