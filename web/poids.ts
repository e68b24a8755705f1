import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

type Morceau = { file: string; imports?: readonly string[] };
type Manifeste = Readonly<Record<string, Morceau>>;

const DIST = join(import.meta.dirname, "dist");
const ENTREE = "index.html";

const octets = (fichier: string): number => gzipSync(readFileSync(join(DIST, fichier))).length;

/** The chunk and all that it needs before it can run. */
function besoins(manifeste: Manifeste, nom: string, vus = new Set<string>()): Set<string> {
  const morceau = manifeste[nom];
  if (!morceau || vus.has(morceau.file)) return vus;
  vus.add(morceau.file);
  for (const importe of morceau.imports ?? []) besoins(manifeste, importe, vus);
  return vus;
}

const peser = (fichiers: Iterable<string>): number =>
  [...fichiers].reduce((total, fichier) => total + octets(fichier), 0);

/** What a phone downloads, gzipped, in bytes, as built in `web/dist`. */
export type Poids = {
  /** Scripts before any page can answer: React, the frame, the routes. */
  entree: number;
  /** Scripts that these source files add to the frame, each shared one counted once; unknown files add nothing. */
  ajout: (...sources: readonly string[]) => number;
};

export function peserLeSite(): Poids {
  const manifeste: Manifeste = JSON.parse(readFileSync(join(DIST, ".vite/manifest.json"), "utf8"));
  const entree = besoins(manifeste, ENTREE);
  return {
    entree: peser(entree),
    ajout: (...sources) => {
      const ajoutes = sources
        .flatMap((source) => [...besoins(manifeste, source)])
        .filter((fichier) => !entree.has(fichier));
      return peser(new Set(ajoutes));
    },
  };
}
