import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  ResponseBodyError,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import * as z from "zod/mini";
import { type IdentitePivot, identitePivot } from "../../shared/demande/identite-pivot.ts";
import { langueDeCode } from "../../shared/langues.ts";
import { Problem } from "../../shared/problems.ts";
import { detailsDErreur, log } from "./log.ts";

/** Level of assurance asked for: FranceConnect+ (`eidas2` and above) encrypts its answers, which are not read here. */
const NIVEAU = "eidas1";
/** Levels that are sure enough. */
const NIVEAUX = [NIVEAU, "eidas2", "eidas3"];

const PORTEES = "openid given_name family_name birthdate gender birthplace birthcountry";
const SIGNATURE = "ES256";
/** A function answers in 10 seconds: three calls to FranceConnect must fit in. */
const PATIENCE_EN_SECONDES = 3;

/** Claims of `userinfo`, in FranceConnect's words. */
const donnees = z.object({
  family_name: z.string(),
  given_name: z.string(),
  birthdate: z.string(),
  gender: z.string(),
  birthplace: z.optional(z.string()),
  birthcountry: z.optional(z.string()),
});

type Reglages = { url: string; client: string; secret: string; adresseDuSite: string };

/** What must come back with the answer, for it to be ours. */
export type Secrets = { state: string; nonce: string; verificateur: string };

type Depart = Secrets & { langue?: string };

/** The answer as the address of return bears it. */
export type Retour = { state?: string; code?: string; error?: string; iss?: string };

export type Donnee = { identite: IdentitePivot; jeton: string };

export type FranceConnect = ReturnType<typeof franceConnect>;

/** Why the answer is refused: by the person, because it is not worth anything (any more), or by no fault of theirs. */
function refus(erreur: unknown): Problem {
  if (erreur instanceof Problem) return erreur;
  if (erreur instanceof AuthorizationResponseError && erreur.error === "access_denied")
    return new Problem("franceconnect-refuse");
  if (erreur instanceof ResponseBodyError && erreur.error === "invalid_grant")
    return new Problem("franceconnect-expire");
  log("service-indisponible", { route: "FranceConnect", ...detailsDErreur(erreur) });
  return new Problem("franceconnect-indisponible", { reessayerDansSecondes: 60 });
}

const echouer = (erreur: unknown): never => {
  throw refus(erreur);
};

const vide = (texte: string | undefined): boolean => texte === undefined || texte === "";

function lireIdentite(recues: unknown): IdentitePivot {
  const dit = z.parse(donnees, recues);
  return z.parse(identitePivot, {
    nomNaissance: dit.family_name,
    prenoms: dit.given_name,
    dateNaissance: dit.birthdate,
    sexe: dit.gender,
    ...(!vide(dit.birthplace) && { communeNaissance: dit.birthplace }),
    ...(!vide(dit.birthcountry) && { paysNaissance: dit.birthcountry }),
  });
}

/** FranceConnect, by the kept client: what it says is signed, and the signature is checked. */
export function franceConnect({ url, client, secret, adresseDuSite }: Reglages) {
  const accueil = (langue: string | undefined): string => `${adresseDuSite}${langueDeCode(langue).prefixe}/`;
  /** The page of each language is registered: what was begun in one ends there. */
  const retourDans = (langue: string | undefined): string => `${accueil(langue)}connexion/franceconnect`;
  const enClair = new URL(url).protocol === "http:";
  let connue: Promise<Configuration> | undefined;

  /** Its addresses and keys, asked once in the life of a function. */
  function decouvrir(): Promise<Configuration> {
    const attendus = { id_token_signed_response_alg: SIGNATURE, userinfo_signed_response_alg: SIGNATURE };
    connue ??= discovery(new URL(url), client, attendus, ClientSecretPost(secret), {
      timeout: PATIENCE_EN_SECONDES,
      // without TLS on this machine only: a deployment refuses such an address
      execute: enClair ? [enableNonRepudiationChecks, allowInsecureRequests] : [enableNonRepudiationChecks],
    }).catch((erreur: unknown) => {
      connue = undefined;
      throw erreur;
    });
    return connue;
  }

  function exigerLeNiveau(acr: unknown): void {
    if (!NIVEAUX.includes(String(acr))) throw new Problem("franceconnect-insuffisant");
  }

  async function echanger({ state, nonce, verificateur, langue }: Depart, retour: Retour): Promise<Donnee> {
    const configuration = await decouvrir();
    const parametres = Object.entries(retour).filter(([, valeur]) => valeur !== undefined);
    const jetons = await authorizationCodeGrant(
      configuration,
      new URL(`${retourDans(langue)}?${new URLSearchParams(parametres)}`),
      { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verificateur, idTokenExpected: true },
    );
    const dit = jetons.claims();
    exigerLeNiveau(dit?.acr);
    const recues = await fetchUserInfo(configuration, jetons.access_token, dit?.sub ?? "");
    return { identite: lireIdentite(recues), jeton: jetons.id_token ?? "" };
  }

  return {
    /** Where the person goes, and what is kept of it until they are back. */
    async partir(langue: string | undefined): Promise<{ adresse: string; secrets: Secrets }> {
      const secrets = { state: randomState(), nonce: randomNonce(), verificateur: randomPKCECodeVerifier() };
      const parametres = {
        redirect_uri: retourDans(langue),
        scope: PORTEES,
        state: secrets.state,
        nonce: secrets.nonce,
        acr_values: NIVEAU,
        code_challenge: await calculatePKCECodeChallenge(secrets.verificateur),
        code_challenge_method: "S256",
      };
      const adresse = buildAuthorizationUrl(await decouvrir().catch(echouer), parametres);
      return { adresse: adresse.href, secrets };
    },

    /** The identity behind an answer; throws the problem that forbids it. */
    revenir: (depart: Depart, retour: Retour): Promise<Donnee> => echanger(depart, retour).catch(echouer),

    /** Where one comes back to. */
    accueil,

    /** Where the session of FranceConnect is closed; it comes back to the first page. */
    async sortir(jeton: string, langue: string | undefined): Promise<string> {
      const parametres = {
        id_token_hint: jeton,
        state: randomState(),
        post_logout_redirect_uri: accueil(langue),
      };
      return buildEndSessionUrl(await decouvrir().catch(echouer), parametres).href;
    },
  };
}
