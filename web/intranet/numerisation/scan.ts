import { PDFDocument } from "@cantoo/pdf-lib";
import { GlobalWorkerOptions, getDocument } from "pdfjs-dist";
import jpeg2000 from "pdfjs-dist/wasm/openjpeg_nowasm_fallback.js?url";
import { TAILLE_MAX } from "../../../shared/pieces/envoi.ts";

/** One scan, of which nothing leaves the browser but the pieces that are made of it. */
export type Scan = {
  pages: number;
  /** Whether a program is hidden in it, which no piece takes along. */
  programme: boolean;
  /** Draws a page, this wide; false when nothing of it shows. */
  dessiner(page: number, toile: HTMLCanvasElement, largeur: number): Promise<boolean>;
  /** A file of these pages alone, in this order: nothing else of the scan goes with them. */
  extraire(pages: readonly number[]): Promise<File>;
};

/** Why a scan cannot be split. */
export type RaisonDEchec = "mot-de-passe" | "illisible" | "trop-de-pages" | "vide" | "trop-lourd";
export class ScanRefuse extends Error {
  readonly raison: RaisonDEchec;
  constructor(raison: RaisonDEchec) {
    super(raison);
    this.raison = raison;
  }
}

/** As many as one may look at, and more than a feeder holds. */
const PAGES_MAX = 100;

const aLaTaille = (toile: HTMLCanvasElement, largeur: number, hauteur: number): CanvasRenderingContext2D => {
  toile.width = largeur;
  toile.height = Math.round(hauteur);
  const dessin = toile.getContext("2d");
  if (!dessin) throw new Error("this browser draws no canvas");
  return dessin;
};

/** Where the reader finds what draws JPEG 2000, loaded for a scan that holds some; JBIG2 is drawn by its own code. */
const decodeurs = (): string => new URL(".", new URL(jpeg2000, document.baseURI)).href;

/** A blank page, or an image that this reader does not draw: the pages of the service allow no WebAssembly. */
function montreQuelqueChose(toile: HTMLCanvasElement): boolean {
  const points = toile.getContext("2d")?.getImageData(0, 0, toile.width, toile.height).data ?? [];
  return points.some((valeur, rang) => valeur !== points[rang % 4]);
}

async function scanDImage(fichier: File): Promise<Scan> {
  const image = await createImageBitmap(fichier, { imageOrientation: "from-image" }).catch(() => undefined);
  if (!image) throw new ScanRefuse("illisible");
  return {
    pages: 1,
    programme: false,
    async dessiner(_page, toile, largeur) {
      const hauteur = (image.height * largeur) / image.width;
      aLaTaille(toile, largeur, hauteur).drawImage(image, 0, 0, largeur, hauteur);
      return true;
    },
    extraire: async () => fichier,
  };
}

function refus(erreur: unknown): ScanRefuse {
  const nom = erreur instanceof Error ? erreur.name : "";
  return new ScanRefuse(nom === "PasswordException" ? "mot-de-passe" : "illisible");
}

async function scanDePdf(fichier: File): Promise<Scan> {
  GlobalWorkerOptions.workerPort ??= new Worker(new URL("./travailleur.ts", import.meta.url), { type: "module" });
  const octets = new Uint8Array(await fichier.arrayBuffer());
  // the reader keeps the bytes that it is given
  const lu = await getDocument({ data: octets.slice(), useWasm: false, wasmUrl: decodeurs() }).promise.catch(
    (erreur) => {
      throw refus(erreur);
    },
  );
  if (lu.numPages > PAGES_MAX) throw new ScanRefuse("trop-de-pages");
  const source = await PDFDocument.load(octets, { updateMetadata: false }).catch((erreur) => {
    throw refus(erreur);
  });
  return {
    pages: lu.numPages,
    programme: await lu.hasJSActions(),
    async dessiner(numero, toile, largeur) {
      const page = await lu.getPage(numero);
      const echelle = largeur / page.getViewport({ scale: 1 }).width;
      const viewport = page.getViewport({ scale: echelle });
      aLaTaille(toile, largeur, viewport.height);
      await page.render({ canvas: toile, viewport }).promise;
      return montreQuelqueChose(toile);
    },
    async extraire(pages) {
      const vers = await PDFDocument.create();
      const copiees = await vers.copyPages(
        source,
        pages.map((page) => page - 1),
      );
      for (const page of copiees) vers.addPage(page);
      const piece = await vers.save();
      return new File([new Uint8Array(piece)], "piece.pdf", { type: "application/pdf" });
    },
  };
}

/** Opens a scan, or says why it cannot be. */
export async function ouvrirScan(fichier: File): Promise<Scan> {
  if (fichier.size === 0) throw new ScanRefuse("vide");
  if (fichier.size > TAILLE_MAX) throw new ScanRefuse("trop-lourd");
  return fichier.type === "application/pdf" ? scanDePdf(fichier) : scanDImage(fichier);
}
