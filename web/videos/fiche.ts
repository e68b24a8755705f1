import * as z from "zod/mini";

/** The help videos, in the order in which a person needs them. */
export const videos = [
  "connexion",
  "identite",
  "foyer",
  "logement",
  "ressources",
  "raisons",
  "recherche",
  "pieces",
  "signer",
  "espace",
  "modifier",
  "renouveler",
  "retirer",
  "guichets",
] as const;
export type IdDeVideo = (typeof videos)[number];

const scene = z.object({ cle: z.string(), debut: z.number(), fin: z.number() });

/** What a recording leaves beside the film: its scenes in seconds, and what it was made from. */
export const fiche = z.object({
  secondes: z.number(),
  octets: z.number(),
  scenes: z.array(scene),
  /** Paths of the pages that are seen, and pages of the form among them. */
  pages: z.array(z.string()),
  questions: z.array(z.string()),
  /** Fingerprint of what is shown and said, read by the browser. */
  vu: z.string(),
  /** Fingerprint of all that these pages may say, read in the sources: it needs no browser. */
  mots: z.string(),
});
export type Fiche = z.infer<typeof fiche>;

/** What is said in a film, by scene. */
export type Texte = Readonly<Record<string, string>>;
