import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { isAlive } from "../../../shared/is-alive.ts";

/** Drafts of this machine, each by the number of the process that writes it. */
const PREFIXE = `.brouillon-${hostname()}-`;

const laisse = (nom: string): boolean => nom.startsWith(PREFIXE) && !isAlive(Number(nom.slice(PREFIXE.length)));

function oublierLesMorts(dossier: string): void {
  if (!existsSync(dossier)) return;
  for (const nom of readdirSync(dossier).filter(laisse)) rmSync(join(dossier, nom), { recursive: true, force: true });
}

/** In the place of those of the same name, which leave with the draft. */
function poser(brouillon: string, dossier: string): void {
  const neufs = readdirSync(brouillon);
  const anciens = join(brouillon, ".anciens");
  mkdirSync(anciens);
  for (const nom of neufs) if (existsSync(join(dossier, nom))) renameSync(join(dossier, nom), join(anciens, nom));
  for (const nom of neufs) renameSync(join(brouillon, nom), join(dossier, nom));
}

/**
 * Has the content of a folder written in a draft, put in place once it is whole: whatever fails before, what stood there
 * still stands. The draft is inside of it, as the folder may be a disk of its own.
 */
export async function parBrouillon<T>(dossier: string, ecrire: (brouillon: string) => Promise<T>): Promise<T> {
  const brouillon = join(dossier, `${PREFIXE}${process.pid}`);
  oublierLesMorts(dossier);
  rmSync(brouillon, { recursive: true, force: true });
  mkdirSync(brouillon, { recursive: true });
  try {
    const ecrit = await ecrire(brouillon);
    poser(brouillon, dossier);
    return ecrit;
  } finally {
    rmSync(brouillon, { recursive: true, force: true });
  }
}
