import * as z from "zod/mini";
import { lireNumeroUnique, numeroUnique } from "../demande/numero-unique.ts";
import { texteLisible } from "../formulaire/schema.ts";
import type { Route } from "./route.ts";

const communeTrouvee = z.object({
  code: z.string(),
  nom: z.string(),
  codesPostaux: z.array(z.string()),
  departement: z.string(),
  /** For an arrondissement only, the code of the whole city. */
  ville: z.optional(z.string()),
  territoire: z.string(),
  nomDuTerritoire: z.string(),
  /** Former name by which it was found. */
  ancienNom: z.optional(z.string()),
});
export type CommuneTrouvee = z.infer<typeof communeTrouvee>;

/** Milliseconds after which the function no longer waits for the national base, and the page says to do without. */
export const PATIENCE_POUR_UNE_ADRESSE = 1_500;

const adresseTrouvee = z.object({
  /** On one line, as the base writes it. */
  libelle: z.string(),
  /** Number and street, or name of the place. */
  ligne: z.string(),
  codePostal: z.string(),
  commune: communeTrouvee,
  /** Of the address in the base; absent when the base knows the street and not the number. */
  identifiant: z.optional(z.string()),
});
export type AdresseTrouvee = z.infer<typeof adresseTrouvee>;

const systemeLocal = z.object({
  departement: z.string(),
  nomDuDepartement: z.string(),
  region: z.string(),
  nom: z.string(),
  /** Address of the site where the demande is made. */
  url: z.url(),
  /** Day when it was seen in service. */
  constateLe: z.iso.date(),
  debutLe: z.optional(z.iso.date()),
  finLe: z.optional(z.iso.date()),
  source: z.string(),
});

/** Code printed on an attestation: 12 letters and digits without look-alikes, in groups of four. */
export const codeAttestation = z.pipe(
  z.pipe(
    z.string("valeur-invalide"),
    z.transform((saisie: string) => saisie.replace(/[\s-]/gu, "").toUpperCase()),
  ),
  z.string().check(z.regex(/^[2-9A-HJ-NP-Z]{12}$/u, "valeur-invalide")),
);

export const publiques = {
  sante: {
    method: "GET",
    path: "/api/sante",
    fonction: "public",
    access: "public",
    resume: "Dit que le service répond.",
    input: z.strictObject({}),
    output: z.object({ etat: z.literal("ok") }),
    status: 200,
    problems: [],
  },
  openapi: {
    method: "GET",
    path: "/api/openapi.json",
    fonction: "public",
    access: "public",
    resume: "Ce contrat, en OpenAPI 3.1.",
    input: z.strictObject({}),
    output: z.record(z.string(), z.unknown()),
    status: 200,
    problems: [],
  },
  chercherCommunes: {
    method: "GET",
    path: "/api/communes",
    fonction: "public",
    access: "public",
    resume: "Communes par nom (ancien nom compris), code postal ou code INSEE.",
    input: z.strictObject({ q: texteLisible(100) }),
    output: z.object({ communes: z.array(communeTrouvee) }),
    status: 200,
    problems: ["champs-invalides"],
  },
  chercherAdresses: {
    method: "GET",
    path: "/api/adresses",
    fonction: "public",
    access: "demandeur",
    resume:
      "Adresses de la base nationale qui commencent ainsi ; aucune, et « disponible : false », quand elle se tait.",
    input: z.strictObject({ q: texteLisible(120) }),
    output: z.object({ disponible: z.boolean(), adresses: z.array(adresseTrouvee) }),
    status: 200,
    problems: ["champs-invalides"],
  },
  listerSystemesLocaux: {
    method: "GET",
    path: "/api/systemes-locaux",
    fonction: "public",
    access: "public",
    resume: "Départements où la demande se fait sur un autre site, avec son adresse, ses dates et sa source.",
    input: z.strictObject({}),
    output: z.object({ systemes: z.array(systemeLocal) }),
    status: 200,
    problems: [],
  },
  telechargerSystemesLocaux: {
    method: "GET",
    path: "/api/systemes-locaux.csv",
    fonction: "public",
    access: "public",
    resume: "La même liste en CSV (UTF-8, virgule, RFC 4180).",
    input: z.strictObject({}),
    output: "text/csv",
    status: 200,
    problems: [],
  },
  verifierAttestation: {
    method: "POST",
    path: "/api/attestations/verification",
    fonction: "public",
    access: "public",
    resume: "Dit si une attestation est authentique et si la demande est encore valable, rien d’autre.",
    input: z.strictObject({
      numeroUnique: z.pipe(z.pipe(z.string("valeur-invalide"), z.transform(lireNumeroUnique)), numeroUnique),
      code: codeAttestation,
    }),
    output: z.object({ authentique: z.boolean(), valable: z.boolean() }),
    status: 200,
    problems: ["champs-invalides"],
  },
} as const satisfies Record<string, Route>;
