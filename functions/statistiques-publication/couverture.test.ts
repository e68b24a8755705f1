import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ajouterJours } from "../../shared/demande/delais.ts";
import { departementsASystemeLocal } from "../../shared/referentiel/systemes-locaux.ts";
import { lireEdition } from "../../shared/statistiques/edition.ts";
import { couverture, couvertureDe } from "./couverture.ts";
import { recuDe } from "./systemes-locaux-recus.ts";

const lac = mkdtempSync(join(tmpdir(), "couverture-"));
afterAll(() => rmSync(lac, { recursive: true }));

const TOUS = departementsASystemeLocal("2026-11-30");
const editionDe = (nom: string) => {
  const edition = lireEdition(nom);
  if (!edition) throw new Error("it is an edition");
  return edition;
};

/** What each local system sent: first and last day of it. */
type Envois = readonly (readonly [departements: readonly string[], du: string, au: string])[];

const fichiersDe = (envois: Envois): string[] =>
  envois
    .flatMap(([departements, du, au]) => {
      const fichiers: string[] = [];
      for (let jour = du; jour <= au; jour = ajouterJours(jour, 1))
        fichiers.push(...departements.map((un) => `faits/mois=${jour.slice(0, 7)}/${un}-${jour}.parquet`));
      return fichiers;
    })
    .toSorted();

const dite = (envois: Envois, edition = "2026-12") => couvertureDe(fichiersDe(envois), editionDe(edition));
const autres = (departement: string) => TOUS.filter((un) => un !== departement);

describe("ce qu’une édition dit avoir reçu des systèmes locaux", () => {
  it("est complet quand chaque jour est là, du premier envoi à l’extraction", () => {
    const { texte, systemes_locaux } = dite([[TOUS, "2025-06-01", "2026-12-30"]]);
    expect(texte).toBe("Couverture : tous les départements, complets, tels que connus au 30 décembre 2026.");
    expect(systemes_locaux[0]).toEqual({
      departement: "03",
      depuis: "2025-06-01",
      rien_avant: false,
      jours_recus: 578,
      jours_attendus: 578,
      manquants: [],
    });
  });

  it("ne l’est pas quand le mois d’après, où se disent les faits connus tard, n’est pas venu", () => {
    const { texte, systemes_locaux } = dite([[TOUS, "2025-06-01", "2026-11-30"]]);
    expect(systemes_locaux.every(({ jours_attendus, jours_recus }) => jours_attendus - jours_recus === 30)).toBe(true);
    expect(texte).toContain(
      "548 jours reçus sur 578 depuis le 1er juin 2025, manque du 1er décembre 2026 au 30 décembre",
    );
    // thirty-three départements that lack the same days are said together
    expect(texte.match(/manque/gu)).toHaveLength(1);
  });

  it("ne l’est pas quand il manque un jour d’un mois passé : une sortie de ce jour reste dans le stock", () => {
    const { texte } = dite([
      [autres("44"), "2025-06-01", "2026-12-30"],
      [["44"], "2025-06-01", "2026-03-14"],
      [["44"], "2026-03-16", "2026-12-30"],
    ]);
    expect(texte).toBe(
      "Couverture : tous les départements, complets sauf ceux dont le système local n’a pas tout transmis (Loire-Atlantique (44) : 577 jours reçus sur 578 depuis le 1er juin 2025, manque le 15 mars 2026), tels que connus au 30 décembre 2026.",
    );
  });

  it("dit depuis quand, de celui qui n’a commencé que dans le temps que l’édition raconte", () => {
    const { texte } = dite([
      [autres("44"), "2025-06-01", "2026-12-30"],
      [["44"], "2026-11-01", "2026-12-30"],
    ]);
    expect(texte).toContain("(Loire-Atlantique (44) : rien avant le 1er novembre 2026)");
    expect(dite([[TOUS, "2026-11-01", "2026-11-30"]]).texte).toContain(
      "30 jours reçus sur 60, rien avant le 1er novembre 2026, manque du 1er décembre 2026 au 30 décembre 2026",
    );
  });

  it("nomme ceux qui n’ont rien transmis, et ne sait rien de ce qui est venu après l’extraction", () => {
    const { texte, systemes_locaux } = dite([
      [autres("44").filter((un) => un !== "35"), "2025-06-01", "2026-12-30"],
      [["35"], "2027-01-02", "2027-01-04"],
    ]);
    expect(texte).toContain("(Ille-et-Vilaine (35), Loire-Atlantique (44) : aucun jour reçu)");
    expect(systemes_locaux).toContainEqual({
      departement: "44",
      depuis: "2026-11-01",
      rien_avant: true,
      jours_recus: 0,
      jours_attendus: 60,
      manquants: [{ du: "2026-11-01", au: "2026-12-30" }],
    });
    expect(systemes_locaux.some(({ departement }) => departement === "75")).toBe(false);
  });

  it("s’accorde avec ce qui est compté", () => {
    const de44 = (...jours: string[]) =>
      dite([[autres("44"), "2025-06-01", "2026-12-30"], ...jours.map((jour) => [["44"], jour, jour] as const)]).texte;
    expect(de44("2026-12-29")).toContain("1 jour reçu sur 2, rien avant le 29 décembre 2026, manque le 30 décembre");
    const unSurDeux = ["2026-12-22", "2026-12-24", "2026-12-26", "2026-12-28"];
    expect(de44(...unSurDeux)).toContain("le 27 décembre 2026, et 1 autre fois)");
    expect(de44("2026-12-20", ...unSurDeux)).toContain("le 25 décembre 2026, et 2 autres fois)");
  });
});

describe("un système local dont on sait les dates", () => {
  const systeme = { departement: "32", nom: "Imhoweb", url: "https://exemple.fr" };
  const ou = { edition: editionDe("2026-12"), debutDuLac: "2026-01-01" };

  it("devait transmettre dès son premier jour, ou dès celui du lac", () => {
    const recu = recuDe({ ...systeme, debutLe: "2026-12-28" }, ["2026-12-29", "2026-12-30"], ou);
    expect(recu).toMatchObject({ depuis: "2026-12-28", rien_avant: false, jours_recus: 2, jours_attendus: 3 });
    expect(recuDe({ ...systeme, debutLe: "2019-03-01" }, [], ou)).toMatchObject({ depuis: "2026-01-01" });
  });

  it("ne devait plus rien après son dernier", () => {
    const recu = recuDe({ ...systeme, finLe: "2026-12-03" }, ["2026-12-01", "2026-12-02"], ou);
    expect(recu).toMatchObject({ jours_recus: 2, jours_attendus: 2, manquants: [] });
  });
});

it("un lac dit ce qu’ont transmis les systèmes locaux par les fichiers de ses mois", () => {
  mkdirSync(join(lac, "faits/mois=2026-11"), { recursive: true });
  for (const nom of ["44-2026-11-29.parquet", "sne-2026-11-29.parquet", "bordereau.json"])
    writeFileSync(join(lac, "faits/mois=2026-11", nom), "");
  const { texte } = couverture(lac, editionDe("2026-11"));
  expect(texte).toContain("Loire-Atlantique (44) : 1 jour reçu sur 2, rien avant le 29 novembre 2026");
});

it("un lac inventé raconte tout le pays, ou les régions pour lesquelles il est fait", () => {
  writeFileSync(join(lac, "generation.json"), "{}");
  expect(couverture(lac, editionDe("2026-10"))).toEqual({
    texte: "Couverture : tous les départements, complets, tels que connus au 30 octobre 2026.",
    systemes_locaux: [],
  });
  writeFileSync(join(lac, "generation.json"), '{"regions":["11"]}');
  expect(couverture(lac, editionDe("2026-10")).texte).toContain("départements de la région Île-de-France seulement");
});
