import { randomUUID } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Depot } from "./depot.ts";
import { ceProcessus } from "./processus.ts";

const existeDeja = (erreur: unknown): boolean =>
  erreur instanceof Error && "code" in erreur && erreur.code === "EEXIST";

/** Editions in a folder of this machine. */
export function dossierDEditions(racine: string): Depot {
  const chemin = (cle: string): string => {
    const la = join(racine, cle);
    mkdirSync(dirname(la), { recursive: true });
    return la;
  };
  return {
    processus: ceProcessus(),
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
    // the name is taken once the bytes are there: on a full disk, no half of it is left to hold others off
    async creer(cle, texte) {
      const partiel = `${chemin(cle)}.${randomUUID()}.partiel`;
      try {
        writeFileSync(partiel, texte);
        linkSync(partiel, chemin(cle));
        return true;
      } catch (erreur) {
        if (existeDeja(erreur)) return false;
        throw erreur;
      } finally {
        rmSync(partiel, { force: true });
      }
    },
    async effacer(cle) {
      rmSync(join(racine, cle), { force: true });
    },
  };
}
