import type * as z from "zod/mini";
import type { Faute, ProblemCode } from "../problems.ts";

/** Lambda function that answers the route (a folder of `functions/`). */
export type Fonction =
  | "public"
  | "session"
  | "portail"
  | "espace"
  | "aidant"
  | "attestation"
  | "intranet"
  | "chiffres"
  | "guichet"
  | "pieces"
  | "recherche"
  | "acces"
  | "attribution"
  | "dossier"
  | "examen"
  | "statistiques"
  | "comptoir"
  | "instruction";

/** A workbook, as Excel names it. */
export const CLASSEUR = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Who may call: anyone; a signed-in citizen; a signed-in agent; either of the two. */
export type Acces = "public" | "demandeur" | "agent" | "connecte";

/**
 * One route, declared once. `input` merges path parameters, query (GET, DELETE) and JSON body
 * (the other methods); names found in `path` come from the path.
 */
export type Route = {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: `/api/${string}`;
  fonction: Fonction;
  access: Acces;
  /** What it does, in one French sentence, for the OpenAPI document. */
  resume: string;
  input: z.ZodMiniType;
  /** A schema for JSON, or the type of a file. */
  output: z.ZodMiniType | "application/pdf" | typeof CLASSEUR | "text/csv";
  status: 200 | 201 | 202 | 204;
  problems: readonly ProblemCode[];
  /**
   * Programs of anyone ask it, from anywhere: it answers HEAD as well, and what is wrong is said of a question, not of
   * the answers of a form.
   */
  interroge?: true;
  /** What else is wrong with an input whose shape is: told with the faults of its shape, so that all come at once. */
  fautesLisibles?: (brute: Readonly<Record<string, unknown>>) => Faute[];
};

export type Entree<R extends Route> = z.infer<R["input"]>;
export type Sortie<R extends Route> = R["output"] extends z.ZodMiniType
  ? z.input<R["output"]>
  : R["output"] extends "text/csv"
    ? string
    : Uint8Array;

/** Methods that a route answers. */
export const methodesDe = ({ method, interroge }: Pick<Route, "method" | "interroge">): (Route["method"] | "HEAD")[] =>
  interroge ? [method, "HEAD"] : [method];

/** Names of the parameters of a path: `/api/brouillons/{brouillonId}` → `["brouillonId"]`. */
export const parametresDuChemin = (path: string): string[] =>
  [...path.matchAll(/\{(\w+)\}/gu)].map(([, nom = ""]) => nom);
