import { describe, expect, it } from "vitest";
import { enClasseur } from "../../functions/socle/tableur.ts";
import { fautesDuClasseur } from "../classeurs/classeur-strict.ts";
import { fautesDeLaFeuille } from "../classeurs/feuille-stricte.ts";

const communs = { chaines: 2, styles: 3, differentiels: 1 };
const feuille = (corps: string): string => `<worksheet xmlns:x="y"><sheetData>${corps}</sheetData></worksheet>`;
const fautes = (xml: string): string[] => fautesDeLaFeuille(xml, communs);

const GUID = "{5E0B0A7A-0000-4000-8000-000000000001}";
const barre = (priorite: number, id: string): string =>
  `<conditionalFormatting sqref="A1:A2"><cfRule type="dataBar" priority="${priorite}"><extLst><ext><x14:id>${id}</x14:id></ext></extLst></cfRule></conditionalFormatting>`;
const extension = (...ids: string[]): string =>
  `<extLst><ext>${ids.map((id) => `<x14:cfRule type="dataBar" id="${id}"/>`).join("")}</ext></extLst>`;

describe("ce qu’Excel réparerait", () => {
  it("n’est pas dans une feuille saine", () => {
    expect(fautes(feuille('<row r="1"><c r="A1" t="s" s="2"><v>1</v></c><c r="C1"><v>1.5e3</v></c></row>'))).toEqual(
      [],
    );
    expect(fautes(`<worksheet><sheetData/>${barre(1, GUID)}<pageMargins/>${extension(GUID)}</worksheet>`)).toEqual([]);
  });

  it.each([
    ["une cellule avant une autre", feuille('<row r="1"><c r="B1"/><c r="A1"/></row>')],
    ["une ligne deux fois", feuille('<row r="2"/><row r="2"/>')],
    ["un nombre qui n’en est pas un", feuille('<row r="1"><c r="A1"><v>NaN</v></c></row>')],
    ["un texte partagé qui n’y est pas", feuille('<row r="1"><c r="A1" t="s"><v>2</v></c></row>')],
    ["un style qui n’y est pas", feuille('<row r="1"><c r="A1" s="3"/></row>')],
    ["un type inventé", feuille('<row r="1"><c r="A1" t="texte"/></row>')],
    ["des parties en désordre", "<worksheet><autoFilter ref='A1:B2'/><sheetData/></worksheet>".replaceAll("'", '"')],
    [
      "des fusions qui se croisent",
      '<worksheet><sheetData/><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells></worksheet>',
    ],
    ["un filtre sur rien", '<worksheet><sheetData/><autoFilter ref="B2:A1"/></worksheet>'],
    ["une barre sans identifiant", `<worksheet><sheetData/>${barre(1, "")}</worksheet>`],
    ["une barre sans son extension", `<worksheet><sheetData/>${barre(1, GUID)}</worksheet>`],
    ["deux mises en forme de même rang", `<worksheet><sheetData/>${barre(1, GUID)}${barre(1, GUID)}</worksheet>`],
  ])("se trouve : %s", (_, xml) => {
    expect(fautes(xml)).not.toEqual([]);
  });

  it("n’est pas dans les classeurs que les pages font télécharger", async () => {
    const octets = await enClasseur({
      feuille: "TAB03-01",
      titres: ["code", "valeur"],
      lignes: [
        ["2A004", 12.5],
        ["d’« ici » & <là>", "c"],
      ],
      faits: [["Source", "SNE"]],
    });
    expect(fautesDuClasseur(octets)).toEqual([]);
  });

  it("un nom de feuille trop long ou interdit se trouve", async () => {
    for (const nom of ["[TAB]", "x".repeat(32)]) {
      const faire = async () => fautesDuClasseur(await enClasseur({ feuille: nom, titres: [], lignes: [], faits: [] }));
      const trouvees = await faire().catch((erreur: unknown) => [String(erreur)]);
      expect(trouvees).not.toEqual([]);
    }
  });
});
