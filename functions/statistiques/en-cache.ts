/**
 * What names no version changes when an edition or a correction comes: a browser keeps it that long, and the edge asks
 * again.
 */
export const passagere = (secondes: number): string => `public, max-age=${secondes}, s-maxage=0`;

/**
 * A version of an edition never changes: the edge answers a question twice asked without us. A browser forgets sooner,
 * for it cannot be told that we answered wrong.
 */
export const FIGEE = "public, max-age=604800, s-maxage=31536000, immutable";
