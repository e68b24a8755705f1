import * as z from "zod/mini";
import { etatsDeCandidature } from "../attribution/candidature.ts";
import { identitePivot } from "../demande/identite-pivot.ts";
import { numeroUnique } from "../demande/numero-unique.ts";
import { brouillon } from "./brouillons.ts";
import { situationDeDemande } from "./demandes.ts";
import { identifiant, instant, jour, langue, reponsesLues } from "./formes.ts";
import type { Route } from "./route.ts";

/** One opening of a file: by the person, or by whom and why. */
const consultation = z.object({
  le: instant,
  par: z.enum(["vous", "aidant", "agent"]),
  /** Name of the helper. */
  aidant: z.exactOptional(z.string()),
  /** Code of the guichet of the agent. */
  guichet: z.exactOptional(z.string()),
  /** Their role there, in French. */
  role: z.exactOptional(z.string()),
  /** What was read, in French. */
  libelle: z.string(),
  raison: z.exactOptional(z.string()),
  /** What was done, when it is more than reading. */
  fait: z.exactOptional(z.enum(["donner-piece", "retirer-piece"])),
});

export const message = z.object({
  messageId: identifiant,
  le: instant,
  de: z.enum(["demandeur", "guichet"]),
  guichet: z.exactOptional(z.string()),
  /** Name of the helper who wrote it for the person. */
  aidant: z.exactOptional(z.string()),
  texte: z.string(),
  /** Pieces of the file that go with it. */
  pieces: z.array(identifiant),
});
export type MessageLu = z.infer<typeof message>;

export const texteDeMessage = z
  .string("texte-vide")
  .check(z.trim(), z.minLength(1, "texte-vide"), z.maxLength(4000, "texte-trop-long"));

const evenement = z.object({
  version: z.int(),
  libelle: z.string(),
  survenuLe: instant,
  par: z.enum(["vous", "aidant", "agent", "systeme"]),
  guichet: z.string(),
  donnees: z.record(z.string(), z.unknown()),
});

/** A piece of the file, and what was said of it. */
const pieceGardee = z.object({
  libelle: z.string(),
  donneeLe: instant,
  etat: z.enum(["en-verification", "verifiee", "refusee", "acceptee", "ecartee", "remplacee", "retiree"]),
  /** What a guichet said of it when it set it aside. */
  dit: z.exactOptional(z.string()),
});

/** What a body wrote about the demande for itself, its labels among them. */
const noteGardee = z.object({ le: z.exactOptional(instant), guichet: z.string(), texte: z.string() });

/** A home that the demande stood for. */
const candidatureGardee = z.object({
  le: jour,
  logement: z.string(),
  commune: z.string(),
  /** Guichet of the landlord. */
  bailleur: z.string(),
  etat: z.enum(etatsDeCandidature),
  auTitreDuDalo: z.boolean(),
  decision: z.exactOptional(z.string()),
  seanceLe: z.exactOptional(jour),
  rang: z.exactOptional(z.int()),
  motif: z.exactOptional(z.string()),
  motivation: z.exactOptional(z.string()),
  refus: z.exactOptional(z.string()),
});

/** What an agent established: a fact, an income read on a notice, a score set by hand. */
const verificationGardee = z.object({ le: jour, guichet: z.string(), texte: z.string() });

/** Whom the person named to help, and who ended it. */
const aidantGarde = z.object({
  nom: z.string(),
  courriel: z.exactOptional(z.string()),
  donneLe: jour,
  jusquAu: jour,
  finiLe: z.exactOptional(jour),
});

/** All that the system holds about a person, in the words of the form (GDPR, art. 15 and 20). */
/** What each part of the export is. */
const presentation = z.object({
  titre: z.string(),
  debut: z.array(z.string()),
  parties: z.object({
    compte: z.string(),
    appareils: z.string(),
    brouillons: z.string(),
    reponses: z.string(),
    evenements: z.string(),
    consultations: z.string(),
    aidants: z.string(),
    documents: z.string(),
    messages: z.string(),
    candidatures: z.string(),
    verifications: z.string(),
    notes: z.string(),
  }),
  fin: z.string(),
});

const mesDonnees = z.object({
  editeLe: instant,
  /** In the language of the person, then in French; once for who reads French. */
  presentations: z.array(z.object({ langue: z.string(), dite: presentation })),
  compte: z.object({
    courriel: z.exactOptional(z.string()),
    mobile: z.exactOptional(z.string()),
    creeLe: instant,
    courrierPostal: z.boolean(),
    /** Language of the mails, by its code. */
    langue: z.string(),
    /** The identity that FranceConnect gave, and since when it opens this account. */
    franceconnect: z.exactOptional(z.object({ lieLe: jour, identite: identitePivot })),
  }),
  connexions: z.array(z.object({ appareil: z.string(), ouverteLe: instant, contact: z.string() })),
  brouillons: z.array(brouillon),
  demandes: z.array(
    z.object({
      situation: situationDeDemande,
      formulaire: z.string(),
      reponses: reponsesLues,
      evenements: z.array(evenement),
      consultations: z.array(consultation),
      messages: z.array(message),
      aidants: z.array(aidantGarde),
      pieces: z.array(pieceGardee),
      candidatures: z.array(candidatureGardee),
      notes: z.array(noteGardee),
      verifications: z.array(verificationGardee),
    }),
  ),
});
export type MesDonnees = z.infer<typeof mesDonnees>;

const deLaPersonne = { fonction: "espace", access: "demandeur", status: 200 } as const;

/** What the person reads about their file, and writes to the guichet that handles it. */
export const espace = {
  listerConsultations: {
    ...deLaPersonne,
    method: "GET",
    path: "/api/demandes/{numeroUnique}/consultations",
    resume: "Qui a lu ce dossier, quand et pourquoi, dans la langue voulue.",
    input: z.strictObject({ numeroUnique, langue: z.exactOptional(langue) }),
    output: z.object({ consultations: z.array(consultation) }),
    problems: ["champs-invalides", "demande-introuvable"],
  },
  listerMessages: {
    ...deLaPersonne,
    method: "GET",
    path: "/api/demandes/{numeroUnique}/messages",
    resume: "Les messages échangés avec le guichet, du plus ancien au plus récent.",
    input: z.strictObject({ numeroUnique }),
    output: z.object({ messages: z.array(message) }),
    problems: ["demande-introuvable"],
  },
  ecrireAuGuichet: {
    ...deLaPersonne,
    method: "POST",
    path: "/api/demandes/{numeroUnique}/messages",
    resume: "Écrit au guichet qui suit la demande ; la même opération envoyée deux fois est un seul message.",
    input: z.strictObject({
      numeroUnique,
      operationId: identifiant,
      texte: texteDeMessage,
      pieces: z.optional(z.array(identifiant).check(z.maxLength(10, "choix-trop-nombreux"))),
    }),
    output: message,
    status: 201,
    problems: ["champs-invalides", "demande-introuvable"],
  },
  exporterMesDonnees: {
    ...deLaPersonne,
    method: "GET",
    path: "/api/mes-donnees",
    resume: "Tout ce que le système garde sur la personne (RGPD, art. 15 et 20).",
    input: z.strictObject({}),
    output: mesDonnees,
    problems: [],
  },
  imprimerMesDonnees: {
    ...deLaPersonne,
    method: "GET",
    path: "/api/mes-donnees/pdf",
    resume: "Le même contenu, à lire ou à imprimer.",
    input: z.strictObject({}),
    output: "application/pdf",
    problems: [],
  },
} as const satisfies Record<string, Route>;

export type ConsultationLue = z.infer<typeof consultation>;
