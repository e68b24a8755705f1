import { describe, expect, it } from "vitest";
import * as z from "zod";
import { catalogue } from "../../shared/statistiques/catalogue/catalogue.ts";
import { lireEdition } from "../../shared/statistiques/edition.ts";
import { COLONNES } from "./donnees-longues.ts";
import { datapackage } from "./metadonnees.ts";

const forme = z.object({
  title: z.string(),
  description: z.string(),
  resources: z.array(
    z.object({
      path: z.string(),
      description: z.optional(z.string()),
      schema: z.optional(z.object({ fields: z.array(z.object({ name: z.string(), description: z.string().min(1) })) })),
    }),
  ),
});

const CHEMINS = [
  "attente/attente.csv",
  "attente/attente.parquet",
  "dictionnaire/modalites.csv",
  "dictionnaire/tableaux.csv",
  "dictionnaire/territoires.csv",
  "statuts.csv",
  "tidy/TAB01-01.csv",
  "tidy/TAB01-01.parquet",
];

function decrire(mention?: string) {
  const edition = lireEdition("2023-01");
  if (!edition) throw new Error("no edition");
  const fichiers = CHEMINS.map((chemin) => ({ chemin, octets: 1, sha256: "0".repeat(64) }));
  const couverture = { texte: "Couverture : la France.", systemes_locaux: [] };
  return forme.parse(
    JSON.parse(datapackage(edition, "1.0.0", fichiers, { couverture, contact: "a@sne.example", mention })),
  );
}

describe("le Data Package d’une édition", () => {
  it("de données simulées, le dit dans son titre, sa description et celle de chaque tableau", () => {
    const simule = decrire("Données simulées");
    expect(simule.title).toMatch(/, édition 2023-01 \(Données simulées\)$/u);
    const dite = "Données simulées. Couverture : la France.";
    expect(simule.description).toBe(dite);
    const tableaux = simule.resources.filter(({ path }) => /^(?:tidy|attente)/u.test(path));
    expect(tableaux.map(({ description }) => description)).toEqual(tableaux.map(() => dite));
    expect(decrire()).toMatchObject({
      title: expect.stringMatching(/2023-01$/u),
      description: "Couverture : la France.",
    });
  });

  it("décrit les colonnes de chaque CSV", () => {
    const sans = decrire().resources.filter(({ path, schema }) => path.endsWith(".csv") && !schema);
    expect(sans.map(({ path }) => path)).toEqual([]);
  });

  it("nomme toutes les unités du catalogue, comme les lignes les écrivent", () => {
    const dites = COLONNES.find(({ nom }) => nom === "unite")?.description.split(/, | ou /u);
    const ecrites = new Set(catalogue.flatMap(({ mesures }) => mesures.map(({ unite }) => String(unite))));
    expect(dites?.toSorted()).toEqual([...ecrites].toSorted());
  });
});
