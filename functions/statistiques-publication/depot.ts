/** How long whoever publishes holds an edition: longer than a function may live. */
export const BAIL_MS = 20 * 60_000;

/** Where editions stand. Names are paths from its root: `editions/2023-01/1.0.0/manifest.json`. */
export type Depot = {
  /** Nothing where there is no such file. */
  lire(cle: string): Promise<string | undefined>;
  /** Names under a folder, any depth. */
  lister(prefixe: string): Promise<string[]>;
  /** Puts a file of this machine there. */
  deposer(cle: string, fichier: string): Promise<void>;
  /** Replaces a small text. */
  ecrire(cle: string, texte: string): Promise<void>;
  /** Writes it only where nothing stands; false where something does. */
  creer(cle: string, texte: string): Promise<boolean>;
  effacer(cle: string): Promise<void>;
};

/** What a reader, a browser or a bucket is told of a file. */
export function typeDe(cle: string): string {
  const types: Readonly<Record<string, string>> = {
    csv: "text/csv; charset=utf-8",
    json: "application/json",
    jsonld: "application/ld+json",
    md: "text/markdown; charset=utf-8",
    parquet: "application/vnd.apache.parquet",
    xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  };
  return types[cle.slice(cle.lastIndexOf(".") + 1)] ?? "application/octet-stream";
}

/** An edition never changes; what tells the last one does at each publication. */
export const cacheDe = (cle: string): string =>
  cle.startsWith("editions/") ? "public, max-age=31536000, immutable" : "public, max-age=300";
