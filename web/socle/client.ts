import type * as z from "zod/mini";
import type { Route, Sortie } from "../../shared/api/route.ts";
import { Echec, lireEchec } from "./echec.ts";
import { reglerLHorloge } from "./horloge.ts";

type RouteJson = Route & { output: z.ZodMiniType };
type Options = Pick<RequestInit, "signal" | "keepalive">;

const SANS_CORPS: readonly Route["method"][] = ["GET", "DELETE"];

/** Parameters named in the path go there; the others in the query, or in the body when the method has one. */
export function requete({ method, path }: Pick<Route, "method" | "path">, entree: object): [string, RequestInit] {
  const reste = new Map<string, unknown>(Object.entries(entree));
  const chemin = path.replace(/\{(\w+)\}/gu, (_, nom: string) => {
    const valeur = String(reste.get(nom));
    reste.delete(nom);
    return encodeURIComponent(valeur);
  });
  if (SANS_CORPS.includes(method)) {
    const dits = [...reste].filter(([, valeur]) => valeur !== undefined);
    const question = new URLSearchParams(dits.map(([nom, valeur]) => [nom, String(valeur)])).toString();
    return [question === "" ? chemin : `${chemin}?${question}`, { method }];
  }
  const body = JSON.stringify(Object.fromEntries(reste));
  return [chemin, { method, body, headers: { "content-type": "application/json" } }];
}

const horsLigne = (erreur: unknown): never => {
  if (erreur instanceof DOMException && erreur.name === "AbortError") throw erreur;
  throw new Echec("reseau");
};

/** What a cache may have kept has the hour when it was first given. */
const estDuMoment = ({ headers }: Response): boolean => !headers.get("cache-control")?.includes("max-age");

/** Calls a route of the contract; throws `Echec`. */
export async function call<R extends RouteJson>(
  route: R,
  entree: z.input<R["input"]> & object,
  options: Options = {},
): Promise<Sortie<R>> {
  const [adresse, init] = requete(route, entree);
  const reponse = await fetch(adresse, { ...init, ...options }).catch(horsLigne);
  if (estDuMoment(reponse)) reglerLHorloge(reponse.headers.get("date"));
  if (!reponse.ok) throw await lireEchec(reponse);
  const texte = await reponse.text().catch(horsLigne);
  return JSON.parse(texte === "" ? "null" : texte);
}
