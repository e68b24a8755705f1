import { imageSize } from "image-size";
import type { TypeDeFichier } from "../../../shared/pieces/envoi.ts";
import type { Analyse } from "./analyse.ts";

/** Points of a side under which nothing can be read, and of the whole past which opening it takes gigabytes. */
const COTE_MIN = 100;
const COTE_MAX = 30_000;
const POINTS_MAX = 100_000_000;

/** End of the picture: without it, the sending was cut. */
const FINS: Partial<Record<TypeDeFichier, Buffer>> = {
  "image/jpeg": Buffer.from([0xff, 0xd9]),
  "image/png": Buffer.from("IEND"),
};

const dimensions = (octets: Uint8Array): { width: number; height: number } | undefined => {
  try {
    return imageSize(octets);
  } catch {
    return undefined;
  }
};

/** Reads the header only: the points are never decoded. */
export function analyserImage(octets: Uint8Array, type: Exclude<TypeDeFichier, "application/pdf">): Analyse {
  const taille = dimensions(octets);
  const fin = FINS[type];
  if (!taille || !(taille.width > 0 && taille.height > 0)) return { issue: "fichier-abime" };
  const { width, height } = taille;
  if (Math.min(width, height) < COTE_MIN) return { issue: "image-trop-petite" };
  if (Math.max(width, height) > COTE_MAX || width * height > POINTS_MAX) return { issue: "image-trop-grande" };
  if (fin && Buffer.from(octets).lastIndexOf(fin) < 0) return { issue: "fichier-abime" };
  return { issue: "sain", type, pages: 1 };
}
