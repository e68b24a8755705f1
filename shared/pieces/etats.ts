/**
 * A piece given: announced and not all there, received and being verified, readable, set aside with its reason, looked
 * at by a guichet which accepts it or not, or followed by a newer one.
 */
export const etatsDePiece = ["attendue", "recue", "verifiee", "refusee", "acceptee", "ecartee", "remplacee"] as const;
export type EtatDePiece = (typeof etatsDePiece)[number];

/** Where a piece that is asked for stands; `a-renouveler` when the one given is no longer valid. */
export const etatsDeDemandeDePiece = [
  "a-donner",
  "attendue",
  "recue",
  "verifiee",
  "refusee",
  "acceptee",
  "ecartee",
  "a-renouveler",
] as const;
export type EtatDeDemandeDePiece = (typeof etatsDeDemandeDePiece)[number];

/** What a piece in this state says counts, as long as it is valid: anyone may read it, and no guichet set it aside. */
export const fontFoi = (etat: EtatDePiece | EtatDeDemandeDePiece): boolean =>
  etat === "verifiee" || etat === "acceptee";
