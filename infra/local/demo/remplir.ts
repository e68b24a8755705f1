import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { z } from "zod";
import { onClock } from "../on-clock.ts";
import type { SavedClock } from "../saved-clock.ts";
import type { ClientConfig } from "../system.ts";
import { type AppelDuPortail, type CompteDeDemo, deposerDemandesDeDemo } from "./deposer.ts";
import type { Foyers } from "./foyers.ts";

export type Remplissage = {
  foyers: Foyers;
  appeler: AppelDuPortail;
  config: ClientConfig;
  tableComptes: string;
  clock: SavedClock;
  /** File that says how many were filed, so that the next run goes on from there. */
  path: string;
  progression(fait: number): void;
};

const mois = 30 * 24 * 3600 * 1000;

/** The oldest is still valid, and soon to be renewed. */
const moisEcoules = 11;

/** Two at once: each more would be another function to warm up. */
const parallele = 2;

const faites = (path: string): number =>
  existsSync(path) ? z.object({ faites: z.number() }).parse(JSON.parse(readFileSync(path, "utf8"))).faites : 0;

function ecrireCompte({
  config,
  tableComptes: TableName,
  clock,
}: Remplissage): (compte: CompteDeDemo) => Promise<void> {
  const tables = DynamoDBDocumentClient.from(onClock(new DynamoDBClient(config), clock.shift));
  return async ({ compteId, courriel, creeLe }) => {
    await tables.send(
      new PutCommand({ TableName, Item: { pk: `COMPTE#${compteId}`, sk: "COMPTE", courriel, creeLe } }),
    );
  };
}

/** Files the households from the first that is not filed yet to the `jusque`-th, by the clock as it is. */
async function deposerJusque(jusque: number, remplissage: Remplissage): Promise<void> {
  const { appeler, clock, foyers, path, progression } = remplissage;
  const deja = faites(path);
  let fait = deja;
  const options = {
    foyers: foyers(deja, jusque, clock.today()),
    appeler,
    ecrireCompte: ecrireCompte(remplissage),
    horloge: clock,
    progression: () => progression(++fait),
  };
  await deposerDemandesDeDemo(options, parallele);
  if (fait > deja) writeFileSync(path, JSON.stringify({ faites: fait }));
}

/** Files the demandes of a first run month after month, up to today; the clock is then where it was. */
export async function remplirLePasse(nombre: number, remplissage: Remplissage): Promise<void> {
  const { clock, path } = remplissage;
  const arrivee = clock.now();
  const depart = performance.now();
  const deja = faites(path);
  try {
    for (let rang = 0; rang <= moisEcoules && deja < nombre; rang += 1) {
      clock.moveTo(arrivee - (moisEcoules - rang) * mois);
      const part = Math.ceil(((nombre - deja) * (rang + 1)) / (moisEcoules + 1));
      await deposerJusque(deja + part, remplissage);
    }
  } finally {
    clock.moveTo(arrivee + performance.now() - depart);
  }
}

/** Files more of them, today. */
export async function remplirAujourdhui(nombre: number, remplissage: Remplissage): Promise<void> {
  for (let jusque = faites(remplissage.path); jusque < nombre; ) {
    jusque = Math.min(nombre, jusque + 100);
    await deposerJusque(jusque, remplissage);
  }
}
