import * as z from "zod/mini";
import { numeroUnique } from "../demande/numero-unique.ts";
import { adresse, code6, codeSurPapier, contact, identifiant, instant, jour, langue } from "./formes.ts";
import type { Route } from "./route.ts";

/** What names a session that no contact opened. */
export const PAR_FRANCECONNECT = "FranceConnect";

/** The same, when a code on paper did. */
export const PAR_LE_PAPIER = "papier";

export const sessionLue = z.object({
  role: z.enum(["demandeur", "agent"]),
  /** Address or number that opened it, as the person knows it; or `FranceConnect`, or `papier`. */
  contact: z.string(),
  /** Opened by FranceConnect, which keeps a session of its own until it is closed there too. */
  franceconnect: z.exactOptional(z.literal(true)),
  ouverteLe: instant,
  expireLe: instant,
});
export type SessionLue = z.infer<typeof sessionLue>;

const sessionListee = z.object({
  sessionId: identifiant,
  ouverteLe: instant,
  expireLe: instant,
  /** What the browser says of itself, in plain words: « Firefox sur Android ». */
  appareil: z.string(),
  courante: z.boolean(),
});

const etapeDAgent = z.discriminatedUnion("etape", [
  z.object({ etape: z.literal("ouverte"), session: sessionLue }),
  z.object({ etape: z.literal("code"), defi: z.string() }),
  z.object({ etape: z.literal("nouveau-mot-de-passe"), defi: z.string() }),
  z.object({ etape: z.literal("enrolement"), defi: z.string(), secret: z.string() }),
]);

const motDePasse = z.string("valeur-invalide").check(z.minLength(1, "texte-vide"), z.maxLength(256, "texte-trop-long"));
const defi = z.string("valeur-invalide").check(z.minLength(1, "texte-vide"), z.maxLength(4096, "texte-trop-long"));

/** The verified ways to the person, in which language, and whether letters go by the post too. */
const preferences = z.object({
  courriel: z.exactOptional(z.string()),
  mobile: z.exactOptional(z.string()),
  courrierPostal: z.boolean(),
  langue,
  /** Day when FranceConnect was linked to the account; absent when it is not. */
  franceconnectDepuis: z.exactOptional(jour),
});

export const session = {
  demanderCode: {
    method: "POST",
    path: "/api/session/codes",
    fonction: "session",
    access: "public",
    resume:
      "Envoie un code à 6 chiffres, valable 10 minutes, dans la langue de la page ; la réponse est la même que le contact soit connu ou non.",
    input: z.strictObject({ contact, langue: z.exactOptional(langue) }),
    output: z.object({ valableSecondes: z.int(), autreCodeDansSecondes: z.int() }),
    status: 202,
    problems: ["champs-invalides", "trop-d-essais"],
  },
  ouvrirSession: {
    method: "POST",
    path: "/api/session",
    fonction: "session",
    access: "public",
    resume: "Ouvre une session avec le code reçu (cookie `__Host-sne`) ; un compte neuf garde la langue de la page.",
    input: z.strictObject({ contact, code: code6, langue: z.exactOptional(langue) }),
    output: sessionLue,
    status: 201,
    problems: ["champs-invalides", "code-incorrect", "trop-d-essais"],
  },
  ouvrirSessionParPapier: {
    method: "POST",
    path: "/api/session/papier",
    fonction: "session",
    access: "public",
    resume:
      "Ouvre un espace neuf à qui n’a ni adresse électronique ni téléphone, avec le code remis à un guichet ; ce code sert ensuite à y relier la demande.",
    input: z.strictObject({ numeroUnique, code: codeSurPapier, langue: z.exactOptional(langue) }),
    output: sessionLue,
    status: 201,
    problems: ["champs-invalides", "rattachement-introuvable", "trop-d-essais"],
  },
  ouvrirSessionAgent: {
    method: "POST",
    path: "/api/session/agent",
    fonction: "session",
    access: "public",
    resume: "Premier temps de la connexion d’un agent : adresse et mot de passe.",
    input: z.strictObject({ courriel: adresse, motDePasse }),
    output: etapeDAgent,
    status: 200,
    problems: ["champs-invalides", "identifiants-incorrects", "trop-d-essais"],
  },
  repondreAuDefi: {
    method: "POST",
    path: "/api/session/agent/defi",
    fonction: "session",
    access: "public",
    resume: "Temps suivants : nouveau mot de passe, enrôlement ou code de l’application d’authentification.",
    input: z.discriminatedUnion("etape", [
      z.strictObject({ etape: z.literal("code"), courriel: adresse, defi, code: code6 }),
      z.strictObject({ etape: z.literal("nouveau-mot-de-passe"), courriel: adresse, defi, motDePasse }),
      z.strictObject({ etape: z.literal("enrolement"), courriel: adresse, defi, code: code6 }),
    ]),
    output: etapeDAgent,
    status: 200,
    problems: ["champs-invalides", "identifiants-incorrects", "trop-d-essais"],
  },
  lireSession: {
    method: "GET",
    path: "/api/session",
    fonction: "session",
    access: "connecte",
    resume: "La session en cours.",
    input: z.strictObject({}),
    output: sessionLue,
    status: 200,
    problems: [],
  },
  fermerSession: {
    method: "DELETE",
    path: "/api/session",
    fonction: "session",
    access: "connecte",
    resume: "Ferme la session en cours.",
    input: z.strictObject({}),
    output: z.void(),
    status: 204,
    problems: [],
  },
  listerSessions: {
    method: "GET",
    path: "/api/sessions",
    fonction: "session",
    access: "connecte",
    resume: "Les appareils connectés de la personne.",
    input: z.strictObject({}),
    output: z.object({ sessions: z.array(sessionListee) }),
    status: 200,
    problems: [],
  },
  fermerUneSession: {
    method: "DELETE",
    path: "/api/sessions/{sessionId}",
    fonction: "session",
    access: "connecte",
    resume: "Déconnecte un appareil.",
    input: z.strictObject({ sessionId: identifiant }),
    output: z.void(),
    status: 204,
    problems: ["session-introuvable"],
  },
  fermerSessions: {
    method: "DELETE",
    path: "/api/sessions",
    fonction: "session",
    access: "connecte",
    resume: "Déconnecte tous les appareils de la personne, celui-ci compris.",
    input: z.strictObject({}),
    output: z.void(),
    status: 204,
    problems: [],
  },
  lirePreferences: {
    method: "GET",
    path: "/api/preferences",
    fonction: "session",
    access: "demandeur",
    resume: "Comment la personne veut être jointe.",
    input: z.strictObject({}),
    output: preferences,
    status: 200,
    problems: [],
  },
  changerPreferences: {
    method: "PUT",
    path: "/api/preferences",
    fonction: "session",
    access: "demandeur",
    resume:
      "Demande, ou non, des lettres par la poste en plus des messages (CCH, R. 441-2-7), et choisit la langue des courriels ; sans `langue`, elle reste la même.",
    input: z.strictObject({ courrierPostal: z.boolean("valeur-invalide"), langue: z.exactOptional(langue) }),
    output: preferences,
    status: 200,
    problems: ["champs-invalides"],
  },
  confirmerContact: {
    method: "POST",
    path: "/api/preferences/contact",
    fonction: "session",
    access: "demandeur",
    resume: "Ajoute à l’espace une adresse ou un mobile, avec le code qui vient d’y être envoyé.",
    input: z.strictObject({ contact, code: code6 }),
    output: preferences,
    status: 200,
    problems: ["champs-invalides", "code-incorrect", "trop-d-essais", "contact-deja-pris", "contact-deja-confirme"],
  },
} as const satisfies Record<string, Route>;
