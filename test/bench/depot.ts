import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { DynamoDBClient, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { demandeADeposer } from "../../functions/portail/demande-a-deposer.ts";
import { dynamo } from "../../functions/socle/clients.ts";
import { brouillonsStore } from "../../functions/socle/stores/brouillons.ts";
import { cleDeBrouillon } from "../../functions/socle/stores/cles.ts";
import { type Depot, depotsStore } from "../../functions/socle/stores/depots.ts";
import { bundle } from "../../infra/bundles.ts";
import { contrat } from "../../shared/api/contrat.ts";
import { desReponses } from "../des-reponses.ts";
import { demarrerSysteme, type Systeme } from "../engines.ts";
import { unContexte } from "../un-contexte.ts";
import { uneRequete } from "../une-requete.ts";
import { chronometrer, type Figure, mediane, type Partie, resumer } from "./figure.ts";

const TOURS = 150;
const TOURS_A_VIDE = 20;

type Entree = Record<string, unknown>;
/** Calls the handler that would be deployed, as the gateway does for this account. */
type Portail = (nom: "creerBrouillon" | "deposer", compte: string, entree: Entree) => Promise<Entree>;
type Brouillon = { compte: string; brouillonId: string };
type Banc = { systeme: Systeme; portail: Portail; tables: { demandes: string; brouillons: string } };

/** The bundle of the function, loaded with the environment and the rights that the stack gives it. */
async function chargerPortail(systeme: Systeme, dossier: string): Promise<Portail> {
  const { endpoint, region, credentials } = systeme.commeLaFonction("portail");
  const environnement = systeme.environnement("portail");
  Object.assign(process.env, environnement, {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_SESSION_TOKEN: credentials.sessionToken,
  });
  bundle(dossier);
  const paquet: typeof import("../../functions/portail/index.ts") = await import(
    pathToFileURL(join(dossier, "portail", "index.mjs")).href
  );
  return async (nom, compte, entree) => {
    const requete = uneRequete(contrat[nom], { entree });
    requete.headers["x-sne-origine"] = environnement.SECRET_ORIGINE;
    requete.requestContext.authorizer = { lambda: { role: "demandeur", compte, session: "mesure" } };
    const { statusCode, body = "" } = await paquet.handler(requete, unContexte());
    if (statusCode !== 201) throw new Error(`${nom} : ${statusCode} ${body}`);
    return JSON.parse(body);
  };
}

async function unBrouillon(portail: Portail): Promise<Brouillon> {
  const compte = randomUUID();
  const { brouillonId } = await portail("creerBrouillon", compte, {
    operationId: randomUUID(),
    reponses: desReponses(),
  });
  return { compte, brouillonId: String(brouillonId) };
}

const deposer = (portail: Portail, { compte, brouillonId }: Brouillon): Promise<Entree> =>
  portail("deposer", compte, { brouillonId, version: 1, certifie: true });

/** The request that a filing would send to the table, alone and ready. */
async function transactionDe({ compte, brouillonId }: Brouillon, { tables }: Banc): Promise<TransactWriteItemsCommand> {
  const maintenant = new Date();
  const brouillon = await brouillonsStore(dynamo(), tables.brouillons).lire(compte, brouillonId, maintenant);
  if (!brouillon?.numeroReserve) throw new Error("a complete draft has its number");
  const acteur = { role: "demandeur", compte } as const;
  const numero = { numeroUnique: brouillon.numeroReserve, territoire: "069", acteur };
  const jour = { maintenant, aujourdhui: maintenant.toISOString().slice(0, 10) };
  return intercepter(demandeADeposer(brouillon, numero, jour), tables);
}

/** Lets the store make its request, and keeps it instead of sending it. */
async function intercepter(depot: Depot, tables: Banc["tables"]): Promise<TransactWriteItemsCommand> {
  const envois: string[] = [];
  const client = new DynamoDBClient({});
  client.middlewareStack.add(
    () =>
      async ({ input }) => {
        envois.push(JSON.stringify(input));
        return { response: {}, output: { $metadata: {} } };
      },
    { step: "build" },
  );
  await depotsStore(DynamoDBDocumentClient.from(client), tables).deposer(depot);
  return new TransactWriteItemsCommand(JSON.parse(envois[0] ?? ""));
}

/** Calls to DynamoDB, beside the reading of the draft. */
async function compterAppels({ systeme: { gate }, portail, tables }: Banc, brouillon: Brouillon): Promise<number> {
  gate.calls.length = 0;
  await deposer(portail, brouillon);
  const siens = gate.calls.filter(({ service, principal }) => service === "dynamodb" && /portail/u.test(principal));
  return siens.filter(({ action, resource }) => !(action === "GetItem" && resource.endsWith(tables.brouillons))).length;
}

/** A draft whose number was reserved in another month. */
async function unBrouillonAncien({ portail, tables }: Banc): Promise<Brouillon> {
  const brouillon = await unBrouillon(portail);
  await dynamo().send(
    new UpdateCommand({
      TableName: tables.brouillons,
      Key: cleDeBrouillon(brouillon.compte, brouillon.brouillonId),
      UpdateExpression: "SET numeroReserve = :ancien",
      ExpressionAttributeValues: { ":ancien": "0690120000001GDPUB" },
    }),
  );
  return brouillon;
}

type Tour = { entier: number; nu: number };

/** A filing and a bare transaction side by side, each first in turn. */
async function unTour(banc: Banc, rang: number): Promise<Tour> {
  const [aDeposer, aEcrire] = [await unBrouillon(banc.portail), await unBrouillon(banc.portail)];
  const transaction = await transactionDe(aEcrire, banc);
  // what the last filings set going (queues, mails) is not what is measured
  await banc.systeme.ecouler();
  const entier = () => chronometrer(() => deposer(banc.portail, aDeposer));
  const nu = () => chronometrer(() => dynamo().send(transaction));
  if (rang % 2 === 0) return { entier: await entier(), nu: await nu() };
  const premier = await nu();
  return { entier: await entier(), nu: premier };
}

async function mesurerAppels(banc: Banc): Promise<Figure> {
  const ordinaire = await compterAppels(banc, await unBrouillon(banc.portail));
  const ancien = await compterAppels(banc, await unBrouillonAncien(banc));
  const detail = `${ordinaire} d’ordinaire, ${ancien} quand le numéro réservé est d’un autre mois`;
  return { nom: "depot.appels", valeur: Math.max(ordinaire, ancien), unite: "appels", cible: 2, detail };
}

async function mesurerRatio(banc: Banc): Promise<Figure> {
  const tours: Tour[] = [];
  for (let rang = -TOURS_A_VIDE; rang < TOURS; rang += 1) {
    const tour = await unTour(banc, rang);
    if (rang >= 0) tours.push(tour);
  }
  const [entiers, nus] = [tours.map(({ entier }) => entier), tours.map(({ nu }) => nu)];
  const detail = `dépôt entier : ${resumer(entiers)} ; transaction nue : ${resumer(nus)}`;
  return { nom: "depot.ratio", valeur: mediane(entiers) / mediane(nus), unite: "ratio", cible: 1.5, detail };
}

/** What a filing costs, through the whole handler, over its bare transaction on the same engine. */
export const depot: Partie = {
  nom: "depot",
  async mesurer() {
    const dossier = mkdtempSync(join(tmpdir(), "sne-mesure-"));
    const systeme = await demarrerSysteme();
    try {
      const { TABLE_DEMANDES = "", TABLE_BROUILLONS = "" } = systeme.environnement("portail");
      const tables = { demandes: TABLE_DEMANDES, brouillons: TABLE_BROUILLONS };
      const banc = { systeme, tables, portail: await chargerPortail(systeme, dossier) };
      return [await mesurerRatio(banc), await mesurerAppels(banc)];
    } finally {
      await systeme.arreter();
      rmSync(dossier, { recursive: true });
    }
  },
};
