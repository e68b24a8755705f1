import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chargerCommunes } from "../../functions/socle/referentiel.ts";
import { dossierDEditions } from "../../functions/statistiques-publication/dossier.ts";
import { publier } from "../../functions/statistiques-publication/publier.ts";
import { generer } from "../../infra/statistiques/generer/generer.ts";
import { lireOptions } from "../../infra/statistiques/generer/options.ts";
import { catalogue } from "../../shared/statistiques/catalogue/catalogue.ts";
import { CONTACT_D_ESSAI } from "../../shared/statistiques/contact.ts";
import { lireEdition } from "../../shared/statistiques/edition.ts";

const racine = mkdtempSync(join(tmpdir(), "idf-"));
const lac = join(racine, "lac");

function laSienne() {
  const edition = lireEdition("idf-2023-01");
  if (!edition) throw new Error("idf-2023-01 is an edition");
  return edition;
}

beforeAll(async () => {
  await generer(lireOptions(["--preset", "idf-2023-01", "--annees", "1", "--sortie", lac]), () => undefined);
}, 900_000);
afterAll(() => rmSync(racine, { recursive: true }));

async function publie(nom: string): Promise<Map<string, string>> {
  const depot = dossierDEditions(join(racine, nom));
  const tableaux = catalogue.filter(({ id }) => ["TAB01-01", "TAB03-01"].includes(id));
  const commun = {
    edition: laSienne(),
    lac,
    depot,
    communes: chargerCommunes(),
    contact: CONTACT_D_ESSAI,
    code: "essai",
    tableaux,
  };
  await publier({ ...commun, atelier: join(racine, "atelier"), maintenant: new Date("2026-11-28T04:00:00Z") });
  const lignes = ["TAB01-01", "TAB03-01"].flatMap((id) =>
    readFileSync(join(racine, nom, `editions/idf-2023-01/1.0.0/tidy/${id}.csv`), "utf8").split("\n"),
  );
  const deLaRegion = lignes.filter((ligne) => ligne.includes(",REG,11,") && ligne.includes(",ENS,"));
  return new Map(
    deLaRegion.map((ligne) => {
      const cellules = ligne.split(",");
      return [`${cellules[4]} ${cellules[11] ?? ""} ${cellules.at(-4)}`, cellules.at(-3) ?? ""];
    }),
  );
}

describe("l’Île-de-France de l’édition de janvier 2023", () => {
  it("a 785 987 demandes en cours, dont 299 766 nouvelles, dans les fichiers publiés", async () => {
    const publiees = await publie("entiere");
    expect(publiees.get("TAB01-01  stock")).toBe("785987");
    expect(publiees.get("TAB01-01  dont_nouvelles")).toBe("299766");
    expect(publiees.get("TAB03-01 LT1 nb_demandes")).toBe("299766");
    expect(publiees.get("TAB03-01 TOTAL nb_demandes")).toBe("785987");
  }, 900_000);

  it("en a 785 986 quand un fait manque", async () => {
    const connexion = await (await DuckDBInstance.create(":memory:")).connect();
    const mois = join(lac, "faits/mois=2022-06");
    const fichiers = `'${mois}/*.parquet'`;
    // one that was filed, and never changed since
    const seules = `select fait_id from read_parquet('${lac}/faits/*/*.parquet') group by fait_id having count(*) = 1`;
    await connexion.run(`create table restent as select * from read_parquet(${fichiers}) where fait_id <>
      (select min(fait_id) from read_parquet(${fichiers}) where type_demandeur = 'PP' and fait_id in (${seules}))`);
    rmSync(mois, { recursive: true });
    mkdirSync(mois);
    await connexion.run(`copy restent to '${mois}/faits.parquet' (format parquet)`);
    connexion.closeSync();
    expect((await publie("moins-un")).get("TAB01-01  stock")).toBe("785986");
  }, 900_000);
});
