import {
  AdminInitiateAuthCommand,
  AdminRespondToAuthChallengeCommand,
  AssociateSoftwareTokenCommand,
  type CognitoIdentityProviderClient,
  VerifySoftwareTokenCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import * as z from "zod/mini";
import { Problem } from "../../shared/problems.ts";
import { fautesDeCognito, pendantUnDefi } from "./refus-de-cognito.ts";

/** What Cognito asks next; `defi` is what it takes back with the answer, and is stored nowhere. */
export type Defi =
  | { etape: "code" | "nouveau-mot-de-passe"; defi: string }
  | { etape: "enrolement"; defi: string; secret: string };

type Suite = {
  ChallengeName?: string | undefined;
  Session?: string | undefined;
  ChallengeParameters?: Record<string, string> | undefined;
  AuthenticationResult?: { IdToken?: string | undefined } | undefined;
};

// answers must carry the user's own name in the pool, which the address only stands for
const defiLu = z.tuple([z.string(), z.string()]);
const ecrireDefi = (utilisateur: string, session = ""): string => JSON.stringify([utilisateur, session]);

function lireDefi(defi: string): { utilisateur: string; session: string } {
  try {
    const [utilisateur, session] = z.parse(defiLu, JSON.parse(defi));
    return { utilisateur, session };
  } catch {
    throw new Problem("identifiants-incorrects");
  }
}

const jeton = z.object({ sub: z.string() });

/** Identifier of the agent. Cognito gave the token over TLS a moment ago: its signature has nothing to add. */
function lireSub({ AuthenticationResult }: Suite): string {
  const [, charge = ""] = (AuthenticationResult?.IdToken ?? "").split(".");
  return z.parse(jeton, JSON.parse(Buffer.from(charge, "base64url").toString())).sub;
}

/** The agents' pool, asked as an administrator. */
export function annuaire(cognito: CognitoIdentityProviderClient, pool: string, client: string) {
  const app = { UserPoolId: pool, ClientId: client };

  async function enroler(utilisateur: string, Session: string | undefined): Promise<Defi> {
    const associe = await cognito.send(new AssociateSoftwareTokenCommand({ Session }));
    if (!associe.SecretCode) throw new Error("Cognito gave no secret");
    return { etape: "enrolement", defi: ecrireDefi(utilisateur, associe.Session), secret: associe.SecretCode };
  }

  /** A password alone never ends here with tokens: without a second factor nobody comes in. */
  function suite(repli: string, { ChallengeName, Session, ChallengeParameters }: Suite): Promise<Defi> | Defi {
    const utilisateur = ChallengeParameters?.USER_ID_FOR_SRP ?? repli;
    const defi = ecrireDefi(utilisateur, Session);
    if (ChallengeName === "NEW_PASSWORD_REQUIRED") return { etape: "nouveau-mot-de-passe", defi };
    if (ChallengeName === "SOFTWARE_TOKEN_MFA") return { etape: "code", defi };
    if (ChallengeName === "MFA_SETUP") return enroler(utilisateur, Session);
    throw new Error(`unexpected step of Cognito: ${ChallengeName ?? "tokens"}`);
  }

  type Nom = "NEW_PASSWORD_REQUIRED" | "SOFTWARE_TOKEN_MFA" | "MFA_SETUP";

  function repondre(nom: Nom, utilisateur: string, Session: string | undefined, reponses: Record<string, string>) {
    const ChallengeResponses = { USERNAME: utilisateur, ...reponses };
    return cognito.send(
      new AdminRespondToAuthChallengeCommand({ ...app, ChallengeName: nom, Session, ChallengeResponses }),
    );
  }

  return {
    async verifierMotDePasse(courriel: string, motDePasse: string): Promise<Defi> {
      const AuthParameters = { USERNAME: courriel, PASSWORD: motDePasse };
      const demande = new AdminInitiateAuthCommand({ ...app, AuthFlow: "ADMIN_USER_PASSWORD_AUTH", AuthParameters });
      return suite(courriel, await cognito.send(demande).catch(fautesDeCognito));
    },

    async changerMotDePasse(defi: string, motDePasse: string): Promise<Defi> {
      const { utilisateur, session } = lireDefi(defi);
      const reponse = repondre("NEW_PASSWORD_REQUIRED", utilisateur, session, { NEW_PASSWORD: motDePasse });
      return suite(utilisateur, await reponse.catch(pendantUnDefi));
    },

    /** Gives the agent's identifier (`sub`); the tokens of Cognito serve no more. */
    async verifierCode(defi: string, code: string): Promise<string> {
      const { utilisateur, session } = lireDefi(defi);
      const reponse = repondre("SOFTWARE_TOKEN_MFA", utilisateur, session, { SOFTWARE_TOKEN_MFA_CODE: code });
      return lireSub(await reponse.catch(pendantUnDefi));
    },

    /** First code of an authenticator that was just set up. */
    async terminerEnrolement(defi: string, code: string): Promise<string> {
      const { utilisateur, session } = lireDefi(defi);
      const verification = new VerifySoftwareTokenCommand({ Session: session, UserCode: code });
      const { Status, Session } = await cognito.send(verification).catch(pendantUnDefi);
      if (Status !== "SUCCESS") throw new Problem("identifiants-incorrects");
      return lireSub(await repondre("MFA_SETUP", utilisateur, Session, {}).catch(pendantUnDefi));
    },
  };
}

export type Annuaire = ReturnType<typeof annuaire>;
