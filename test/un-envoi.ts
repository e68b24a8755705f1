import { type IncomingHttpHeaders, request } from "node:http";
import { buffer } from "node:stream/consumers";
import { parametresDuChemin, type Route } from "../shared/api/route.ts";

/** A request as any program can make it, right or wrong. */
export type Envoi = {
  method: string;
  chemin: string;
  entetes?: Record<string, string>;
  corps?: string | Uint8Array;
};

export type Recu = { statut: number; entetes: IncomingHttpHeaders; octets: Buffer };

/** Sends it to an origin, `http://localhost:3000`; unlike `fetch`, it gives a GET a body and says another `host`. */
export async function envoyer(adresse: string, { method, chemin, entetes = {}, corps = "" }: Envoi): Promise<Recu> {
  const { promise, resolve, reject } = Promise.withResolvers<Recu>();
  const longueur = { "content-length": String(Buffer.byteLength(corps)) };
  const headers = { ...entetes, ...(corps.length > 0 && longueur) };
  request(new URL(chemin, adresse), { method, headers }, (recue) => {
    buffer(recue).then((octets) => resolve({ statut: recue.statusCode ?? 0, entetes: recue.headers, octets }), reject);
  })
    .on("error", reject)
    .end(corps);
  return promise;
}

/** Under this name, a cookie that goes with a request besides that of the session. */
export const AVEC_COOKIE: unique symbol = Symbol("cookie");

export type Entree = Readonly<Record<string, unknown> & { [AVEC_COOKIE]?: string }>;

/** The request of a route for this input: path, then query or JSON body. */
export function unEnvoi({ method, path }: Route, entree: Entree = {}, cookie?: string): Envoi {
  const noms = parametresDuChemin(path);
  const chemin = path.replaceAll(/\{(\w+)\}/gu, (_, nom) => encodeURIComponent(String(entree[nom])));
  const reste = Object.entries(entree).filter(([nom]) => !noms.includes(nom));
  const cookies = [cookie, entree[AVEC_COOKIE]].filter((un) => un !== undefined);
  const session = cookies.length > 0 ? { cookie: cookies.join("; ") } : {};
  if (method === "GET" || method === "DELETE") {
    const question = new URLSearchParams(reste.map(([nom, valeur]) => [nom, String(valeur)]));
    return { method, chemin: question.size > 0 ? `${chemin}?${question}` : chemin, entetes: session };
  }
  const entetes = { ...session, "content-type": "application/json" };
  return { method, chemin, entetes, corps: JSON.stringify(Object.fromEntries(reste)) };
}

/** The JSON of an answer; nothing when it is something else. */
export const lireJson = ({ entetes, octets }: Recu): Record<string, unknown> =>
  /\bjson\b/u.test(entetes["content-type"] ?? "") ? JSON.parse(octets.toString()) : {};
