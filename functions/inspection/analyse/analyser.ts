import { createHash } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import { type FichierAnnonce, TAILLE_MAX } from "../../../shared/pieces/envoi.ts";
import type { Analyse } from "./analyse.ts";
import { analyserImage } from "./image.ts";
import { analyserPdf } from "./pdf.ts";

const ARCHIVES = new Set(["zip", "7z", "rar", "gz", "bz2", "xz", "tar", "zst", "jar", "apk", "arj", "cab"]);

// tells text from a page: a browser that was handed one would run what it holds
const PAGE_WEB = /^(?:\uFEFF)?\s*<(?:!doctype|html|head|body|script|svg|\?xml|!--)/iu;

const sha256 = (octets: Uint8Array): string => createHash("sha256").update(octets).digest("base64");

/** By its first bytes, never by its name nor by the type that was announced. */
async function selonLeContenu(octets: Uint8Array): Promise<Analyse> {
  const trouve = await fileTypeFromBuffer(octets);
  if (trouve?.mime === "application/pdf") return analyserPdf(octets);
  if (trouve?.mime === "image/jpeg" || trouve?.mime === "image/png") return analyserImage(octets, trouve.mime);
  if (trouve?.mime === "image/heic" || trouve?.mime === "image/heif") return analyserImage(octets, "image/heic");
  if (trouve && ARCHIVES.has(trouve.ext)) return { issue: "archive" };
  const debut = Buffer.from(octets.subarray(0, 512)).toString("utf8");
  return { issue: PAGE_WEB.test(debut) ? "page-web" : "type-inconnu" };
}

/** Whether a file is what it was said to be, and a document that can do no harm. */
export async function analyser(octets: Uint8Array, annonce: Pick<FichierAnnonce, "sha256">): Promise<Analyse> {
  if (octets.length === 0) return { issue: "fichier-vide" };
  if (octets.length > TAILLE_MAX) return { issue: "fichier-trop-lourd" };
  if (sha256(octets) !== annonce.sha256) return { issue: "fichier-change" };
  return selonLeContenu(octets);
}
