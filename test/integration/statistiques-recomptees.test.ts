import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chargerCommunes } from "../../functions/socle/referentiel.ts";
import { dimensionsA } from "../../functions/statistiques-publication/compter.ts";
import { compterTout } from "../../functions/statistiques-publication/compter-tout.ts";
import { type Base, ouvrirDuckdb } from "../../functions/statistiques-publication/duckdb.ts";
import { geographie } from "../../functions/statistiques-publication/territoires.ts";
import { catalogue } from "../../shared/statistiques/catalogue/catalogue.ts";
import { colonneDe, dimension, variables } from "../../shared/statistiques/catalogue/dimensions-publiees.ts";
import { datesDuStock, debutDeLaPeriode, lireEdition, tableauxDe } from "../../shared/statistiques/edition.ts";
import { type Compte, lireComptes } from "../comptes-lus.ts";
import { lignesDuLieu, membresDe } from "../lignes-du-lieu.ts";
import { type Ligne, type Relations, relations } from "../recompter.ts";
import { desVies, petitPays, unLac } from "../un-lac.ts";

const edition = lireEdition("2023-01");
if (!edition) throw new Error("2023-01 is an edition");
const index = chargerCommunes();
const pays = geographie(petitPays(index));
const faits = desVies(1500, { graine: 7, du: "2020-06-01", jours: 1000 });
const tableaux = tableauxDe(catalogue, edition);
const dossier = mkdtempSync(join(tmpdir(), "recomptage-"));
const lac = join(dossier, "lac");

let base: Base;
let comptes: Compte[];
let lues: Relations;

beforeAll(async () => {
  await unLac(faits, lac);
  base = await ouvrirDuckdb({ dossier, memoireMo: 1000, coeurs: 2 });
  await compterTout(base, { edition, lac, communes: index, geographie: pays, tableaux });
  comptes = await lireComptes(base, pays);
  const stocks = Object.entries(datesDuStock(edition)).flatMap(([rythme, dates]) =>
    dates.map((date) => ({ rythme, date })),
  );
  lues = relations(faits, {
    debut: debutDeLaPeriode(edition),
    fin: edition.date,
    stocks,
    index,
    variables: variables.map(({ code }) => code),
  });
});

afterAll(() => {
  base.fermer();
  rmSync(dossier, { recursive: true });
});

const membres = membresDe(pays);
const lignesDe = (relation: string, niveau: string, code: string): Ligne[] =>
  lignesDuLieu(lues, relation, membres(niveau, code));

/** The same count, by a loop over the lines. */
function recompte({ tableau: id, niveau, code, m1, m2, m3, mesure: nom, mutation }: Compte): number | undefined {
  const tableau = tableaux.find((un) => un.id === id);
  const mesure = tableau?.mesures.find((une) => une.code === nom);
  if (!tableau || mesure?.genre !== "compte") return undefined;
  const dimensions = dimensionsA(tableau, niveau);
  return lignesDe(mesure.base, niveau, code).filter(
    ({ codes }) =>
      (mutation === "ENS" || codes.mutation === mutation) &&
      (mesure.dont ?? []).every(({ colonne, parmi }) => parmi.includes(codes[colonne] ?? "")) &&
      [m1, m2, m3].every((modalite, rang) => {
        const dite = dimensions[rang];
        return (
          dite === undefined || modalite === "TOTAL" || codes[colonneDe(dimension(dite), mesure.base)] === modalite
        );
      }),
  ).length;
}

const differences = (choisis: readonly Compte[]) =>
  choisis
    .filter((compte) => recompte(compte) !== compte.valeur)
    .map((compte) => ({ ...compte, attendu: recompte(compte) }));

describe("les chiffres, recomptés demande par demande", () => {
  it("tous les tableaux qui comptent sont là", () => {
    const comptant = tableaux
      .filter(({ mesures }) => mesures.some(({ genre }) => genre === "compte"))
      .map(({ id }) => id);
    expect(new Set(comptes.map(({ tableau }) => tableau))).toEqual(new Set(comptant));
  });

  it.each([
    ["FR", "FR"],
    ["REG", "84"],
    ["DEP", "74"],
  ])("sont les mêmes pour %s %s", (niveau, code) => {
    const choisis = comptes.filter((compte) => compte.niveau === niveau && compte.code === code);
    expect(choisis.length).toBeGreaterThan(1000);
    expect(differences(choisis)).toEqual([]);
  });

  it("sont les mêmes pour vingt communes et pour les arrondissements", () => {
    const choisis = comptes.filter(({ niveau }) => niveau === "COM" || niveau === "ARM");
    expect(new Set(choisis.map(({ code }) => code)).size).toBeGreaterThanOrEqual(20);
    // one of them with its profile, by the short lists
    expect(choisis.filter(({ code, tableau }) => code === "74010" && tableau === "TAB03-02")).toHaveLength(24);
    expect(differences(choisis)).toEqual([]);
  });

  it("le bilan de l’année tombe juste dans chaque territoire, jusqu’à la commune, et ses postes se recomptent", () => {
    const bilans = comptes.filter(({ tableau }) => tableau === "R-11-06");
    for (const [cle, postes] of Map.groupBy(bilans, ({ niveau, code }) => `${niveau}-${code}`)) {
      const n = (poste: string) => postes.find(({ m1 }) => m1 === poste)?.valeur ?? Number.NaN;
      expect(n("E0") + n("N") - n("A") - n("R") + n("DR") + n("ME") - n("MS"), cle).toBe(n("E1"));
    }
    const niveaux = new Set(bilans.map(({ niveau }) => niveau));
    expect([...niveaux]).toEqual(expect.arrayContaining(["FR", "FRM", "REG", "DEP", "EPCI", "COM", "ARM"]));
    expect(differences(bilans)).toEqual([]);
  });

  it("ce qu’il dit des sorties et des nouvelles est ce que leurs propres tableaux en disent, partout", () => {
    const deux = (tableau: string, m1: string) =>
      new Map(
        comptes
          .filter((un) => un.tableau === tableau && un.m1 === m1 && un.mutation === "ENS" && un.mesure !== "a_terme")
          .filter(({ mesure }) => ["effectif", "radiees", "nouvelles"].includes(mesure))
          .map(({ niveau, code, valeur }) => [`${niveau}-${code}`, valeur]),
      );
    const [attributions, nouvelles] = [deux("R-11-06", "A"), deux("R-11-06", "N")];
    for (const [cle, valeur] of deux("R-11-04", "RADATT")) expect([cle, attributions.get(cle)]).toEqual([cle, valeur]);
    const autresSorties = deux("R-11-06", "R");
    for (const [cle, valeur] of deux("R-11-04", "TOTAL"))
      expect([cle, (attributions.get(cle) ?? 0) + (autresSorties.get(cle) ?? 0)]).toEqual([cle, valeur]);
    for (const [cle, valeur] of deux("R-11-01", "TOTAL")) expect([cle, nouvelles.get(cle)]).toEqual([cle, valeur]);
  });

  it("les réunions et les sorties sans motif ne sont pas des abandons", () => {
    const france = comptes.filter(
      ({ tableau, niveau, mutation }) => tableau === "R-11-04" && niveau === "FR" && mutation === "ENS",
    );
    const sorties = france.map(({ m1, valeur }) => [m1, valeur]);
    for (const motif of ["RADABA", "REUNIE", "NR"])
      expect(sorties).toContainEqual([
        motif,
        lignesDe("radiees", "FR", "FR").filter(({ codes }) => codes.motif_radiation === motif).length,
      ]);
    expect(france.find(({ m1 }) => m1 === "REUNIE")?.valeur).toBeGreaterThan(0);
  });

  it("un total est la somme de ses lignes, partout", () => {
    const parTableau = Map.groupBy(
      comptes.filter(({ tableau }) => /^(?:TAB03|R-12|R-11-04)/u.test(tableau)),
      (c) => [c.tableau, c.niveau, c.code, c.mesure, c.mutation, c.m2].join("|"),
    );
    for (const [cle, lignes] of parTableau) {
      const total = lignes.find(({ m1 }) => m1 === "TOTAL");
      const somme = lignes.filter(({ m1 }) => m1 !== "TOTAL").reduce((cumul, { valeur }) => cumul + valeur, 0);
      if (lignes.length > 1) expect(somme, cle).toBe(total?.valeur);
    }
  });
});
