import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Travaux } from "../functions/statistiques-publication/etapes/travaux.ts";

/** What steps leave to each other, in a folder of this machine. */
export function travauxEnDossier(racine: string): Travaux {
  const chemin = (cle: string): string => {
    const la = join(racine, cle);
    mkdirSync(dirname(la), { recursive: true });
    return la;
  };
  return {
    lire: async (cle) => (existsSync(join(racine, cle)) ? readFileSync(join(racine, cle)) : undefined),
    ecrire: async (cle, octets) => writeFileSync(chemin(cle), octets),
    async creer(cle, octets) {
      try {
        writeFileSync(chemin(cle), octets, { flag: "wx" });
        return true;
      } catch {
        return false;
      }
    },
    async lister(prefixe) {
      if (!existsSync(join(racine, prefixe))) return [];
      return readdirSync(join(racine, prefixe), { recursive: true, withFileTypes: true })
        .filter((entree) => entree.isFile())
        .map((entree) => relative(racine, join(entree.parentPath, entree.name)));
    },
    effacer: async (cle) => rmSync(join(racine, cle), { force: true }),
  };
}

/** The same, broken at its nth write. */
export function quiCasse(travaux: Travaux, rang: number): Travaux {
  let pas = 0;
  return {
    ...travaux,
    async ecrire(cle, octets) {
      pas += 1;
      if (pas === rang) throw new Error("the store is gone");
      await travaux.ecrire(cle, octets);
    },
  };
}
