import { randomInt, randomUUID } from "node:crypto";
import { setTimeout as patienter } from "node:timers/promises";
import { AdminCreateUserCommand, CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { DeleteCommand, DynamoDBDocumentClient, PutCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { nouveauCookie } from "../../functions/socle/cookie-de-session.ts";
import { mouvoir } from "../../functions/socle/mouvoir.ts";
import { articleCourant } from "../../functions/socle/stores/articles.ts";
import { cleDuCompte } from "../../functions/socle/stores/comptes.ts";
import { demandesStore } from "../../functions/socle/stores/demandes.ts";
import { envoisStore } from "../../functions/socle/stores/envois.ts";
import { lettresStore } from "../../functions/socle/stores/lettres.ts";
import { mouvementsStore } from "../../functions/socle/stores/mouvements.ts";
import { type Session, sessionsStore } from "../../functions/socle/stores/sessions.ts";
import { contrat, type NomDeRoute } from "../../shared/api/contrat.ts";
import type { Demande } from "../../shared/demande/demande.ts";
import type { Fait } from "../../shared/demande/evenements.ts";
import type { Poste } from "../../shared/droits/agent.ts";
import { ecrireReferenceDeLettre } from "../../shared/envois/reference-de-lettre.ts";
import { demarrerSysteme, type Systeme } from "../engines.ts";
import { unAgentInscrit } from "../un-agent-inscrit.ts";
import { type Entree, envoyer, type Recu, unEnvoi } from "../un-envoi.ts";
import { uneLettre } from "../une-lettre.ts";

/** Someone signed in, and the cookie that says so. */
export type Personne = Pick<Session, "role" | "compteId" | "contact" | "sessionId"> & { cookie: string };

type NomDeTable =
  | "ATTRIBUTIONS"
  | "BROUILLONS"
  | "COMPTES"
  | "DEMANDES"
  | "DOUBLONS"
  | "GUICHETS"
  | "JOURNAL"
  | "PIECES"
  | "RECHERCHE"
  | "REGISTRE";

/** The whole system, entered by its address, and people in it. */
export type Monde = {
  systeme: Systeme;
  /** Calls a route as a program that holds this cookie. */
  appeler(nom: NomDeRoute, entree?: Entree, cookie?: string): Promise<Recu>;
  /**
   * A citizen whom nobody has seen before, signed in; reached by mail unless said otherwise, and a mail to an address
   * that ends in `+rebond` comes back.
   */
  unDemandeur(par?: "courriel" | "mobile", sort?: string): Promise<Personne>;
  /** A gestionnaire of Rhône, unless another post is said. */
  unAgent(poste?: Partial<Poste>): Promise<Personne>;
  /** One more session of the same person, that ends in so many seconds. */
  autreSession(personne: Personne, secondes?: number): Promise<Personne>;
  /** An agent on the first day: an account in Cognito, with a password to change. */
  unNouvelAgent(): Promise<{ courriel: string; motDePasse: string }>;
  /** No identity of FranceConnect opens an account any more: its few people may come for the first time again. */
  oublierFranceConnect(): Promise<void>;
  /** Writes of a demande that it has lived this. */
  vieillir(numeroUnique: string, vecu: Partial<Demande>): Promise<void>;
  ecrire(table: NomDeTable, item: Record<string, unknown>): Promise<void>;
  /** Puts a file of proofs of letters where they are read. */
  deposerDesPreuves(fichier: string): Promise<void>;
  /** Asks that the events learnt since be told again. */
  rejouer(depuis: string): Promise<void>;
  /** A letter to print, in the territory of the agents; gives the reference printed on it. */
  uneLettre(): Promise<string>;
  /** Makes this happen to a demande, as the clock does. */
  vivre(numeroUnique: string, fait: Fait): Promise<void>;
  lireTout(table: NomDeTable): Promise<Record<string, unknown>[]>;
};

const HEURE = 3600;

/** Another one each time, in the form of the table: 0639 would be of Mayotte. */
export const unMobile = (): string => `+3361${String(randomInt(1e7)).padStart(7, "0")}`;

export async function ouvrirMonde(options: Parameters<typeof demarrerSysteme>[0] = {}): Promise<Monde> {
  const systeme = await demarrerSysteme(options);
  const noms = Object.assign(
    {},
    ...["portail", "session", "doublons", "pieces", "cycle-de-vie", "indexation"].map(systeme.environnement),
  );
  const nomDe = (table: string): string => noms[`TABLE_${table}`] ?? "";
  const db = DynamoDBDocumentClient.from(systeme.surHorloge(new DynamoDBClient(systeme.exploitant)));
  const s3 = systeme.surHorloge(new S3Client({ ...systeme.exploitant, forcePathStyle: true }));
  const sqs = systeme.surHorloge(new SQSClient(systeme.exploitant));
  const demandes = demandesStore(db, nomDe("DEMANDES"));
  const mouvements = mouvementsStore(db, { demandes: nomDe("DEMANDES"), brouillons: nomDe("BROUILLONS") });
  const annuaire = systeme.surHorloge(new CognitoIdentityProviderClient(systeme.exploitant));
  const sessions = sessionsStore(db, nomDe("COMPTES"));

  const ecrire = async (table: NomDeTable, Item: Record<string, unknown>): Promise<void> => {
    await db.send(new PutCommand({ TableName: nomDe(table), Item }));
  };

  async function ouvrirSession(qui: Omit<Personne, "sessionId" | "cookie">, secondes = HEURE): Promise<Personne> {
    const { sessionId, cookie } = nouveauCookie(HEURE);
    const maintenant = systeme.horloge.maintenant();
    const expireLe = Math.floor(maintenant.getTime() / 1000) + secondes;
    const { role, compteId, contact } = qui;
    const session = { role, compteId, contact, sessionId, appareil: "Firefox sur Android", expireLe };
    await sessions.enregistrer({ ...session, ouverteLe: maintenant.toISOString() });
    return { ...qui, sessionId, cookie: cookie.split(";")[0] ?? "" };
  }

  const inscrireAgent = (sub: string, courriel: string, poste: Partial<Poste> = {}): Promise<void> =>
    ecrire("GUICHETS", unAgentInscrit(sub, { courriel }, poste));

  const lireTout = async (table: NomDeTable): Promise<Record<string, unknown>[]> =>
    (await db.send(new ScanCommand({ TableName: nomDe(table) }))).Items ?? [];

  return {
    systeme,
    appeler: (nom, entree, cookie) => envoyer(systeme.adresse, unEnvoi(contrat[nom], entree, cookie)),
    async unDemandeur(par = "courriel", sort = "") {
      const compteId = randomUUID();
      const contact = par === "courriel" ? `${compteId}${sort}@exemple.fr` : unMobile();
      const creeLe = systeme.horloge.maintenant().toISOString();
      await ecrire("COMPTES", { ...cleDuCompte(compteId), [par]: contact, creeLe });
      return ouvrirSession({ role: "demandeur", compteId, contact });
    },
    async unAgent(poste) {
      const sub = randomUUID();
      const contact = `${sub}@guichet.example`;
      await inscrireAgent(sub, contact, poste);
      return ouvrirSession({ role: "agent", compteId: `agent:${sub}`, contact });
    },
    autreSession: ouvrirSession,
    async unNouvelAgent() {
      const courriel = `${randomUUID()}@guichet.example`;
      const motDePasse = "Provisoire-2026!";
      const creation = new AdminCreateUserCommand({
        UserPoolId: noms.POOL_GUICHETS,
        Username: courriel,
        TemporaryPassword: motDePasse,
        MessageAction: "SUPPRESS",
        UserAttributes: [
          { Name: "email", Value: courriel },
          { Name: "email_verified", Value: "true" },
        ],
      });
      const { User } = await annuaire.send(creation);
      await inscrireAgent(User?.Attributes?.find(({ Name }) => Name === "sub")?.Value ?? "", courriel);
      return { courriel, motDePasse };
    },
    async vieillir(numeroUnique, vecu) {
      const lue = await demandes.lire(numeroUnique);
      if (lue) await ecrire("DEMANDES", articleCourant({ ...lue, ...vecu }));
    },
    ecrire,
    async vivre(numeroUnique, fait) {
      const geste = { numeroUnique, operationId: randomUUID(), acteur: { role: "systeme" }, canal: "systeme" } as const;
      const maintenant = systeme.horloge.maintenant();
      await mouvoir({ ...geste, decider: () => ({ fait }) }, { demandes, mouvements, patienter, maintenant });
    },
    async deposerDesPreuves(fichier) {
      const { SEAU_COURRIERS } = systeme.environnement("acheminement");
      const Key = `preuves/${randomUUID()}.csv`;
      await s3.send(new PutObjectCommand({ Bucket: SEAU_COURRIERS, Key, Body: fichier }));
    },
    async rejouer(depuis) {
      const QueueUrl = systeme.environnement("rejeu").FILE_REJEU;
      await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify({ depuis, segments: 2 }) }));
    },
    async uneLettre() {
      const numeroUnique = `0691126${String(randomInt(1e6)).padStart(6, "0")}GDPUB`;
      const lettre = uneLettre({ numeroUnique, etablieLe: systeme.horloge.aujourdhui() });
      const { version, message, recommande } = lettre;
      const envoi = { sujet: numeroUnique, version, message, recommande, canal: "courrier" } as const;
      await envoisStore(db, nomDe("DEMANDES")).reserver(envoi, systeme.horloge.maintenant());
      await lettresStore(db, nomDe("DEMANDES")).deposer(lettre);
      return ecrireReferenceDeLettre(lettre);
    },
    async oublierFranceConnect() {
      const TableName = nomDe("COMPTES");
      for (const { pk, sk } of await lireTout("COMPTES"))
        if (sk === "PIVOT") await db.send(new DeleteCommand({ TableName, Key: { pk, sk } }));
    },
    lireTout,
  };
}
