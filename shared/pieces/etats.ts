/**
 * A piece given: announced and not all there, received and being verified, readable, set aside with its reason, or
 * followed by a newer one.
 */
export const etatsDePiece = ["attendue", "recue", "verifiee", "refusee", "remplacee"] as const;
export type EtatDePiece = (typeof etatsDePiece)[number];

/** Where a piece that is asked for stands; `a-renouveler` when the one given is no longer valid. */
export const etatsDeDemandeDePiece = ["a-donner", "attendue", "recue", "verifiee", "refusee", "a-renouveler"] as const;
export type EtatDeDemandeDePiece = (typeof etatsDeDemandeDePiece)[number];
