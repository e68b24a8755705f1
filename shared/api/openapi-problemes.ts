import { fautes } from "../formulaire/fautes.ts";
import { type ProblemCode, problems } from "../problems.ts";
import type { Json } from "./openapi-schemas.ts";
import { parametresDuChemin, type Route } from "./route.ts";

const PARTOUT: readonly ProblemCode[] = [
  "champs-invalides",
  "corps-illisible",
  "acces-direct-refuse",
  "corps-trop-grand",
  "type-non-pris-en-charge",
  "erreur-interne",
  "service-indisponible",
];

/** Every refusal of a route: its own, those of its access, those of all. */
export const problemesDe = ({ problems: siens, access, method, path, interroge }: Route): ProblemCode[] => [
  ...new Set<ProblemCode>([
    ...siens,
    // a question that is wrong has a refusal of its own
    ...PARTOUT.map((code) => (interroge && code === "champs-invalides" ? "question-invalide" : code)),
    // a parameter that holds a slash, once decoded, is the address of nothing
    ...(parametresDuChemin(path).length > 0 ? (["route-introuvable"] as const) : []),
    ...(method === "GET" ? [] : ["origine-refusee" as const]),
    ...(access === "public" ? [] : (["session-absente", "acces-refuse"] as const)),
    ...(access === "agent" ? (["habilitation-absente"] as const) : []),
  ]),
];

const phrase = (code: ProblemCode): string => `\`${code}\` : ${problems[code].title}.`;

function reponse(statut: string, codes: readonly ProblemCode[], avecPasserelle: boolean): Json {
  const probleme = { allOf: [{ $ref: "#/components/schemas/Probleme" }, { properties: { code: { enum: codes } } }] };
  return {
    description: [...codes.map(phrase), ...(avecPasserelle ? ["Ou la réponse de la passerelle."] : [])].join(" "),
    ...(["429", "503"].includes(statut) && { headers: { "Retry-After": { schema: { type: "integer" } } } }),
    content: {
      ...(codes.length > 0 && { "application/problem+json": { schema: probleme } }),
      ...(avecPasserelle && { "application/json": { schema: { $ref: "#/components/schemas/Passerelle" } } }),
    },
  };
}

const statutDe = (code: ProblemCode): string => String(problems[code].status);
/** What API Gateway answers by itself, before any function: its own words, in English, and no problem. */
const PASSERELLE_PARTOUT = ["413", "429", "503"];

/** Answers that every route may give, written once. */
export const refusCommuns: Json = Object.fromEntries(
  ["400", "413", "415", "429", "500", "503"].map((statut) => [
    `Refus${statut}`,
    reponse(
      statut,
      PARTOUT.filter((code) => statutDe(code) === statut),
      PASSERELLE_PARTOUT.includes(statut),
    ),
  ]),
);

function refus(statut: string, codes: readonly ProblemCode[], avecPasserelle: boolean): Json {
  const commun = `Refus${statut}`;
  return Object.hasOwn(refusCommuns, commun) && codes.every((code) => PARTOUT.includes(code))
    ? { $ref: `#/components/responses/${commun}` }
    : reponse(statut, codes, avecPasserelle);
}

/** Answers other than success, by status. */
export function refusDe(route: Route): Json {
  const codes = Map.groupBy(problemesDe(route), statutDe);
  const passe = route.access === "public" ? PASSERELLE_PARTOUT : ["401", "403", ...PASSERELLE_PARTOUT];
  const statuts = [...new Set([...codes.keys(), ...passe])].toSorted();
  return Object.fromEntries(
    statuts.map((statut) => [statut, refus(statut, codes.get(statut) ?? [], passe.includes(statut))]),
  );
}

const faute = {
  type: "object",
  required: ["pointeur", "code", "message"],
  properties: {
    pointeur: { type: "string", format: "json-pointer", description: "Où, dans la requête (RFC 6901)." },
    code: { enum: Object.keys(fautes) },
    message: { type: "string", description: "La phrase à montrer à la personne." },
    page: { type: "string", description: "Page du formulaire où répondre (`demande-incomplete`)." },
    tache: { type: "string", description: "Tâche de cette page (`demande-incomplete`)." },
  },
};

export const schemasDesRefus: Json = {
  Probleme: {
    description: "Un refus, en `application/problem+json` (RFC 9457). Le code est stable ; la phrase peut s’améliorer.",
    type: "object",
    required: ["type", "status", "title", "detail", "code"],
    properties: {
      type: { type: "string", format: "uri", examples: ["urn:sne:probleme:version-perimee"] },
      status: { type: "integer" },
      title: { type: "string" },
      detail: { type: "string" },
      code: { enum: Object.keys(problems) },
      champs: { description: "Toutes les réponses à corriger.", type: "array", items: faute },
      brouillon: { description: "`version-perimee` : le brouillon tel qu’il est maintenant.", type: "object" },
      numeroUnique: {
        description: "`demande-deja-deposee`, `brouillon-depose` : la demande de la personne.",
        type: "string",
      },
    },
  },
  Passerelle: {
    description: "Ce que la passerelle répond d’elle-même, avant toute fonction.",
    type: "object",
    required: ["message"],
    properties: {
      message: { type: "string", examples: ["Unauthorized", "Forbidden", "Too Many Requests"] },
    },
  },
};
