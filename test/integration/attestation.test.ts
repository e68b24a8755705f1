import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, expect, it } from "vitest";
import { cleDeDemande } from "../../functions/socle/stores/cles.ts";
import { cleDuBailleur, cleDuGuichet } from "../../functions/socle/stores/guichets.ts";
import { demandes } from "../../shared/api/demandes.ts";
import { mandatSurPapier } from "../../shared/api/mandat-sur-papier.ts";
import { lignes as lignesDeLAttestation } from "../../web/portail/guides/lignes-de-l-attestation.ts";
import { lignes as lignesDuMandat } from "../../web/portail/guides/lignes-du-mandat.ts";
import { lirePdf } from "../lire-pdf.ts";
import { unContexte } from "../un-contexte.ts";
import { uneDemande } from "../une-demande.ts";
import { ADRESSE_SITE, SECRET_ORIGINE, uneRequete } from "../une-requete.ts";
import { arn, autorise, executerComme, ouvrirPorte, type Porte } from "./porte.ts";

const demande = uneDemande();
const TABLES = ["demandes", "guichets", "journal"];
const surTable = (nom: string) => arn("dynamodb", `table/${nom}`);

let porte: Porte;
let db: DynamoDBDocumentClient;
let handler: typeof import("../../functions/attestation/index.ts").handler;

beforeAll(async () => {
  porte = await ouvrirPorte({
    creer: TABLES.map((TableName) => ({
      TableName,
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      AttributeDefinitions: ["pk", "sk"].map((AttributeName) => ({ AttributeName, AttributeType: "S" })),
    })),
    tables: TABLES.map((name) => ({ arn: surTable(name), name })),
  });
  // no right on the key of the sensitive answers, and no write but in the journal
  const acces = porte.role(
    autorise(["dynamodb:GetItem", "dynamodb:Query"], surTable("demandes")),
    autorise("dynamodb:Query", surTable("guichets")),
    autorise("dynamodb:PutItem", surTable("journal")),
  );
  executerComme(acces, {
    SECRET_ORIGINE,
    TABLE_DEMANDES: "demandes",
    TABLE_GUICHETS: "guichets",
    TABLE_JOURNAL: "journal",
    ADRESSE_SITE,
  });
  ({ handler } = await import("../../functions/attestation/index.ts"));
  const exploitant = porte.role(autorise(["dynamodb:PutItem", "dynamodb:Scan"], "*"));
  db = DynamoDBDocumentClient.from(new DynamoDBClient(exploitant));
  const ecrire = (TableName: string, Item: Record<string, unknown>) => db.send(new PutCommand({ TableName, Item }));
  await ecrire("demandes", { ...cleDeDemande(demande.numeroUnique), demande });
  await ecrire("guichets", {
    ...cleDuGuichet("GDPUB"),
    code: "GDPUB",
    nom: "Portail de la demande",
    adresse: "1 rue de l’Essai, 75000 Paris",
  });
  await ecrire("guichets", { ...cleDuBailleur("69", "399898345"), nom: "Grand Lyon Habitat", communes: ["69123"] });
  await ecrire("guichets", { ...cleDuBailleur("38", "300000000"), nom: "Bailleur de l’Isère", communes: ["38185"] });
});
afterAll(() => porte.fermer());

function demander(numeroUnique: string, compte?: string) {
  const requete = uneRequete(demandes.lireAttestation, { entree: { numeroUnique } });
  if (compte) requete.requestContext.authorizer = { lambda: { role: "demandeur", compte, session: "session-1" } };
  return handler(requete, unContexte());
}

it("la personne reçoit son attestation en PDF, que rien ne garde en mémoire", async () => {
  const reponse = await demander(demande.numeroUnique, demande.compte);
  expect(reponse).toMatchObject({
    statusCode: 200,
    isBase64Encoded: true,
    headers: {
      "content-type": "application/pdf",
      "cache-control": "no-store",
      "content-disposition": 'inline; filename="attestation-0691126000001GDPUB.pdf"',
    },
  });
  const { texte } = await lirePdf(Buffer.from(reponse.body ?? "", "base64"));
  expect(texte).toContain("Madame Amina Benali");
  expect(texte).toContain("Portail de la demande 1 rue de l’Essai, 75000 Paris");
});

const texteDe = async ({ body = "" }: { body?: string | undefined }): Promise<string> =>
  (await lirePdf(Buffer.from(body, "base64"))).texte;

const papiers = {
  attestation: { lignes: lignesDeLAttestation, imprimer: () => demander(demande.numeroUnique, demande.compte) },
  "papier qui nomme un aidant": {
    lignes: lignesDuMandat,
    imprimer: () => handler(uneRequete(mandatSurPapier.lireFormulaireDeMandat), unContexte()),
  },
};

it.each(Object.entries(papiers))(
  "%s : se lit dans l’ordre que dit son guide, sous les mêmes mots",
  async (_, papier) => {
    const texte = await texteDe(await papier.imprimer());
    let place = 0;
    for (const { papier: dit } of papier.lignes) {
      const ici = texte.indexOf(dit, place);
      expect(ici, dit).toBeGreaterThanOrEqual(place);
      place = ici;
    }
  },
);

it("n’est donnée qu’une fois la lecture écrite au journal, et celle d’un autre n’en écrit pas", async () => {
  const lire = async () => (await db.send(new ScanCommand({ TableName: "journal" }))).Items ?? [];
  const avant = (await lire()).length;
  await demander(demande.numeroUnique, "compte-2");
  expect(await lire()).toHaveLength(avant);
  await demander(demande.numeroUnique, demande.compte);
  const lectures = await lire();
  expect(lectures).toHaveLength(avant + 1);
  expect(lectures).toContainEqual(
    expect.objectContaining({ pk: `DEMANDE#${demande.numeroUnique}`, acte: "lire-attestation" }),
  );
});

it("les bailleurs sont ceux des départements demandés", async () => {
  const { body = "" } = await demander(demande.numeroUnique, demande.compte);
  const { texte } = await lirePdf(Buffer.from(body, "base64"));
  expect(texte).toContain("Grand Lyon Habitat Lyon");
  expect(texte).not.toContain("Isère");
});

it("celle d’un autre répond comme un numéro que personne ne porte", async () => {
  const autre = await demander(demande.numeroUnique, "compte-2");
  const inconnue = await demander("0691126999999GDPUB", demande.compte);
  expect(autre).toEqual(inconnue);
  expect(autre.statusCode).toBe(404);
});

it("sans session, rien", async () => {
  expect((await demander(demande.numeroUnique)).statusCode).toBe(401);
});
