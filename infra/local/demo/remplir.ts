import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { z } from "zod";
import { onClock } from "../on-clock.ts";
import type { SavedClock } from "../saved-clock.ts";
import type { ClientConfig } from "../system.ts";
import { type AppelDuPortail, type CompteDeDemo, deposerDemandesDeDemo } from "./deposer.ts";
import { foyers } from "./foyers.ts";

export type Remplissage = {
  appeler: AppelDuPortail;
  config: ClientConfig;
  tableComptes: string;
  clock: SavedClock;
  /** File that says how many were filed, so that the next run goes on from there. */
  path: string;
  progression(fait: number): void;
};

/** A filing of the demonstration is 11 months old at most: still valid, and soon to be renewed for the oldest. */
const etendue = 11 * 30 * 24 * 3600 * 1000;

/** Filings between two moves of the clock: a call that a move overtakes is signed too long ago, and sent again. */
const parVague = 25;

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

async function deposerJusque(
  nombre: number,
  remplissage: Remplissage,
  instantDuDepot?: (rang: number) => number,
): Promise<void> {
  const { appeler, clock, path, progression } = remplissage;
  let fait = faites(path);
  await deposerDemandesDeDemo(
    {
      foyers: foyers(fait, nombre, clock.today()),
      appeler,
      ecrireCompte: ecrireCompte(remplissage),
      horloge: clock,
      ...(instantDuDepot && { instantDuDepot }),
      progression() {
        fait += 1;
        if (fait % parVague === 0 || fait === nombre) writeFileSync(path, JSON.stringify({ faites: fait }));
        progression(fait);
      },
    },
    parallele,
  );
}

/** Files the demandes of a first run over the months before today; the clock is then where it was. */
export async function remplirLePasse(nombre: number, remplissage: Remplissage): Promise<void> {
  const { clock, path } = remplissage;
  const arrivee = clock.now();
  const depart = performance.now();
  const aFaire = nombre - faites(path);
  const vague = (rang: number): number => Math.floor(rang / parVague) / Math.ceil(aFaire / parVague);
  try {
    await deposerJusque(nombre, remplissage, (rang) => arrivee - etendue * (1 - vague(rang)));
  } finally {
    clock.moveTo(arrivee + performance.now() - depart);
  }
}

/** Files more of them, today. */
export const remplirAujourdhui = (nombre: number, remplissage: Remplissage): Promise<void> =>
  deposerJusque(nombre, remplissage);
