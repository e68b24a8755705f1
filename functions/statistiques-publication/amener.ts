import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { LacStore, Objet } from "../socle/stores/lac.ts";
import { disparu } from "./empechement.ts";

const FAITS = "faits/";

/** Files brought at once. */
const LOT = 16;

async function amenerUn({ cle, etag }: Objet, dossier: string, lac: Pick<LacStore, "lire">): Promise<void> {
  const fichier = join(dossier, cle);
  const marque = `${fichier}.etag`;
  if (existsSync(marque) && readFileSync(marque, "utf8") === etag) return;
  const octets = await lac.lire(cle);
  if (!octets) throw disparu(cle);
  mkdirSync(dirname(fichier), { recursive: true });
  writeFileSync(`${fichier}.partiel`, octets);
  rmSync(marque, { force: true });
  renameSync(`${fichier}.partiel`, fichier);
  writeFileSync(marque, etag);
}

/** What the lake has no more. */
function oublier(objets: readonly Objet[], dossier: string): void {
  const gardes = new Set(objets.flatMap(({ cle }) => [join(dossier, cle), `${join(dossier, cle)}.etag`]));
  const faits = join(dossier, FAITS);
  if (!existsSync(faits)) return;
  for (const { parentPath, name } of readdirSync(faits, { recursive: true, withFileTypes: true }).filter((lu) =>
    lu.isFile(),
  ))
    if (!gardes.has(join(parentPath, name))) rmSync(join(parentPath, name));
}

/**
 * Brings the files of the lake on this machine, where the engine reads them; what an earlier call brought and has not
 * changed since stays as it is. Gives the folder.
 */
export async function amenerLeLac(lac: Pick<LacStore, "lister" | "lire">, dossier: string): Promise<string> {
  const objets: Objet[] = [];
  for await (const objet of lac.lister(FAITS)) objets.push(objet);
  oublier(objets, dossier);
  for (let debut = 0; debut < objets.length; debut += LOT)
    await Promise.all(objets.slice(debut, debut + LOT).map((objet) => amenerUn(objet, dossier, lac)));
  return dossier;
}
