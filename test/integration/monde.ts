import { randomInt, randomUUID } from "node:crypto";
import { AdminCreateUserCommand, CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { nouveauCookie } from "../../functions/socle/cookie-de-session.ts";
import { articleCourant } from "../../functions/socle/stores/articles.ts";
import { cleDuCompte } from "../../functions/socle/stores/comptes.ts";
import { demandesStore } from "../../functions/socle/stores/demandes.ts";
import { type Session, sessionsStore } from "../../functions/socle/stores/sessions.ts";
import { contrat, type NomDeRoute } from "../../shared/api/contrat.ts";
import type { Demande } from "../../shared/demande/demande.ts";
import { demarrerSysteme, type Systeme } from "../engines.ts";
import { type Entree, envoyer, type Recu, unEnvoi } from "../un-envoi.ts";

/** Someone signed in, and the cookie that says so. */
export type Personne = Pick<Session, "role" | "compteId" | "contact" | "sessionId"> & { cookie: string };

type NomDeTable = "BROUILLONS" | "COMPTES" | "DEMANDES" | "DOUBLONS" | "GUICHETS" | "PIECES" | "REGISTRE";

/** The whole system, entered by its address, and people in it. */
export type Monde = {
  systeme: Systeme;
  /** Calls a route as a program that holds this cookie. */
  appeler(nom: NomDeRoute, entree?: Entree, cookie?: string): Promise<Recu>;
  /** A citizen whom nobody has seen before, signed in; reached by mail unless said otherwise. */
  unDemandeur(par?: "courriel" | "mobile"): Promise<Personne>;
  /** A gestionnaire of this territory: who may do the most there. */
  unAgent(territoire?: string): Promise<Personne>;
  /** One more session of the same person, that ends in so many seconds. */
  autreSession(personne: Personne, secondes?: number): Promise<Personne>;
  /** An agent on the first day: an account in Cognito, with a password to change. */
  unNouvelAgent(): Promise<{ courriel: string; motDePasse: string }>;
  /** Writes of a demande that it has lived this. */
  vieillir(numeroUnique: string, vecu: Partial<Demande>): Promise<void>;
  ecrire(table: NomDeTable, item: Record<string, unknown>): Promise<void>;
  lireTout(table: NomDeTable): Promise<Record<string, unknown>[]>;
};

const HEURE = 3600;

/** Another one each time, in the form of the table. */
export const unMobile = (): string => `+336${String(randomInt(1e8)).padStart(8, "0")}`;

export async function ouvrirMonde(options: Parameters<typeof demarrerSysteme>[0] = {}): Promise<Monde> {
  const systeme = await demarrerSysteme(options);
  const noms = Object.assign(
    {},
    ...["portail", "session", "doublons", "pieces", "cycle-de-vie"].map(systeme.environnement),
  );
  const nomDe = (table: string): string => noms[`TABLE_${table}`] ?? "";
  const db = DynamoDBDocumentClient.from(systeme.surHorloge(new DynamoDBClient(systeme.exploitant)));
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

  const inscrireAgent = (sub: string, courriel: string, territoire = "069"): Promise<void> => {
    const role = "gestionnaire-territorial";
    const fiche = { courriel, nom: "Camille Martin", role, territoire, guichet: "G6901" };
    return ecrire("GUICHETS", { pk: `AGENT#${sub}`, sk: "AGENT", ...fiche });
  };

  return {
    systeme,
    appeler: (nom, entree, cookie) => envoyer(systeme.adresse, unEnvoi(contrat[nom], entree, cookie)),
    async unDemandeur(par = "courriel") {
      const compteId = randomUUID();
      const contact = par === "courriel" ? `${compteId}@exemple.fr` : unMobile();
      const creeLe = systeme.horloge.maintenant().toISOString();
      await ecrire("COMPTES", { ...cleDuCompte(compteId), [par]: contact, creeLe });
      return ouvrirSession({ role: "demandeur", compteId, contact });
    },
    async unAgent(territoire) {
      const sub = randomUUID();
      const contact = `${sub}@guichet.example`;
      await inscrireAgent(sub, contact, territoire);
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
      const lue = await demandesStore(db, nomDe("DEMANDES")).lire(numeroUnique);
      if (lue) await ecrire("DEMANDES", articleCourant({ ...lue, ...vecu }));
    },
    ecrire,
    async lireTout(table) {
      return (await db.send(new ScanCommand({ TableName: nomDe(table) }))).Items ?? [];
    },
  };
}
