import { degrees, PDFDocument } from "@cantoo/pdf-lib";
import { imageSize } from "image-size";
import type { TypeDeFichier } from "../../shared/pieces/envoi.ts";

export type Feuillet = { type: TypeDeFichier; octets: Uint8Array };

/** A4, in points. */
const LARGEUR = 595.28;
const HAUTEUR = 841.89;

/** Clockwise turn that puts a photo upright, by its EXIF orientation; mirrored ones come from no phone. */
const ROTATIONS: Readonly<Record<number, number>> = { 3: 180, 6: 90, 8: 270 };

async function ajouterPhoto(vers: PDFDocument, { type, octets }: Feuillet): Promise<void> {
  const image = type === "image/png" ? await vers.embedPng(octets) : await vers.embedJpg(octets);
  const rotation = ROTATIONS[imageSize(octets).orientation ?? 1] ?? 0;
  const echelle = Math.min(LARGEUR / image.width, HAUTEUR / image.height);
  const [width, height] = [image.width * echelle, image.height * echelle];
  const page = vers.addPage([width, height]);
  page.drawImage(image, { x: 0, y: 0, width, height });
  page.setRotation(degrees(rotation));
}

async function ajouterPages(vers: PDFDocument, { octets }: Feuillet): Promise<void> {
  const document = await PDFDocument.load(octets, { updateMetadata: false });
  for (const page of await vers.copyPages(document, document.getPageIndices())) vers.addPage(page);
}

/** A photo that only the phone knows how to open is kept as it is. */
export const seReunissent = (types: readonly TypeDeFichier[]): boolean =>
  types.length > 1 && !types.includes("image/heic");

/** Several photos, or files, made one document, in their order. */
export async function reunir(feuillets: readonly Feuillet[]): Promise<Uint8Array> {
  const vers = await PDFDocument.create();
  for (const feuillet of feuillets)
    await (feuillet.type === "application/pdf" ? ajouterPages(vers, feuillet) : ajouterPhoto(vers, feuillet));
  return vers.save();
}
