import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, expect, it } from "vitest";
import { attributionsStore } from "../../functions/socle/stores/attributions.ts";
import { cleDeCandidature } from "../../functions/socle/stores/cles-d-attribution.ts";
import type { EtatDeCandidature } from "../../shared/attribution/candidature.ts";
import { uneTable } from "../tables.ts";
import { uneCandidature, unLogement } from "../un-logement.ts";
import { arn, autorise, ouvrirPorte, type Porte } from "./porte.ts";

const NUMERO = "0690226000001G6901";

let porte: Porte;
let db: DynamoDBDocumentClient;
beforeAll(async () => {
  porte = await ouvrirPorte({
    creer: [uneTable("attributions")],
    tables: [{ arn: arn("dynamodb", "table/attributions"), name: "attributions" }],
  });
  db = DynamoDBDocumentClient.from(new DynamoDBClient(porte.role(autorise("dynamodb:*", "*"))));
});
afterAll(() => porte.fermer());

/** A home with one candidature in this state, after a copy of what the demande said of it. */
async function copiee(logementId: string, etat: EtatDeCandidature, dite: EtatDeCandidature) {
  const attributions = attributionsStore(db, "attributions");
  await attributions.creer(unLogement({ logementId }));
  const sienne = { logement: { ...uneCandidature().logement, logementId } };
  const { logement: _l, ...candidature } = uneCandidature({ ...sienne, etat });
  const presentee = { ...candidature, numeroUnique: NUMERO, presenteeLe: candidature.le, presenteePar: "G6903" };
  const Item = { ...cleDeCandidature(logementId, NUMERO), candidature: presentee };
  await db.send(new PutCommand({ TableName: "attributions", Item }));
  await attributions.suivre(NUMERO, uneCandidature({ ...sienne, etat: dite }));
  const lu = await attributions.lireTout(logementId);
  return lu?.candidatures[0]?.etat;
}

it("le logement suit ce que la demande dit de sa candidature", async () => {
  expect(await copiee("logement-1", "proposee", "acceptee")).toBe("acceptee");
});

it("le bail signé, une acceptation lue avant et copiée après ne le défait pas", async () => {
  expect(await copiee("logement-2", "satisfaite", "acceptee")).toBe("satisfaite");
});
