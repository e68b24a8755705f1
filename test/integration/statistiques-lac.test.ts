import { GetObjectCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { expiration } from "../../shared/demande/delais.ts";
import { type Fait, fait } from "../../shared/statistiques/fait.ts";
import { desReponses } from "../des-reponses.ts";
import { lireJson } from "../un-envoi.ts";
import { type Monde, ouvrirMonde } from "./monde.ts";

let monde: Monde;
beforeAll(async () => {
  monde = await ouvrirMonde({ date: "2026-11-24" });
});
afterAll(() => monde.systeme.arreter());

async function deposer(): Promise<string> {
  const { cookie } = await monde.unDemandeur();
  const brouillon = { operationId: crypto.randomUUID(), reponses: desReponses() };
  const { brouillonId } = lireJson(await monde.appeler("creerBrouillon", brouillon, cookie));
  const depot = await monde.appeler("deposer", { brouillonId, version: 1, certifie: true }, cookie);
  await monde.systeme.ecouler();
  return String(lireJson(depot).numeroUnique);
}

/** What waits in the lake, by name of object. */
async function arrivees(): Promise<Map<string, Fait>> {
  const s3 = monde.systeme.surHorloge(new S3Client({ ...monde.systeme.exploitant, forcePathStyle: true }));
  const Bucket = monde.systeme.environnement("statistiques-capture").SEAU_LAC;
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: "arrivees/" }));
  const lus = Contents.map(async ({ Key = "" }) => {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
    return [Key, z.parse(fait, JSON.parse((await Body?.transformToString()) ?? ""))] as const;
  });
  return new Map(await Promise.all(lus));
}

describe("le lac des statistiques", () => {
  it("reçoit un fait par événement, qui ne mène à personne", async () => {
    const avant = await arrivees();
    const numeroUnique = await deposer();
    const donnees = { rang: "preavis", pourLe: expiration("2026-11-24") } as const;
    await monde.vivre(numeroUnique, { type: "preavis-emis", donnees });
    await monde.systeme.ecouler();
    const nouveaux = [...(await arrivees())].filter(([cle]) => !avant.has(cle)).map(([, lu]) => lu);
    expect(nouveaux.map(({ version, evenement }) => [version, evenement])).toEqual([
      [1, "DEP"],
      [2, "SUI"],
    ]);
    expect(JSON.stringify(nouveaux)).not.toContain(numeroUnique);
  });

  it("compte une fois ce qui lui est dit deux fois", async () => {
    await deposer();
    const avant = await arrivees();
    await monde.rejouer("2026-11-01T00:00:00.000Z");
    await monde.systeme.ecouler();
    expect(await arrivees()).toEqual(avant);
  });
});
