import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Excel from "exceljs";
import { afterAll, describe, expect, it } from "vitest";
import { catalogue } from "../../../shared/statistiques/catalogue/catalogue.ts";
import { unContexteDeClasseur } from "../../../test/un-contexte-de-classeur.ts";
import { ecrireDuTerritoire } from "./du-territoire.ts";

const dossier = mkdtempSync(join(tmpdir(), "couverture-"));
afterAll(() => rmSync(dossier, { recursive: true }));

const RHONE = { niveau: "DEP", code: "69", libelle: "Rhône" } as const;

type Dite = readonly [tableau: string, m1: string | null, libelle: string | null, mesure: string, valeur: number];
type Lue = { couverture: [string, unknown][]; feuille(nom: string): Excel.Worksheet };

/** The only workbook that these figures make, read again. */
async function relire(nomDEdition: string, dites: readonly Dite[], couverture?: string): Promise<Lue> {
  const contexte = unContexteDeClasseur(nomDEdition, couverture);
  const rien = dites.map(() => null);
  const partout = (texte: string) => dites.map(() => texte);
  const [nom = ""] = await ecrireDuTerritoire({ dossier, tableaux: catalogue, contexte })(RHONE, {
    tableau: dites.map(([tableau]) => tableau),
    code: partout(RHONE.code),
    libelle: partout(RHONE.libelle),
    modalites: [dites.map(([, m1]) => m1), rien, rien],
    libelles: [dites.map(([, , libelle]) => libelle), rien, rien],
    mesure: dites.map(([, , , mesure]) => mesure),
    mutation: partout("ENS"),
    statut: partout("A"),
    valeur: dites.map(([, , , , valeur]) => valeur),
  });
  const classeur = new Excel.Workbook();
  await classeur.xlsx.readFile(join(dossier, nom));
  const feuille = (celle: string) => {
    const trouvee = classeur.getWorksheet(celle);
    if (!trouvee) throw new Error(`no sheet ${celle}`);
    return trouvee;
  };
  const lignes: [string, unknown][] = [];
  feuille("Sommaire").eachRow((rangee) => void lignes.push([rangee.getCell(1).text, rangee.getCell(2).value]));
  return { couverture: lignes, feuille };
}

/** What a cover has between its key figures and its tables. */
function clesDe({ couverture }: Lue): [string, unknown][] {
  const rang = (titre: string) => couverture.findIndex(([texte]) => texte === titre);
  expect(rang("Chiffres clés")).toBeGreaterThan(0);
  return couverture.slice(rang("Chiffres clés") + 1, rang("Tableaux")).filter(([texte]) => texte !== "");
}

const SATISFAITES_DE_JANVIER: Dite[] = [
  ["R-11-03", "2023-01", "janvier 2023", "satisfaites", 810],
  ["R-11-03", "TOTAL", "Total", "satisfaites", 810],
];

describe("les chiffres clés d’un sommaire", () => {
  it("des demandes satisfaites : chaque mois, celles du mois ; en janvier, délai et tension de l’année", async () => {
    const [ensemble] = clesDe(await relire("2023-02", SATISFAITES_DE_JANVIER));
    expect(ensemble).toEqual(["Demandes satisfaites, ensemble", 810]);
    const annuels = clesDe(
      await relire("2023-01", [
        ["R-11-03", "TOTAL", "Total", "satisfaites", 9000],
        ["R-13-01", null, null, "n", 9000],
        ["R-13-01", null, null, "mediane", 21],
      ]),
    );
    expect(annuels.slice(0, 2)).toEqual([
      ["Nombre de demandes", 9000],
      ["Médiane (mois)", 21],
    ]);
    expect(annuels.map(([titre]) => titre)).not.toContain("Demandes satisfaites, ensemble");
  });

  it("n’ont pas de titre là où aucun n’est dit", async () => {
    const { couverture } = await relire("2023-02", [["R-11-01", "TOTAL", "Total", "nouvelles", 90]]);
    const titres = couverture.map(([titre]) => titre);
    expect(titres).toContain("Tableaux");
    expect(titres).not.toContain("Chiffres clés");
  });
});

describe("la période d’un classeur", () => {
  it("est dite du premier jour au dernier, au sommaire et sur la feuille d’un flux : un mois, ou toute l’année", async () => {
    const mois = await relire("2023-02", SATISFAITES_DE_JANVIER);
    expect(mois.couverture).toContainEqual(["Période", "du 1er janvier 2023 au 31 janvier 2023"]);
    expect(mois.feuille("R-11-03").getCell("A4").value).toBe("Période : du 1er janvier 2023 au 31 janvier 2023.");
    const annee = await relire("2023-01", [["R-13-01", null, null, "n", 9000]]);
    expect(annee.couverture).toContainEqual(["Période", "du 1er janvier 2022 au 31 décembre 2022"]);
    expect(annee.feuille("R-13-01").getCell("A4").value).toBe("Période : du 1er janvier 2022 au 31 décembre 2022.");
  });

  it("n’est pas dite d’un stock, ni d’une série, qui date chacune de ses lignes", async () => {
    const stock = await relire("2023-02", [
      ["TAB01-01", null, null, "stock", 500],
      ["R-17-02", "2023-01-31", "31 janvier 2023", "stock", 500],
    ]);
    expect(stock.couverture.map(([titre]) => titre)).not.toContain("Période");
    for (const nom of ["TAB01-01", "R-17-02"]) expect(stock.feuille(nom).getCell("A4").value).toBeNull();
  });
});

it("au sommaire, une couverture longue revient à la ligne", async () => {
  const longue = "Couverture : tous les départements, complets sauf ceux dont le système local n’a pas tout transmis";
  const { feuille } = await relire("2023-02", SATISFAITES_DE_JANVIER, longue);
  const couvertes: boolean[] = [];
  feuille("Sommaire").eachRow((rangee) => {
    if (rangee.getCell(1).text === "Couverture") couvertes.push(rangee.getCell(2).alignment?.wrapText ?? false);
  });
  expect(couvertes).toEqual([true]);
});
