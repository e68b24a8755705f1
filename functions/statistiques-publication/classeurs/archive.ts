import { EventEmitter } from "node:events";
import { deflateRawSync } from "node:zlib";
import { Zip, ZipPassThrough } from "fflate";

/** The first instant that an archive can say: the same content then has the same bytes, whenever it is written. */
const ORIGINE = new Date(1980, 0, 1);
const DEFLATE = 8;

/** A part of an archive, given at once. */
class Partie extends ZipPassThrough {
  override compression = DEFLATE;
  override mtime = ORIGINE;
  protected override process(octets: Uint8Array<ArrayBuffer>, derniers: boolean): void {
    this.ondata(null, deflateRawSync(octets), derniers);
  }
}

/** What exceljs writes a sheet on. */
class Flux extends EventEmitter {
  readonly octets: Uint8Array[] = [];
  /** It writes texts, or one buffer of its own that it fills again once this is back. */
  write(donnees: string | { toBuffer(): Buffer }): void {
    this.octets.push(typeof donnees === "string" ? Buffer.from(donnees) : donnees.toBuffer());
  }
  end(): void {
    this.emit("finish");
    this.emit("zipped");
  }
  /** Nothing is told as it comes. */
  pause(): void {}
}

/**
 * The archive of a workbook, in memory. A workbook is some seventy small parts: what exceljs makes archives with takes
 * six times as long for them as it takes to compress them.
 */
export class Archive {
  readonly #octets: Uint8Array[] = [];
  readonly #zip = new Zip((erreur, octets) => {
    if (erreur) throw erreur;
    this.#octets.push(octets);
  });

  append(contenu: string | Uint8Array, { name }: { name: string }): void {
    const partie = new Partie(name.replace(/^\//u, ""));
    this.#zip.add(partie);
    partie.push(typeof contenu === "string" ? Buffer.from(contenu) : contenu, true);
  }

  /** A part that is written little by little, and put in the archive once it is ended. */
  ouvrir(name: string): Flux {
    const flux = new Flux();
    flux.once("finish", () => this.append(Buffer.concat(flux.octets), { name }));
    return flux;
  }

  finir(): Uint8Array {
    this.#zip.end();
    return Buffer.concat(this.#octets);
  }

  /** Where exceljs would have its bytes go: they are taken all at once. */
  pipe(): void {}
}
