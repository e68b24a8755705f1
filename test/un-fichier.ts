import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { PDFDocument, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";
import type { FichierAnnonce, TypeDeFichier } from "../shared/pieces/envoi.ts";

/** Bytes, and what they are said to be. */
export type UnFichier = { type: TypeDeFichier; octets: Uint8Array };

export const annonceDe = ({ type, octets }: UnFichier): FichierAnnonce => ({
  type,
  taille: octets.length,
  sha256: createHash("sha256").update(octets).digest("base64"),
});

type Preparer = (document: PDFDocument) => void;

/** A PDF of blank pages, to which a test adds what its story is about. */
export async function unPdf({ pages = 1, preparer }: { pages?: number; preparer?: Preparer } = {}): Promise<UnFichier> {
  const document = await PDFDocument.create();
  for (let page = 0; page < pages; page++) document.addPage([200, 300]);
  preparer?.(document);
  return { type: "application/pdf", octets: await document.save() };
}

/** Two pages as copiers scan them, « PAGE A » and « PAGE B »: pictures in JBIG2, or in JPEG 2000. */
export const unScan = async (format: string): Promise<UnFichier> => ({
  type: "application/pdf",
  octets: await readFile(join(import.meta.dirname, "fixtures", `scan-${format}.pdf`)),
});

/** An action run as soon as the document opens; in an object stream, as most writers put it. */
export const avecJavaScript: Preparer = ({ context, catalog }) => {
  const action = context.obj({ S: "JavaScript", JS: PDFString.of("app.alert(1)") });
  catalog.set(PDFName.of("OpenAction"), context.register(action));
};

export const avecLancement: Preparer = ({ context, catalog }) => {
  catalog.set(PDFName.of("OpenAction"), context.register(context.obj({ S: "Launch", F: PDFString.of("calc.exe") })));
};

export const avecFichierJoint: Preparer = (document) => {
  const flux = document.context.register(document.context.stream("MZ", { Type: "EmbeddedFile" }));
  const fichier = document.context.obj({ Type: "Filespec", F: PDFString.of("a.exe"), EF: { F: flux } });
  const noms = document.context.obj({ EmbeddedFiles: { Names: [PDFString.of("a"), fichier] } });
  document.catalog.set(PDFName.of("Names"), noms);
};

/** Enough of an encryption dictionary for a reader to ask for a password. */
export const avecMotDePasse: Preparer = ({ context }) => {
  const cle = PDFHexString.of("00".repeat(32));
  context.trailerInfo.Encrypt = context.register(
    context.obj({ Filter: "Standard", V: 1, R: 2, P: -44, O: cle, U: cle }),
  );
  context.trailerInfo.ID = context.obj([PDFHexString.of("00"), PDFHexString.of("00")]);
};

const bloc = (nom: string, contenu: Buffer): Buffer => {
  const corps = Buffer.concat([Buffer.from(nom), contenu]);
  const longueur = Buffer.alloc(4);
  longueur.writeUInt32BE(contenu.length);
  const somme = Buffer.alloc(4);
  somme.writeUInt32BE(crc32(corps));
  return Buffer.concat([longueur, corps, somme]);
};

/** A grey picture; `pixels: false` says its size in the header and holds none of it. */
export function unePhoto({ largeur = 120, hauteur = 160, pixels = true } = {}): UnFichier {
  const entete = Buffer.alloc(13);
  entete.writeUInt32BE(largeur, 0);
  entete.writeUInt32BE(hauteur, 4);
  entete.writeUInt8(8, 8);
  const points = deflateSync(Buffer.alloc(pixels ? (largeur + 1) * hauteur : 1));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const octets = Buffer.concat([signature, bloc("IHDR", entete), bloc("IDAT", points), bloc("IEND", Buffer.alloc(0))]);
  return { type: "image/png", octets };
}

const enPdf = (octets: string | Uint8Array): UnFichier => ({ type: "application/pdf", octets: Buffer.from(octets) });

/** What an antivirus is tested with (https://www.eicar.org), in two pieces so that none takes this file for it. */
export const EICAR = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR", "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("");
export const unVirus = (): UnFichier => enPdf(EICAR);

/** A web page that calls itself a PDF. */
export const unePageWeb = (): UnFichier => enPdf("<!DOCTYPE html><script>alert(1)</script>");

/** An archive of nothing but zeros, that calls itself a PDF. */
export const uneBombe = (): UnFichier =>
  enPdf(Buffer.concat([Buffer.from("PK\u0003\u0004"), deflateSync(Buffer.alloc(50_000_000))]));

/** A PDF whose structure inflates to a thousand times its size. */
export function unPdfGonfle(): UnFichier {
  const flux = deflateSync(Buffer.alloc(64_000_000, " "));
  const debut = `%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${flux.length}>>\nstream\n`;
  return enPdf(Buffer.concat([Buffer.from(debut), flux, Buffer.from("\nendstream\nendobj\n%%EOF")]));
}
