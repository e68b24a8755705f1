import type { stream } from "exceljs";
import ContentTypesXform from "exceljs/lib/xlsx/xform/core/content-types-xform.js";
import TableXform from "exceljs/lib/xlsx/xform/table/table-xform.js";
import type { PartieDeFeuille } from "./fin-de-feuille.ts";

const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/table";

const nomDuFichier = (rang: number): string => `table${rang}.xml`;

/** As formulas and queries call it: a hyphen is not of a name, and `R_…` alone would be a reference. */
export const nomDuTableau = (id: string): string => `Tableau_${id.replaceAll("-", "_")}`;

/**
 * The lines of a sheet as a table of Excel, of this rank in the workbook: filters, and a name for queries and formulas.
 * Titles must be those of its first line.
 */
export function tableauExcel(id: string, rang: number, { titres, ref }: { titres: readonly string[]; ref: string }) {
  const decrit = {
    id: rang,
    name: nomDuTableau(id),
    tableRef: ref,
    autoFilterRef: ref,
    headerRow: true as const,
    columns: titres.map((name) => ({ name })),
    style: {},
  };
  const forme = new TableXform();
  forme.prepare(decrit, {});
  const partie: PartieDeFeuille = ({ workbook, _sheetRelsWriter: liens }) => {
    const fichier = nomDuFichier(rang);
    workbook.zip.append(forme.toXml(decrit), { name: `xl/tables/${fichier}` });
    const lien = liens.addRelationship({ Type: RELATION, Target: `../tables/${fichier}` });
    return `<tableParts count="1"><tablePart r:id="${lien}"/></tableParts>`;
  };
  return partie;
}

type EnCours = {
  _worksheets: readonly ({ id: number } | undefined)[];
  sharedStrings: { count: number };
  zip: { append(texte: string, ou: { name: string }): void };
};

/** Tables 1 to so many are named among the parts of the workbook: exceljs names those of its own alone. */
export function annoncerLesTableaux(classeur: stream.xlsx.WorkbookWriter, combien: number): void {
  const tables = Array.from({ length: combien }, (_, rang) => ({ target: nomDuFichier(rang + 1) }));
  Object.assign(classeur, {
    async addContentTypes(this: EnCours) {
      const { sharedStrings, zip } = this;
      const worksheets = this._worksheets.filter((une) => une !== undefined);
      const texte = new ContentTypesXform().toXml({ worksheets, sharedStrings, commentRefs: [], tables });
      zip.append(texte, { name: "[Content_Types].xml" });
    },
  });
}
