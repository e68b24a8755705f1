import * as z from "zod/mini";
import { contrat } from "./contrat.ts";
import { refusCommuns, refusDe, schemasDesRefus } from "./openapi-problemes.ts";
import { type Json, jsonSchema, schemasDuFormulaire } from "./openapi-schemas.ts";
import { CLASSEUR, parametresDuChemin, type Route } from "./route.ts";

const objet = z.object({
  properties: z.record(z.string(), z.record(z.string(), z.unknown())),
  required: z._default(z.array(z.string()), []),
});

const proprietes = (schema: Json) => {
  const { data } = z.safeParse(objet, schema);
  return data ?? { properties: {}, required: [] };
};

const sans = (membres: Json, noms: readonly string[]): Json =>
  Object.fromEntries(Object.entries(membres).filter(([nom]) => !noms.includes(nom)));

/** A parameter says what it is beside its schema, where readers of a contract look for it. */
function parametre(name: string, place: "path" | "query", required: boolean, ecrit: Json | undefined): Json {
  const { description, ...schema } = ecrit ?? {};
  return { name, in: place, required, ...(description !== undefined && { description }), schema };
}

/** Parameters of the path, then of the query for the methods that have no body. */
function parametres({ path, method, input }: Route): Json[] {
  const { properties, required } = proprietes(jsonSchema(input, "input"));
  const duChemin = parametresDuChemin(path);
  const deLaQuestion = method === "GET" || method === "DELETE" ? Object.keys(sans(properties, duChemin)) : [];
  return [
    ...duChemin.map((name) => parametre(name, "path", true, properties[name])),
    ...deLaQuestion.map((name) => parametre(name, "query", required.includes(name), properties[name])),
  ];
}

function corps({ path, method, input }: Route): Json | undefined {
  if (method === "GET" || method === "DELETE") return undefined;
  const schema = jsonSchema(input, "input");
  const { properties, required } = proprietes(schema);
  const duChemin = parametresDuChemin(path);
  const duCorps =
    duChemin.length === 0
      ? schema
      : {
          ...schema,
          properties: sans(properties, duChemin),
          required: required.filter((nom) => !duChemin.includes(nom)),
        };
  return { required: true, content: { "application/json": { schema: duCorps } } };
}

function contenu(output: Route["output"]): Json {
  if (output === "application/pdf" || output === CLASSEUR)
    return { [output]: { schema: { type: "string", contentEncoding: "binary" } } };
  if (output === "text/csv") return { [output]: { schema: { type: "string" } } };
  return { "application/json": { schema: jsonSchema(output, "output") } };
}

const succes = ({ output, status, resume }: Route): Json =>
  status === 204 ? { description: resume } : { description: resume, content: contenu(output) };

function operation(nom: string, route: Route): Json {
  const requestBody = corps(route);
  const parameters = parametres(route);
  return {
    operationId: nom,
    summary: route.resume,
    tags: [route.fonction],
    security: route.access === "public" ? [] : [{ session: [] }],
    ...(parameters.length > 0 && { parameters }),
    ...(requestBody && { requestBody }),
    responses: { [route.status]: succes(route), ...refusDe(route) },
  };
}

const DESCRIPTION = `Les erreurs sont en \`application/problem+json\` (RFC 9457) : un code stable, une phrase, et toutes les réponses à corriger à la fois. Une adresse ou une méthode inconnue répond \`route-introuvable\` (404). La passerelle répond d’elle-même \`{"message": …}\` en 401, 403, 413, 429 et 503 avant d’atteindre une fonction. Un champ inconnu est refusé. Une écriture venue de la page d’un autre site est refusée. Un corps compte 256 ko au plus.`;

/** OpenAPI 3.1 document of a contract; the name of a route is its operationId. */
export function openapi(routes: Record<string, Route> = contrat): Json {
  const parChemin = Map.groupBy(Object.entries(routes), ([, { path }]) => path);
  return {
    openapi: "3.1.1",
    info: {
      title: "Système national d’enregistrement de la demande de logement social",
      version: "1.0.0",
      description: DESCRIPTION,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/", description: "Même origine que les pages." }],
    paths: Object.fromEntries(
      [...parChemin].map(([path, entrees]) => [
        path,
        Object.fromEntries(entrees.map(([nom, route]) => [route.method.toLowerCase(), operation(nom, route)])),
      ]),
    ),
    components: {
      securitySchemes: {
        session: {
          type: "apiKey",
          in: "cookie",
          name: "__Host-sne",
          description: "Session du serveur, ouverte par `ouvrirSession` ou `ouvrirSessionAgent`.",
        },
      },
      responses: refusCommuns,
      schemas: { ...schemasDesRefus, ...schemasDuFormulaire() },
    },
  };
}
