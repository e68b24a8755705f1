import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import WorkbookWriter from "exceljs/lib/stream/xlsx/workbook-writer.js";

type Classeur = {
  feuille: string;
  titres: readonly string[];
  lignes: Iterable<readonly (string | number)[]>;
  /** Where the sheet comes from, on a sheet of its own. */
  faits: readonly (readonly [nom: string, valeur: string])[];
};

/** A workbook written row by row, so that what it weighs in memory does not follow its length. */
export async function enClasseur({ feuille, titres, lignes, faits }: Classeur): Promise<Uint8Array> {
  const stream = new PassThrough();
  const octets = buffer(stream);
  const classeur = new WorkbookWriter({ stream, useStyles: true });
  const donnees = classeur.addWorksheet(feuille, { views: [{ state: "frozen", ySplit: 1 }] });
  donnees.columns = titres.map((header) => ({ header, width: 22 }));
  donnees.getRow(1).font = { bold: true };
  for (const ligne of lignes) donnees.addRow([...ligne]).commit();
  donnees.commit();
  const origine = classeur.addWorksheet("Origine");
  for (const fait of faits) origine.addRow([...fait]).commit();
  origine.commit();
  await classeur.commit();
  return octets;
}
