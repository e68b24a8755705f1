import * as z from "zod/mini";
import { etatsDeCandidature } from "../attribution/candidature.ts";
import { numeroUnique } from "../demande/numero-unique.ts";
import { raisonsDeRetrait } from "../demande/radiation.ts";
import { droitDeMandat } from "../mandat/mandat.ts";
import { identifiant, instant, jour, langue, reponsesLues } from "./formes.ts";
import type { Route } from "./route.ts";

const radiation = z.object({
  motif: z.enum(["attribution", "renonciation", "sans_reponse", "irrecevabilite", "non_renouvellement"]),
  sousMotif: z.exactOptional(z.enum(["IRRRES", "IRRSEJ"])),
  le: jour,
  /** Last day when the person may take back a withdrawal. */
  restaurableJusquAu: z.exactOptional(jour),
  raison: z.exactOptional(z.enum(raisonsDeRetrait)),
});

/** Where a demande stands. */
export const situationDeDemande = z.object({
  numeroUnique,
  version: z.int(),
  etat: z.enum(["active", "radiee"]),
  identite: z.enum(["a_verifier", "verifiee"]),
  territoire: z.string(),
  deposeeLe: instant,
  ancienneteDepuisLe: jour,
  expireLe: jour,
  dernierRenouvellementLe: z.exactOptional(jour),
  injoignableDepuis: z.exactOptional(jour),
  avertissement: z.exactOptional(z.object({ motif: z.enum(["sans_reponse", "irrecevabilite"]), le: jour })),
  radiation: z.exactOptional(radiation),
  /** Stopped because another goes on, whose number is not said: it may be of another account. */
  reunieA: z.exactOptional(z.object({ le: jour })),
  /** What a guichet asks of the person, in its words; the page of the instruction says the rest. */
  requete: z.exactOptional(z.object({ texte: z.string(), le: jour, repondueLe: z.exactOptional(jour) })),
  reactivationDemandeeLe: z.exactOptional(jour),
  candidatures: z.exactOptional(
    z.readonly(z.array(z.object({ etat: z.enum(etatsDeCandidature), repondreAvantLe: z.exactOptional(jour) }))),
  ),
});
export type SituationDeDemande = z.infer<typeof situationDeDemande>;

/** A body: its name when the directory knows it. */
export const guichetLu = z.object({ code: z.string(), nom: z.exactOptional(z.string()) });
export type GuichetLu = z.infer<typeof guichetLu>;

export const evenementLu = z.object({
  version: z.int(),
  type: z.string(),
  survenuLe: instant,
  libelle: z.string(),
  /** What is to be said of it, in sentences. */
  details: z.array(z.string()),
  par: z.enum(["demandeur", "aidant", "agent", "systeme"]),
  /** Name of the helper who did it, as the person named them. */
  aidant: z.exactOptional(z.string()),
  /** Body of the agent who did it. */
  guichet: z.exactOptional(guichetLu),
});
export type EvenementLu = z.infer<typeof evenementLu>;

/** What a helper may do, and until when: absent when the person reads their own demande. */
export const mandatLu = z.object({ droits: z.array(droitDeMandat), jusquAu: jour });

const demandeLue = z.extend(situationDeDemande, {
  mandat: z.exactOptional(mandatLu),
  formulaire: z.string(),
  reponses: reponsesLues,
  /** The body that answers for it. */
  guichet: guichetLu,
  evenements: z.array(evenementLu),
  /** Draft of changes begun and not filed. */
  changementsPrepares: z.exactOptional(z.object({ brouillonId: identifiant, modifieLe: instant })),
});
export type DemandeLue = z.infer<typeof demandeLue>;

export const demandes = {
  listerDemandes: {
    method: "GET",
    path: "/api/demandes",
    fonction: "portail",
    access: "demandeur",
    resume: "Les demandes de la personne connectée.",
    input: z.strictObject({}),
    output: z.object({ demandes: z.array(situationDeDemande) }),
    status: 200,
    problems: [],
  },
  lireDemande: {
    method: "GET",
    path: "/api/demandes/{numeroUnique}",
    fonction: "portail",
    access: "demandeur",
    resume: "Une demande, ses réponses et ses événements, dits dans la langue voulue.",
    input: z.strictObject({ numeroUnique, langue: z.exactOptional(langue) }),
    output: demandeLue,
    status: 200,
    problems: ["champs-invalides", "demande-introuvable"],
  },
  lireAttestationAuGuichet: {
    method: "GET",
    path: "/api/guichet/demandes/{numeroUnique}/attestation",
    fonction: "attestation",
    access: "agent",
    resume: "L’attestation d’enregistrement, que le guichet remet à la personne ; elle voit cette lecture.",
    input: z.strictObject({ numeroUnique }),
    output: "application/pdf",
    status: 200,
    problems: ["demande-introuvable"],
  },
  lireAttestation: {
    method: "GET",
    path: "/api/demandes/{numeroUnique}/attestation",
    fonction: "attestation",
    access: "demandeur",
    resume: "L’attestation d’enregistrement, en PDF (CCH, R. 441-2-4).",
    input: z.strictObject({ numeroUnique }),
    output: "application/pdf",
    status: 200,
    problems: ["demande-introuvable"],
  },
} as const satisfies Record<string, Route>;
