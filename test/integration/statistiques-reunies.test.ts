import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chargerCommunes } from "../../functions/socle/referentiel.ts";
import { compterTout } from "../../functions/statistiques-publication/compter-tout.ts";
import { ouvrirDuckdb } from "../../functions/statistiques-publication/duckdb.ts";
import { geographie } from "../../functions/statistiques-publication/territoires.ts";
import { catalogue } from "../../shared/statistiques/catalogue/catalogue.ts";
import { lireEdition } from "../../shared/statistiques/edition.ts";
import type { Fait } from "../../shared/statistiques/fait.ts";
import { type Compte, lireComptes } from "../comptes-lus.ts";
import { unFait } from "../un-fait.ts";
import { petitPays, unLac } from "../un-lac.ts";

const dossier = mkdtempSync(join(tmpdir(), "reunies-"));
afterAll(() => rmSync(dossier, { recursive: true }));

/** A demande filed in 2021, and what becomes of it. */
function uneVie(nom: string, suite: Partial<Fait>, le = "2022-06-15"): Fait[] {
  const depot = unFait({
    ...{ fait_id: nom, survenu_le: "2021-05-10", connu_le: "2021-05-10" },
    ...{ date_depot: "2021-05-10", anciennete_depuis: "2021-05-10", date_limite: "2023-05-10" },
  });
  return [depot, { ...depot, version: 2, survenu_le: le, connu_le: le, ...suite }];
}

const sortie = (dit: Partial<Fait>): Partial<Fait> => ({ evenement: "RAD", date_sortie: "2022-06-15", ...dit });

const pays = geographie(petitPays(chargerCommunes(), ["69383", "69266"]));
let comptes: Compte[];

beforeAll(async () => {
  const edition = lireEdition("2023-01");
  if (!edition) throw new Error("no edition");
  const lac = await unLac(
    [
      ...uneVie("qui-reste", { evenement: "SUI" }, "2023-01-20"),
      ...uneVie("retiree", sortie({ motif_radiation: "RADABA" })),
      ...uneVie("reunie-a-celle-qui-reste", sortie({ motif_radiation: "REUNIE" })),
      ...uneVie("sans-motif", sortie({ motif_radiation: null, source: "75" })),
    ],
    join(dossier, "lac"),
  );
  const base = await ouvrirDuckdb({ dossier, memoireMo: 500, coeurs: 2 });
  const tableaux = catalogue.filter(({ id }) => id === "R-11-04" || id === "R-11-06");
  await compterTout(base, { edition, lac, communes: chargerCommunes(), geographie: pays, tableaux });
  comptes = await lireComptes(base, pays);
  base.fermer();
});

const lire = (tableau: string): Record<string, number> =>
  Object.fromEntries(
    comptes
      .filter((un) => un.tableau === tableau && un.niveau === "DEP" && un.code === "69" && un.mutation === "ENS")
      .filter(({ valeur }) => valeur > 0)
      .map(({ m1, valeur }) => [m1, valeur]),
  );

describe("une demande réunie à une autre", () => {
  it("n’est pas un abandon ; une sortie dont le motif n’est pas dit n’en est pas un non plus", () => {
    expect(lire("R-11-04")).toEqual({ RADABA: 1, REUNIE: 1, NR: 1, TOTAL: 3 });
  });

  it("sort du stock : le bilan tombe juste", () => {
    expect(lire("R-11-06")).toEqual({ E0: 4, R: 3, E1: 1 });
  });
});
