import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type EnvoisStore, envoisStore, type NouvelEnvoi } from "../../functions/socle/stores/envois.ts";
import { type FaitDEnvoi, preuveDe } from "../../shared/envois/preuve.ts";
import { uneTable } from "../tables.ts";
import { arn, autorise, ouvrirPorte, type Porte } from "./porte.ts";

const MAINTENANT = new Date("2026-10-20T08:00:00Z");
const table = arn("dynamodb", "table/demandes");

let porte: Porte;
let envois: EnvoisStore;
beforeAll(async () => {
  porte = await ouvrirPorte({ creer: [uneTable("demandes")], tables: [{ arn: table, name: "demandes" }] });
  const role = porte.role(autorise(["dynamodb:UpdateItem", "dynamodb:Query"], table));
  envois = envoisStore(DynamoDBDocumentClient.from(new DynamoDBClient(role)), "demandes");
});
afterAll(() => porte.fermer());

const unPreavis = (numeroUnique: string): NouvelEnvoi => ({
  sujet: numeroUnique,
  version: 7,
  message: "preavis-emis",
  canal: "courriel",
});
const fait = (type: FaitDEnvoi["type"], le: string): FaitDEnvoi => ({ type, le, reference: "m1" });

it("ce qu’on apprend d’un envoi s’y ajoute, en désordre, deux fois, avant même sa marque", async () => {
  const envoi = unPreavis("0691026000001GDPUB");
  await envois.reserver(envoi, MAINTENANT);
  for (const dit of [fait("delivre", "2026-10-21"), fait("retard", "2026-10-20"), fait("delivre", "2026-10-21")])
    expect(await envois.consigner(envoi, dit)).toBe(true);
  await envois.enregistrer(envoi, fait("envoye", "2026-10-20"), MAINTENANT);
  const [lu] = await envois.lister(envoi.sujet);
  expect(lu).toMatchObject({ version: 7, message: "preavis-emis", canal: "courriel" });
  expect(new Set(lu?.faits)).toEqual(
    new Set([fait("retard", "2026-10-20"), fait("envoye", "2026-10-20"), fait("delivre", "2026-10-21")]),
  );
  expect(lu?.faits).toHaveLength(3);
});

it("une seule lecture donne la preuve, qu’un retour tardif défait", async () => {
  const envoi = unPreavis("0691026000002GDPUB");
  await envois.reserver(envoi, MAINTENANT);
  await envois.enregistrer(envoi, fait("envoye", "2026-10-20"), MAINTENANT);
  await envois.consigner(envoi, fait("delivre", "2026-10-20"));
  const prouve = async () => preuveDe(await envois.lister(envoi.sujet), [7]);
  expect(await prouve()).toEqual({ version: 7, canal: "courriel", le: "2026-10-20" });
  await envois.consigner(envoi, fait("rebond", "2026-12-02"));
  expect(await prouve()).toBeUndefined();
});

it("ce qu’on apprend d’un envoi effacé ne le fait pas renaître", async () => {
  const envoi = unPreavis("0691026000003GDPUB");
  expect(await envois.consigner(envoi, fait("delivre", "2026-10-21"))).toBe(false);
  expect(await envois.enregistrer(envoi, undefined, MAINTENANT)).toBe(false);
  expect(await envois.lister(envoi.sujet)).toEqual([]);
});
