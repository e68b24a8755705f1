import * as z from "zod/mini";

/** What a person may send; the content decides in the end, not what was announced (`functions/inspection`). */
export const TYPES_ACCEPTES = ["application/pdf", "image/jpeg", "image/png", "image/heic"] as const;
export type TypeDeFichier = (typeof TYPES_ACCEPTES)[number];

const MO = 1_000_000;
/** Bytes of one file, and of all the files kept for a demande. */
export const TAILLE_MAX = 20 * MO;
export const TAILLE_TOTALE_MAX = 100 * MO;
/** Photos, or files, of one piece. */
export const FICHIERS_MAX = 20;
/** Pieces that one demande may ever receive, those replaced included. */
export const PIECES_MAX = 200;

const sha256 = z.string("somme-invalide").check(z.regex(/^[A-Za-z0-9+/]{43}=$/u, "somme-invalide"));

/** A file about to be sent. Its name stays on the device: it is often the name of someone. */
export const fichierAnnonce = z.strictObject({
  type: z.enum(TYPES_ACCEPTES, "type-de-fichier-refuse"),
  /** Bytes. */
  taille: z
    .int("nombre-entier-attendu")
    .check(z.minimum(1, "fichier-vide"), z.maximum(TAILLE_MAX, "fichier-trop-lourd")),
  /** SHA-256 of the bytes, in base64. */
  sha256,
});
export type FichierAnnonce = z.infer<typeof fichierAnnonce>;

/** In the order of the pages. */
export const fichiersAnnonces = z
  .array(fichierAnnonce)
  .check(z.minLength(1, "liste-vide"), z.maxLength(FICHIERS_MAX, "fichiers-trop-nombreux"));

export const extensions = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/heic": "heic",
} as const satisfies Record<TypeDeFichier, string>;
