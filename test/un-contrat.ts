import { expect } from "vitest";
import * as z from "zod/mini";
import { type Handler, serve } from "../functions/socle/http.ts";
import { Reponse } from "../functions/socle/reponse.ts";
import type { Requete } from "../functions/socle/requete.ts";
import { identifiant } from "../shared/api/formes.ts";
import type { Route } from "../shared/api/route.ts";
import { texteLisible } from "../shared/formulaire/schema.ts";
import { unContexte } from "./un-contexte.ts";
import { ADRESSE_SITE, SECRET_ORIGINE, uneRequete } from "./une-requete.ts";

const commune = { fonction: "portail", access: "public", resume: "Un essai.", status: 200, problems: [] } as const;
const contact = z.union([z.strictObject({ courriel: texteLisible(60) }), z.strictObject({ mobile: texteLisible(60) })]);
/** A contract small enough to show one behaviour of the HTTP stack at a time. */
export const routes = {
  ecrire: {
    ...commune,
    method: "POST",
    path: "/api/essais/{essaiId}",
    status: 201,
    input: z.strictObject({
      essaiId: identifiant,
      nom: texteLisible(60),
      age: z.optional(z.int("nombre-entier-attendu")),
      contact: z.optional(contact),
    }),
    output: z.object({ nom: z.string() }),
  },
  chercher: {
    ...commune,
    method: "GET",
    path: "/api/essais",
    input: z.strictObject({ q: z.optional(texteLisible(60)) }),
    output: z.object({ q: z.optional(z.string()) }),
  },
  effacer: {
    ...commune,
    method: "DELETE",
    path: "/api/essais",
    status: 204,
    input: z.strictObject({}),
    output: z.void(),
  },
  mien: {
    ...commune,
    access: "demandeur",
    method: "GET",
    path: "/api/moi",
    input: z.strictObject({}),
    output: z.object({ compte: z.string(), jour: z.string(), reseau: z.string() }),
  },
  imprimer: { ...commune, method: "GET", path: "/api/pdf", input: z.strictObject({}), output: "application/pdf" },
  exporter: { ...commune, method: "GET", path: "/api/csv", input: z.strictObject({}), output: "text/csv" },
  casser: { ...commune, method: "GET", path: "/api/panne", input: z.strictObject({}), output: z.void() },
} as const satisfies Record<string, Route>;

const ecrire: Handler<typeof routes.ecrire> = async ({ nom }) => {
  const corps = { nom, secret: "ce que le contrat ne dit pas" };
  return corps;
};
const chercher: Handler<typeof routes.chercher> = async (entree) =>
  new Reponse(entree, { cookies: ["a=b"], headers: { "cache-control": "public, max-age=60" } });
const mien: Handler<typeof routes.mien> = async (_entree, { qui, aujourdhui, reseau }) => ({
  compte: qui.role === "demandeur" ? qui.compte : "",
  jour: aujourdhui,
  reseau,
});

/** What `casser` throws, and what it waits for before. */
export const prochaine: { panne: Error; attente: Promise<void> } = {
  panne: new Error("panne"),
  attente: Promise.resolve(),
};
const casser: Handler<typeof routes.casser> = async () => {
  await prochaine.attente;
  throw prochaine.panne;
};

export const handler = serve(
  routes,
  {
    ecrire,
    chercher,
    effacer: async () => undefined,
    mien,
    imprimer: async () => Buffer.from("%PDF"),
    exporter: async () => "é\r\n",
    casser,
  },
  {},
  { secretOrigine: SECRET_ORIGINE, adresseDuSite: ADRESSE_SITE, horloge: () => new Date("2026-12-31T23:30:00Z") },
);

/** Through the front door: an event of the gateway for this route, changed as the test says. */
export async function appeler(route: Route, change: Partial<Requete> = {}) {
  const requete = { ...uneRequete(route, { entree: { essaiId: "essai-123" } }), ...change };
  const { statusCode, headers, body, ...reste } = await handler(requete, unContexte());
  return { statut: statusCode, headers, corps: body ? lu(body) : undefined, ...reste };
}
const lu = (corps: string): unknown => (corps.startsWith("{") ? JSON.parse(corps) : corps);
export const avec = (headers: Record<string, string>) => ({
  headers: { ...uneRequete(routes.ecrire).headers, ...headers },
});
export const sans = (nom: string) => ({
  headers: Object.fromEntries(Object.entries(uneRequete(routes.ecrire).headers).filter(([n]) => n !== nom)),
});
export const json = (corps: unknown) => ({ body: JSON.stringify(corps) });
/** The answer that lists these faults, and no other. */
export const fautes = (...lues: [pointeur: string, code: string][]) => ({
  statut: 400,
  corps: {
    code: "champs-invalides",
    champs: lues.map(([pointeur, code]) => expect.objectContaining({ pointeur, code })),
  },
});
