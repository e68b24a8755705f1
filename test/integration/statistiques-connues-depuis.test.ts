import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { chargerCommunes } from "../../functions/socle/referentiel.ts";
import { compterTout } from "../../functions/statistiques-publication/compter-tout.ts";
import { ouvrirDuckdb } from "../../functions/statistiques-publication/duckdb.ts";
import { type Connaissance, telleQueConnue } from "../../functions/statistiques-publication/etats.ts";
import { geographie } from "../../functions/statistiques-publication/territoires.ts";
import { catalogue } from "../../shared/statistiques/catalogue/catalogue.ts";
import { lireEdition } from "../../shared/statistiques/edition.ts";
import { connuDepuis, relations } from "../recompter.ts";
import { desVies, petitPays, unLac } from "../un-lac.ts";

function laSienne() {
  const edition = lireEdition("2022-07");
  if (!edition) throw new Error("2022-07 is an edition");
  return edition;
}

const index = chargerCommunes();
const faits = desVies(600, { graine: 11, du: "2021-01-01", jours: 700 });
const tableaux = catalogue.filter(({ id }) => id === "R-11-06");
const racine = mkdtempSync(join(tmpdir(), "connues-"));
const lac = await unLac(faits, join(racine, "lac"));
afterAll(() => rmSync(racine, { recursive: true }));

/** Entries of the balance of the country. */
async function bilan(connaissance: Connaissance): Promise<Record<string, number>> {
  const maintenant = new Date("2026-11-29T04:00:00Z");
  const connue = telleQueConnue(laSienne(), { lac, connaissance, maintenant });
  const base = await ouvrirDuckdb({ dossier: join(racine, "debord"), memoireMo: 500, coeurs: 1 });
  try {
    const lieux = geographie(petitPays(index));
    await compterTout(base, { edition: connue, lac, communes: index, geographie: lieux, tableaux, connaissance });
    const lus = await base.lire("select m1::varchar as poste, valeur from comptes where niveau = 'FR' order by 1");
    return Object.fromEntries(lus.map(({ poste, valeur }) => [String(poste), Number(valeur)]));
  } finally {
    base.fermer();
  }
}

it("un mois passé se raconte tel qu’il était connu alors, ou tel qu’il l’est depuis, avec ce qui fut appris plus tard", async () => {
  const [alors, depuis] = [await bilan("alors"), await bilan("maintenant")];
  const { bilan: lignes = [] } = relations(faits, {
    debut: "2022-06-01",
    fin: "2022-06-30",
    stocks: [],
    index,
    variables: [],
    compteLe: connuDepuis,
  });
  const attendu = Map.groupBy(lignes, ({ codes }) => codes.poste ?? "");
  for (const poste of ["E0", "N", "A", "R", "DR", "E1"])
    expect([poste, depuis[poste]]).toEqual([poste, attendu.get(poste)?.length ?? 0]);
  expect(depuis).not.toEqual(alors);
});
