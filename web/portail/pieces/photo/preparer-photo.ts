import { nettete } from "./nettete.ts";

/** Longest side sent, and quality of the JPEG: about 400 kB for the photo of a page, every word legible. */
const COTE_MAX = 2000;
const QUALITE = 0.8;

/** Below, a page of text is hard to read. */
const COTE_LISIBLE = 1000;

/** Side at which sharpness is measured, and the measure of a page that one squints at; low, so that a hint is rare. */
const COTE_DE_MESURE = 512;
const NETTETE_LISIBLE = 40;

export type Conseil = "petite" | "floue";
export type PhotoPrete = { octets: Blob; conseil?: Conseil };

function dessiner(image: ImageBitmap, coteMax: number): OffscreenCanvas {
  const echelle = Math.min(1, coteMax / Math.max(image.width, image.height));
  const cote = (entier: number) => Math.max(1, Math.round(entier * echelle));
  const toile = new OffscreenCanvas(cote(image.width), cote(image.height));
  const dessin = toile.getContext("2d");
  if (!dessin) throw new Error("this browser draws no canvas");
  // a JPEG has no transparency: what shows nothing would be black
  dessin.fillStyle = "white";
  dessin.fillRect(0, 0, toile.width, toile.height);
  dessin.drawImage(image, 0, 0, toile.width, toile.height);
  return toile;
}

function gris(toile: OffscreenCanvas): Float32Array {
  const points = toile.getContext("2d")?.getImageData(0, 0, toile.width, toile.height).data ?? [];
  const point = (rang: number): number => points[rang] ?? 0;
  // luma of Rec. 601
  return Float32Array.from(
    { length: points.length / 4 },
    (_, rang) => 0.299 * point(4 * rang) + 0.587 * point(4 * rang + 1) + 0.114 * point(4 * rang + 2),
  );
}

function conseilPour(image: ImageBitmap): Conseil | undefined {
  if (Math.max(image.width, image.height) < COTE_LISIBLE) return "petite";
  const mesuree = dessiner(image, COTE_DE_MESURE);
  return nettete(gris(mesuree), mesuree.width) < NETTETE_LISIBLE ? "floue" : undefined;
}

/**
 * Upright, shrunk, and without what a phone writes in a photo (place, owner); nothing when this browser cannot read
 * it.
 */
export async function preparerPhoto(fichier: Blob): Promise<PhotoPrete | undefined> {
  const image = await createImageBitmap(fichier, { imageOrientation: "from-image" }).catch(() => undefined);
  if (!image) return undefined;
  const conseil = conseilPour(image);
  const octets = await dessiner(image, COTE_MAX).convertToBlob({ type: "image/jpeg", quality: QUALITE });
  image.close();
  return { octets, ...(conseil && { conseil }) };
}
