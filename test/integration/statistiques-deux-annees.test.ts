import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chargerCommunes } from "../../functions/socle/referentiel.ts";
import { dossierDEditions } from "../../functions/statistiques-publication/dossier.ts";
import { ouvrirSolveur } from "../../functions/statistiques-publication/protection/highs.ts";
import { publier } from "../../functions/statistiques-publication/publier.ts";
import { geographie } from "../../functions/statistiques-publication/territoires.ts";
import { lieuDe } from "../../functions/statistiques-publication/verifier/adresse.ts";
import { lireCsv } from "../../functions/statistiques-publication/verifier/lire-csv.ts";
import { verifier } from "../../functions/statistiques-publication/verifier/verifier.ts";
import { catalogue } from "../../shared/statistiques/catalogue/catalogue.ts";
import { colonneDe, dimensionConnue } from "../../shared/statistiques/catalogue/dimensions-publiees.ts";
import { CONTACT_D_ESSAI } from "../../shared/statistiques/contact.ts";
import { lireEdition } from "../../shared/statistiques/edition.ts";
import { partagesPublics } from "../../shared/statistiques/protection/attaque/partages.ts";
import { LARGEUR } from "../../shared/statistiques/protection/systeme.ts";
import { lignesDuLieu, membresDe } from "../lignes-du-lieu.ts";
import { relations } from "../recompter.ts";
import { desVies, petitPays, unLac } from "../un-lac.ts";

const racine = mkdtempSync(join(tmpdir(), "deux-annees-"));
const sortie = join(racine, "publiees");
/** Two communes of Ain and two of Haute-Savoie make one intercommunalité; others are of one département each. */
const A_CHEVAL = ["01407", "01118", "74269", "74131"];
const GRANDES = ["74010", "74268", "74056", "01004"];
const repeter = (codes: readonly string[], fois: number) =>
  codes.flatMap((code) => Array.from({ length: fois }, () => code));
const communes = [...repeter(GRANDES, 9), ...repeter(A_CHEVAL, 7), "01053", "74001"];
const pays = petitPays(chargerCommunes(), communes);
const EPCI = pays.parCode.get("74269")?.epci ?? "";
/** What two editions of a year say twice: the stock of three years, and what a balance begins with. */
const TABLEAUX = ["TAB01-01", "TAB02-02", "TAB03-01", "TAB03-02", "R-10-01", "R-11-06"];
const ANNEES = ["2023-01", "2024-01"];
const VERSIONS = ["1.0.0", "1.0.1"];
const siennes = pays.communes.filter(({ epci }) => epci === EPCI);
const membres = membresDe(geographie(pays));
const faits = desVies(6000, { graine: 14, du: "2021-01-01", jours: 1080, communes });
const periode = { debut: "2022-01-01", fin: "2022-12-31", stocks: [], variables: [] };
const stock = relations(faits, { ...periode, index: chargerCommunes() });

async function editer(nom: string, lac: string, raison?: string): Promise<void> {
  const edition = lireEdition(nom);
  if (!edition) throw new Error(`${nom} is no edition`);
  const ou = { lac, depot: dossierDEditions(sortie), atelier: join(racine, "atelier"), communes: pays };
  const tableaux = catalogue.filter(({ id }) => TABLEAUX.includes(id));
  await publier({
    ...ou,
    edition,
    tableaux,
    raison,
    maintenant: new Date("2024-06-20T04:00:00Z"),
    contact: CONTACT_D_ESSAI,
    code: "essai",
  });
}

beforeAll(async () => {
  const lac = await unLac(faits, join(racine, "lac"));
  for (const nom of ANNEES) await editer(nom, lac);
  const sansDoublons = faits.filter(({ fait_id }) => Number(fait_id.slice(-4)) % 61 !== 0);
  const corrige = await unLac(sansDoublons, join(racine, "lac-corrige"));
  for (const nom of ANNEES) await editer(nom, corrige, "Des demandes comptées deux fois ont été retirées.");
}, 240_000);
afterAll(() => rmSync(racine, { recursive: true }));

const lire = async () => verifier(lieuDe(sortie), partagesPublics(pays), await ouvrirSolveur());

type Ligne = Record<string, string>;
const fichier = (edition: string, version: string, id: string) =>
  join(sortie, "editions", edition, version, "tidy", `${id}.csv`);
const lignes = (edition: string, version: string, id: string): Ligne[] => [
  ...lireCsv(readFileSync(fichier(edition, version, id), "utf8")),
];

/** Puts numbers in place of the masks of some lines of a published file, and looks at what an attack then finds. */
async function enMontrant(
  [edition, version, id]: [string, string, string],
  nombreDe: (ligne: Ligne) => number | undefined,
): Promise<string[]> {
  const ou = fichier(edition, version, id);
  const tel = readFileSync(ou, "utf8");
  const lues = lignes(edition, version, id);
  const [entete, ...textes] = tel.split("\n");
  const montrees = textes.map((texte, rang) => {
    const nombre = lues[rang]?.statut === "C" ? nombreDe(lues[rang]) : undefined;
    return nombre === undefined ? texte : texte.replace(",,C,", `,${nombre},A,`);
  });
  expect(montrees).not.toEqual(textes);
  writeFileSync(ou, [entete, ...montrees].join("\n"));
  try {
    return (await lire()).attaque.percees;
  } finally {
    writeFileSync(ou, tel);
  }
}

/** How many a line of the stock counts, life by life. */
function compter({ niveau = "", code_territoire = "", dimension_1 = "", modalite_1, mutation }: Ligne): number {
  const colonne = dimensionConnue(dimension_1);
  return lignesDuLieu(stock, "stock", membres(niveau, code_territoire)).filter(
    ({ codes }) =>
      (modalite_1 === "TOTAL" || (colonne && codes[colonneDe(colonne, "stock")] === modalite_1)) &&
      (mutation === "ENS" || codes.mutation === mutation),
  ).length;
}

describe("deux éditions annuelles, et leurs corrections", () => {
  it("ne livrent ensemble rien de ce qu’elles taisent", async () => {
    const { editions, attaque } = await lire();
    const attendues = ANNEES.flatMap((nom) => VERSIONS.map((version) => [`${nom} ${version}`, []]));
    expect(editions.map(({ nom, fautes }) => [nom, fautes])).toEqual(attendues);
    expect(attaque.secrets).toBeGreaterThan(0);
    expect({ percees: attaque.percees, incoherences: attaque.incoherences }).toEqual({ percees: [], incoherences: [] });
    expect(attaque.pireLargeur).toBeGreaterThanOrEqual(LARGEUR);
  });

  it("nulle part un nombre de 1 à 9, dans aucune", () => {
    for (const nom of ANNEES)
      for (const version of VERSIONS)
        for (const id of TABLEAUX)
          for (const { unite, statut, valeur, ...une } of lignes(nom, version, id))
            if (unite === "demandes" && statut === "A")
              expect([nom, version, id, une.code_territoire, Number(valeur) === 0 || Number(valeur) >= 10]).toContain(
                true,
              );
  });

  it("un masque que la seconde année lève se voit", async () => {
    const tue = (ligne: Ligne) => ligne.modalite_1 === "2022-12-31" && ligne.mesure === "nb_demandes";
    const percees = await enMontrant(["2024-01", "1.0.0", "TAB02-02"], (ligne) => (tue(ligne) ? 27 : undefined));
    expect(percees.join("\n")).toMatch(/2022-12-31.*masquée dans 2023-01 .*montrée dans 2024-01 1\.0\.0/u);
  });

  it("un masque que la correction lève se voit", async () => {
    const percees = await enMontrant(["2024-01", "1.0.1", "TAB03-01"], ({ mesure }) =>
      mesure === "nb_demandes" ? 27 : undefined,
    );
    expect(percees.join("\n")).toContain("masquée dans 2024-01 1.0.0, TAB03-01, montrée dans 2024-01 1.0.1, TAB03-01");
  });
});

describe("une intercommunalité à cheval sur deux départements", () => {
  it("se lit dans chacune, avec ses communes de part et d’autre", () => {
    expect(new Set(siennes.map(({ departement }) => departement)).size).toBe(2);
    for (const nom of ANNEES)
      for (const version of VERSIONS) {
        const montrees = lignes(nom, version, "TAB03-01").filter(({ code_territoire }) => code_territoire === EPCI);
        expect(montrees.length).toBeGreaterThan(0);
      }
  });

  it("les cases masquées pour en protéger d’autres, une fois montrées, les livrent", async () => {
    const dedans = new Set([EPCI, ...siennes.map(({ code }) => code)]);
    const percees = await enMontrant(["2023-01", "1.0.0", "TAB03-01"], (ligne) => {
      const nombre = compter(ligne);
      return dedans.has(ligne.code_territoire ?? "") && ligne.mesure === "nb_demandes" && nombre >= 10
        ? nombre
        : undefined;
    });
    expect(percees.length).toBeGreaterThan(0);
    expect(percees.every((percee) => [...dedans].some((code) => percee.includes(`-${code}|`)))).toBe(true);
  });
});
