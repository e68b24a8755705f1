import { generateKeyPairSync, randomBytes } from "node:crypto";
import { text } from "node:stream/consumers";
import Provider, { type Configuration } from "oidc-provider";
import { langues } from "../../../shared/langues.ts";
import { loginPage, page } from "./login-page.ts";
import { people } from "./people.ts";

type Context = Parameters<Parameters<Provider["use"]>[0]>[0];

export type Client = { id: string; secret: string; site: string };

/** How sure every identity of this machine is. */
const acr = "eidas1";
const claims = ["given_name", "family_name", "birthdate", "gender", "birthplace", "birthcountry"];

function signingKey(): { keys: object[] } {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  return { keys: [{ ...privateKey.export({ format: "jwk" }), alg: "ES256", use: "sig" }] };
}

const configurationFor = ({ id, secret, site }: Client): Configuration => ({
  clients: [
    {
      client_id: id,
      client_secret: secret,
      redirect_uris: langues.map(({ prefixe }) => `${site}${prefixe}/connexion/franceconnect`),
      post_logout_redirect_uris: langues.map(({ prefixe }) => `${site}${prefixe}/`),
      token_endpoint_auth_method: "client_secret_post",
      id_token_signed_response_alg: "ES256",
      userinfo_signed_response_alg: "ES256",
    },
  ],
  jwks: signingKey(),
  acrValues: ["eidas1", "eidas2", "eidas3"],
  claims: { openid: ["sub"], ...Object.fromEntries(claims.map((claim) => [claim, [claim]])) },
  cookies: { keys: [randomBytes(16).toString("hex")] },
  ttl: { AuthorizationCode: 60, AccessToken: 60, IdToken: 60, Interaction: 1800, Session: 1800, Grant: 1800 },
  routes: { authorization: "/authorize", userinfo: "/userinfo" },
  features: {
    devInteractions: { enabled: false },
    jwtUserinfo: { enabled: true },
    rpInitiatedLogout: {
      logoutSource(ctx, form) {
        const leave = '<button form="op.logoutForm" name="logout" value="yes">Se déconnecter de FranceConnect</button>';
        ctx.body = page("FranceConnect de démonstration", form + leave);
      },
    },
  },
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  findAccount: (_, sub) => {
    const person = people.find((each) => each.sub === sub);
    return person && { accountId: sub, claims: () => person };
  },
  // whoever chose to sign in has agreed to tell who they are
  async loadExistingGrant({ oidc }) {
    const grant = new oidc.provider.Grant({ clientId: id, accountId: oidc.session?.accountId ?? "" });
    grant.addOIDCScope(["openid", ...claims].join(" "));
    await grant.save();
    return grant;
  },
});

/** The page where one signs in, and what is chosen there. */
async function interact(provider: Provider, ctx: Context): Promise<void> {
  if (ctx.method === "GET") {
    ctx.body = loginPage;
    return;
  }
  const person = new URLSearchParams(await text(ctx.req)).get("person");
  const result = person
    ? { login: { accountId: person, acr, remember: false } }
    : { error: "access_denied", error_description: "User auth aborted" };
  ctx.redirect(await provider.interactionResult(ctx.req, ctx.res, result));
  ctx.status = 303;
}

/** Browsers count time by the machine's clock, and this one by the SNE's: its cookies last as long as the browser. */
function keepWhileOpen(ctx: Context): void {
  const cookies = ctx.response.headers["set-cookie"];
  if (Array.isArray(cookies))
    ctx.set(
      "set-cookie",
      cookies.map((cookie) => (/^[^=]+=;/u.test(cookie) ? cookie : cookie.replace(/; expires=[^;]+/iu, ""))),
    );
}

/** A real OpenID provider with FranceConnect's claims, levels and signatures, for one client. */
export function franceConnectProvider(issuer: string, client: Client): Provider {
  const provider = new Provider(issuer, configurationFor(client));
  provider.use(async (ctx, next) => {
    if (ctx.path.startsWith("/interaction/")) await interact(provider, ctx);
    else await next();
    keepWhileOpen(ctx);
  });
  return provider;
}
