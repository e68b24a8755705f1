import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chargerCommunes } from "../../functions/socle/referentiel.ts";
import { dossierDEditions } from "../../functions/statistiques-publication/dossier.ts";
import { ouvrirSolveur } from "../../functions/statistiques-publication/protection/highs.ts";
import { publier } from "../../functions/statistiques-publication/publier.ts";
import { lieuDe } from "../../functions/statistiques-publication/verifier/adresse.ts";
import { lireCsv } from "../../functions/statistiques-publication/verifier/lire-csv.ts";
import { verifier } from "../../functions/statistiques-publication/verifier/verifier.ts";
import { catalogue } from "../../shared/statistiques/catalogue/catalogue.ts";
import { CONTACT_D_ESSAI } from "../../shared/statistiques/contact.ts";
import { lireEdition } from "../../shared/statistiques/edition.ts";
import { partagesPublics } from "../../shared/statistiques/protection/attaque/partages.ts";
import { desVies, petitPays, unLac } from "../un-lac.ts";

const racine = mkdtempSync(join(tmpdir(), "communes-"));
const sortie = join(racine, "publiees");
/** Large and small communes of two départements, some of one intercommunalité, and arrondissements of Paris. */
const GRANDES = ["74010", "74268", "74056", "75113", "75118", "92012", "29019"];
/** In no intercommunalité. */
const ILE = "29155";
const PETITE = "01053";
const VOISINE = "01004";
const communes = [...GRANDES.flatMap((code) => Array.from({ length: 12 }, () => code)), PETITE, VOISINE, ILE];
const pays = petitPays(chargerCommunes(), communes);
const TABLEAUX = [
  "TAB01-01",
  "TAB02-02",
  "TAB03-01",
  "TAB03-02",
  "R-10-01",
  "R-10-07",
  "R-10-08",
  "R-11-04",
  "R-11-06",
  "R-12-01",
];

beforeAll(async () => {
  const lac = await unLac(desVies(5000, { graine: 5, du: "2020-06-01", jours: 950, communes }), join(racine, "lac"));
  const edition = lireEdition("2023-01");
  if (!edition) throw new Error("no edition");
  await publier({
    edition,
    lac,
    depot: dossierDEditions(sortie),
    communes: pays,
    atelier: join(racine, "atelier"),
    maintenant: new Date("2023-04-20T04:00:00Z"),
    contact: CONTACT_D_ESSAI,
    code: "essai",
    tableaux: catalogue.filter(({ id }) => TABLEAUX.includes(id)),
  });
});
afterAll(() => rmSync(racine, { recursive: true }));

const dossier = join(sortie, "editions/2023-01/1.0.0");
const lignes = (id: string) => [...lireCsv(readFileSync(join(dossier, "tidy", `${id}.csv`), "utf8"))];
const niveauxDe = (id: string) => new Set(lignes(id).map(({ niveau }) => niveau));

describe("l’édition du 31 décembre", () => {
  it("dit les communes, les arrondissements, les intercommunalités et les établissements territoriaux", () => {
    for (const id of ["TAB01-01", "TAB03-01", "TAB03-02"])
      for (const niveau of ["COM", "ARM", "EPCI", "EPT"]) expect([id, ...niveauxDe(id)]).toContain(niveau);
    expect([...niveauxDe("R-10-08")].toSorted()).toEqual(["ARM", "COM"]);
  });

  it("une île hors de toute intercommunalité n’empêche pas celle d’en face de se montrer", () => {
    const brest = lignes("TAB03-01").filter(({ code_territoire }) => code_territoire === "242900314");
    expect(brest.length).toBeGreaterThan(0);
  });

  it("une commune montre ses listes courtes, une intercommunalité ses listes entières", () => {
    const dimensions = (niveau: string) =>
      new Set(lignes("TAB03-02").flatMap((une) => (une.niveau === niveau ? [une.dimension_1] : [])));
    expect([...dimensions("COM")]).toEqual(["age_6"]);
    expect([...dimensions("EPCI")]).toEqual(["age"]);
  });

  it("n’a nulle part un nombre de 1 à 9, et une commune trop petite n’a pas de profil", () => {
    for (const id of TABLEAUX)
      for (const { unite, valeur, statut, ...une } of lignes(id))
        if (unite === "demandes" && statut === "A")
          expect([une.niveau, une.code_territoire, Number(valeur) === 0 || Number(valeur) >= 10]).toContain(true);
    expect(lignes("TAB03-01").filter(({ code_territoire }) => code_territoire === PETITE)).toEqual([]);
    expect(lignes("TAB01-01").filter(({ code_territoire }) => code_territoire === PETITE).length).toBeGreaterThan(0);
  });

  it("une intercommunalité a ses classeurs, et le manifeste dit ce qui est masqué", () => {
    expect(readdirSync(join(dossier, "xlsx")).filter((nom) => nom.includes("_epci_")).length).toBeGreaterThan(0);
    const { secret } = JSON.parse(readFileSync(join(dossier, "manifest.json"), "utf8"));
    expect(secret.communes.pireLargeur).toBeGreaterThanOrEqual(9);
    expect(secret.communes.epci.pire.part).toBeLessThanOrEqual(0.1);
  });

  it("ne livre rien de ce qu’elle tait à qui lit tous ses fichiers, à tous les niveaux ensemble", async () => {
    const { editions, attaque } = await verifier(lieuDe(sortie), partagesPublics(pays), await ouvrirSolveur());
    expect(editions.flatMap(({ fautes }) => fautes)).toEqual([]);
    expect(attaque.secrets).toBeGreaterThan(0);
    expect({ percees: attaque.percees, incoherences: attaque.incoherences }).toEqual({ percees: [], incoherences: [] });
  });
});

describe("une édition d’une seule région", () => {
  it("ne dit ni que c’est la France, ni que les autres n’ont personne", async () => {
    const siennes = ["75113", "92012"];
    const lac = await unLac(
      desVies(900, { graine: 8, du: "2021-06-01", jours: 580, communes: siennes }),
      join(racine, "lac-idf"),
    );
    const edition = lireEdition("idf-2023-01");
    if (!edition) throw new Error("no edition");
    await publier({
      edition,
      lac,
      depot: dossierDEditions(join(racine, "publiees-idf")),
      communes: pays,
      atelier: join(racine, "atelier"),
      maintenant: new Date("2023-04-20T04:00:00Z"),
      contact: CONTACT_D_ESSAI,
      code: "essai",
      tableaux: catalogue.filter(({ id }) => id === "TAB01-01"),
    });
    const tidy = join(racine, "publiees-idf", "editions/idf-2023-01/1.0.0/tidy/TAB01-01.csv");
    const larges = [...lireCsv(readFileSync(tidy, "utf8"))].filter(({ niveau = "" }) => /^(?:FR|REG)$/u.test(niveau));
    expect([...new Set(larges.map(({ libelle_territoire }) => libelle_territoire))]).toEqual([
      "Île-de-France (seule région de cette édition)",
      "Île-de-France",
    ]);
  });
});
