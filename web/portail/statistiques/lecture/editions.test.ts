import { describe, expect, it } from "vitest";
import {
  choisirEdition,
  dernierePublication,
  editionDeLAnnee,
  editionDuTableau,
  editionsEspacees,
} from "./editions.ts";
import type { EditionPubliee } from "./question.ts";

const une = (edition: string, dateReference: string): EditionPubliee => ({
  edition,
  version: "1.0.0",
  dateReference,
  dateExtraction: dateReference,
});

const mars = une("2026-03", "2026-02-28");
const janvier = une("2026-01", "2025-12-31");
const mars2025 = une("2025-03", "2025-02-28");
const idf = une("idf-2023-01", "2022-12-31");
const publiees = [mars, janvier, mars2025, idf];

const choisir = (nom?: string, version?: string) => {
  const choisie = choisirEdition(publiees, nom, version);
  if (!choisie) throw new Error("no edition");
  return choisie;
};

describe("l’édition que l’on regarde", () => {
  it("est la dernière du pays, ou celle que l’adresse nomme, dans sa version", () => {
    expect(choisir().edition).toBe(mars);
    expect(choisir("2026-01", "1.0.0").edition).toEqual(janvier);
    expect(choisir("1999-01")).toMatchObject({ edition: mars, figee: false });
    expect(choisirEdition([], undefined, undefined)).toBeUndefined();
  });

  it("garde la version que l’adresse nomme, si elle a été publiée ; la dernière sinon", () => {
    const corrigee = { ...janvier, version: "1.0.2", anterieures: [{ version: "1.0.1" }, { version: "1.0.0" }] };
    const versions = ["1.0.0", "1.0.2", "9.9.9", ""].map(
      (version) => choisirEdition([mars, corrigee], "2026-01", version)?.edition.version,
    );
    expect(versions).toEqual(["1.0.0", "1.0.2", "1.0.2", "1.0.2"]);
  });

  it("reste ce qu’elle était quand un lien a été fait : ni correction d’une autre, ni édition venue depuis", () => {
    const corrigee = {
      ...janvier,
      version: "1.0.1",
      publieeLe: "2026-05-01T04:00:00Z",
      anterieures: [{ version: "1.0.0", publieeLe: "2026-02-01T04:00:00Z" }],
    };
    const retrouvee = { ...mars2025, publieeLe: "2026-06-01T04:00:00Z" };
    const alors = { ...mars, publieeLe: "2026-04-01T04:00:00Z" };
    const choisie = choisirEdition([alors, corrigee, retrouvee], "2026-03", "1.0.0", "2026-04-01T04:00:00Z");
    expect(choisie?.editions.map(({ edition, version }) => [edition, version])).toEqual([
      ["2026-03", "1.0.0"],
      ["2026-01", "1.0.0"],
    ]);
    expect(dernierePublication([alors, corrigee])).toBe("2026-05-01T04:00:00Z");
  });

  it("ne se mêle pas à celles d’autres faits", () => {
    expect(choisir("idf-2023-01").editions).toEqual([idf]);
    expect(choisir().editions).not.toContain(idf);
  });

  it("ce qu’elle ne dit pas se lit dans la dernière d’avant qui le dit", () => {
    expect(editionDuTableau(choisir(), "TAB01-01", "DEP")).toBe(mars);
    expect(editionDuTableau(choisir(), "TAB01-01", "COM")).toBe(janvier);
    expect(editionDuTableau(choisir(), "R-14-01", "FR")).toBe(janvier);
    expect(editionDuTableau(choisir("2025-03"), "R-14-01", "FR")).toBeUndefined();
  });

  it("une année de flux se lit dans l’édition de janvier", () => {
    expect(editionDuTableau(choisir(), "R-11-01", "FR")).toBe(mars);
    expect(editionDeLAnnee(choisir(), "R-11-01", "FR")).toBe(janvier);
  });

  it("une suite prend une édition par an, sans compter deux fois un mois", () => {
    expect(editionsEspacees(choisir(), mars, 12, 4)).toEqual([mars, mars2025]);
    expect(editionsEspacees(choisir(), mars, 12, 1)).toEqual([mars]);
  });
});
