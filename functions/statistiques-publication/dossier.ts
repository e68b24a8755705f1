import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Depot } from "./depot.ts";

/** Editions in a folder of this machine. */
export function dossierDEditions(racine: string): Depot {
  const chemin = (cle: string): string => {
    const la = join(racine, cle);
    mkdirSync(dirname(la), { recursive: true });
    return la;
  };
  return {
    async lire(cle) {
      const la = join(racine, cle);
      return existsSync(la) ? readFileSync(la, "utf8") : undefined;
    },
    async lister(prefixe) {
      const la = join(racine, prefixe);
      if (!existsSync(la)) return [];
      return readdirSync(la, { recursive: true, withFileTypes: true })
        .filter((entree) => entree.isFile())
        .map((entree) => relative(racine, join(entree.parentPath, entree.name)));
    },
    async deposer(cle, fichier) {
      copyFileSync(fichier, `${chemin(cle)}.partiel`);
      renameSync(`${chemin(cle)}.partiel`, chemin(cle));
    },
    // a reader never finds half a file: the name is given once the bytes are there
    async ecrire(cle, texte) {
      writeFileSync(`${chemin(cle)}.partiel`, texte);
      renameSync(`${chemin(cle)}.partiel`, chemin(cle));
    },
    async creer(cle, texte) {
      try {
        writeFileSync(chemin(cle), texte, { flag: "wx" });
        return true;
      } catch {
        return false;
      }
    },
    async effacer(cle) {
      rmSync(join(racine, cle), { force: true });
    },
  };
}
