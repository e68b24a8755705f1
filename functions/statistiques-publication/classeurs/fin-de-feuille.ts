import type { Worksheet } from "exceljs";

/** What exceljs holds of a sheet while it streams it. */
type EnCours = {
  stream: { write(texte: string): void };
  workbook: { zip: { append(texte: string, ou: { name: string }): void } };
  _sheetRelsWriter: { addRelationship(lien: { Type: string; Target: string }): string };
};

/** The XML of one part of a sheet, once its lines are written. */
export type PartieDeFeuille = (feuille: EnCours) => string;

/**
 * What exceljs writes in a workbook that it holds whole, and leaves out of one that it streams: parts that stand at the
 * end of a sheet, given in the order of the format.
 */
export function finirPar(feuille: Worksheet, parties: readonly PartieDeFeuille[]): void {
  Object.assign(feuille, {
    _writeLegacyData(this: EnCours) {
      for (const partie of parties) this.stream.write(partie(this));
    },
  });
}
