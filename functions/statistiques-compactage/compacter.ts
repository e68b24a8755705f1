import type { Fait } from "../../shared/statistiques/fait.ts";
import { lireFaits } from "../socle/faits-en-parquet.ts";
import { log } from "../socle/log.ts";
import { cleDuJour, type LacStore, type Objet } from "../socle/stores/lac.ts";
import { lireNdjson } from "./lignes.ts";
import { ranger } from "./ranger.ts";

export type PourCompacter = {
  lac: Pick<LacStore, "lister" | "lire" | "ecrire" | "effacer">;
  /** False once what is not begun must wait for the next night. */
  aLeTemps(): boolean;
};

export type BilanDeCompactage = { faits: number; illisibles: number; entier: boolean };

const ARRIVEES = "arrivees/";
const JOUR = /^arrivees\/jour=(?<jour>\d{4}-\d{2}-\d{2})\//u;

/** Objects read at once. */
const LOT = 32;

/** What the lake has of a day; throws rather than write over what it cannot read. */
async function dejaLa(lac: PourCompacter["lac"], cle: string): Promise<Fait[]> {
  const octets = await lac.lire(cle);
  if (!octets) return [];
  try {
    return await lireFaits(octets);
  } catch (cause) {
    throw new Error(`unreadable facts: ${cle}`, { cause });
  }
}

/** A row that is no fact waits apart, for someone to look at it: it keeps no other from the lake. */
async function ecarter(lac: PourCompacter["lac"], cle: string, octets: Uint8Array): Promise<void> {
  await lac.ecrire(cle.replace(ARRIVEES, "ecartees/"), octets, "application/x-ndjson");
  await lac.effacer(cle);
  log("faits-illisibles", { nombre: 1 });
}

type Arrivee = { cle: string; faits: Fait[] };

async function lireArrivees(
  lac: PourCompacter["lac"],
  objets: readonly Objet[],
): Promise<{ lues: Arrivee[]; illisibles: number }> {
  const lues: Arrivee[] = [];
  let illisibles = 0;
  for (let debut = 0; debut < objets.length; debut += LOT)
    await Promise.all(
      objets.slice(debut, debut + LOT).map(async ({ cle }) => {
        const octets = await lac.lire(cle);
        if (!octets) return;
        const faits = lireNdjson(octets);
        if (faits) lues.push({ cle, faits });
        else {
          illisibles += 1;
          await ecarter(lac, cle, octets);
        }
      }),
    );
  return { lues, illisibles };
}

const cleDeFait = ({ fait_id, version }: Fait): string => `${fait_id} ${version}`;

/**
 * Adds to the file of a day what arrived of it, then forgets what arrived: dead in between, it is done again, and a row
 * that comes twice is one row.
 */
async function compacterLeJour(jour: string, objets: readonly Objet[], { lac }: PourCompacter): Promise<number> {
  const { lues, illisibles } = await lireArrivees(lac, objets);
  const cle = cleDuJour("sne", jour);
  const tous = [...(await dejaLa(lac, cle)), ...lues.flatMap(({ faits }) => faits)];
  const uniques = [...new Map(tous.map((un) => [cleDeFait(un), un])).values()];
  if (lues.length > 0) await ranger(lac, ["sne", jour], uniques);
  for (let debut = 0; debut < lues.length; debut += LOT)
    await Promise.all(lues.slice(debut, debut + LOT).map((lue) => lac.effacer(lue.cle)));
  return illisibles;
}

/** Puts the rows that arrived with the others, day by day. */
export async function compacter(contexte: PourCompacter): Promise<BilanDeCompactage> {
  const arrives: Objet[] = [];
  for await (const objet of contexte.lac.lister(ARRIVEES)) arrives.push(objet);
  const parJour = Map.groupBy(arrives, ({ cle }) => JOUR.exec(cle)?.groups?.jour);
  const bilan: BilanDeCompactage = { faits: 0, illisibles: 0, entier: true };
  for (const [jour, objets] of parJour) {
    if (jour === undefined) continue;
    if (!contexte.aLeTemps()) return { ...bilan, entier: false };
    const illisibles = await compacterLeJour(jour, objets, contexte);
    bilan.illisibles += illisibles;
    bilan.faits += objets.length - illisibles;
  }
  return bilan;
}
