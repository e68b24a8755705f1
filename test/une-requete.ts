import type { Requete } from "../functions/socle/requete.ts";
import { parametresDuChemin, type Route } from "../shared/api/route.ts";

export const SECRET_ORIGINE = "secret-des-essais";
export const ADRESSE_SITE = "https://logement.example";

type Dite = {
  entree?: Record<string, unknown>;
  cookie?: string | undefined;
  /** Address of the person. */
  reseau?: string;
  appareil?: string;
};

const FIREFOX = "Mozilla/5.0 (Android 14; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0";

/** Event of the gateway for this route, as CloudFront and the HTTP API make it. */
export function uneRequete(route: Route, dite: Dite = {}): Requete {
  const { entree = {}, cookie, reseau = "203.0.113.7", appareil = FIREFOX } = dite;
  const { method, path } = route;
  const noms = parametresDuChemin(path);
  const duChemin = Object.entries(entree).filter(([nom]) => noms.includes(nom));
  const reste = Object.fromEntries(Object.entries(entree).filter(([nom]) => !noms.includes(nom)));
  const enCorps = method !== "GET" && method !== "DELETE";
  const rawPath = duChemin.reduce((chemin, [nom, valeur]) => chemin.replace(`{${nom}}`, String(valeur)), String(path));
  return {
    version: "2.0",
    routeKey: `${method} ${path}`,
    rawPath,
    rawQueryString: enCorps
      ? ""
      : new URLSearchParams(Object.entries(reste).map(([n, v]) => [n, String(v)])).toString(),
    ...(cookie !== undefined && { cookies: [cookie] }),
    headers: {
      "content-type": "application/json",
      "user-agent": appareil,
      "x-forwarded-for": `${reseau}, 198.51.100.1`,
      "x-sne-origine": SECRET_ORIGINE,
    },
    ...(duChemin.length > 0 && { pathParameters: Object.fromEntries(duChemin.map(([n, v]) => [n, String(v)])) }),
    requestContext: {
      accountId: "123456789012",
      apiId: "api",
      domainName: "api.execute-api.eu-west-3.amazonaws.com",
      domainPrefix: "api",
      http: { method, path: rawPath, protocol: "HTTP/1.1", sourceIp: "198.51.100.1", userAgent: appareil },
      requestId: "requete-1",
      routeKey: `${method} ${path}`,
      stage: "$default",
      time: "24/Nov/2026:13:32:00 +0000",
      timeEpoch: 0,
    },
    ...(enCorps && { body: JSON.stringify(reste) }),
    isBase64Encoded: false,
  };
}
