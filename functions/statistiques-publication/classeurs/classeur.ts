import { writeFile } from "node:fs/promises";
import Excel from "exceljs";
import { Archive } from "./archive.ts";

/** A workbook that exceljs streams, with an archive of our own in the place of its own. */
export class Classeur extends Excel.stream.xlsx.WorkbookWriter {
  declare private archive: Archive | undefined;
  readonly #chemin: string;

  constructor(chemin: string) {
    super({ useStyles: true, useSharedStrings: false });
    this.#chemin = chemin;
  }

  get zip(): Archive {
    this.archive ??= new Archive();
    return this.archive;
  }

  /** exceljs sets the one that it makes, while it is constructed. */
  set zip(_: unknown) {}

  _openStream(nom: string) {
    return this.zip.ouvrir(nom);
  }

  async _finalize(): Promise<void> {
    await writeFile(this.#chemin, this.zip.finir());
  }
}
