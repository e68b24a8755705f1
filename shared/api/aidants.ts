import * as z from "zod/mini";
import { droitDeMandat } from "../mandat/mandat.ts";
import { structure } from "../mandat/structure.ts";
import { adresse, codeSurPapier, identifiant, jour, nomDePersonne } from "./formes.ts";
import type { Route } from "./route.ts";

/** Number of a demande, or identifier of a draft: helpers named before the filing follow. */
const reference = identifiant;

const etats = ["propose", "sans-reponse", "en-cours", "revoque", "rendu", "termine"] as const;

/** A helper, as the person who named them reads it. */
const aidant = z.object({
  mandatId: identifiant,
  nom: z.string(),
  /** Absent when the invitation was on paper. */
  courriel: z.exactOptional(z.string()),
  droits: z.array(droitDeMandat),
  donneLe: jour,
  jusquAu: jour,
  etat: z.enum(etats),
  /** The organisation that accepted, as it says of itself. */
  structure: z.exactOptional(structure),
});
export type AidantLu = z.infer<typeof aidant>;

const listeDAidants = z.object({
  aidants: z.array(aidant),
  /** Last day that a mandate given today may have. */
  dernierJour: jour,
});

/** What a helper reads of those whom they help: never more than a name and what is due. */
const aide = z.object({
  reference,
  /** The same thing under every name that leads to it: the draft that it was, the draft of its changes. */
  references: z.array(reference),
  /** First names of the person; absent as long as a draft does not say them. */
  prenoms: z.exactOptional(z.string()),
  genre: z.enum(["brouillon", "demande"]),
  droits: z.array(droitDeMandat),
  jusquAu: jour,
  /** The whole team of this account helps. */
  organisme: z.boolean(),
  /** What is to be done first, and by when; absent when nothing is. */
  echeance: z.exactOptional(
    z.object({
      nature: z.enum(["deposer", "renouveler", "repondre-au-guichet", "repondre-a-l-offre"]),
      le: z.exactOptional(jour),
    }),
  ),
});
export type AideLue = z.infer<typeof aide>;

const invitation = z.object({
  mandatId: identifiant,
  prenoms: z.exactOptional(z.string()),
  droits: z.array(droitDeMandat),
  jusquAu: jour,
  acceptee: z.boolean(),
  /** Accepted for an organisation, by one of its members. */
  organisme: z.boolean(),
  /** What it opens, once accepted. */
  reference: z.exactOptional(reference),
});
export type InvitationLue = z.infer<typeof invitation>;

const deLaPersonne = { fonction: "aidant", access: "demandeur", status: 200 } as const;
const parLeCode = z.strictObject({ mandatId: identifiant, code: codeSurPapier });

/** Helpers: named by the person, bound to the address invited, gone as soon as the person says so. */
export const aidants = {
  listerAidants: {
    ...deLaPersonne,
    method: "GET",
    path: "/api/aidants/{reference}",
    resume: "Les aidants d’une demande ou d’un brouillon, et ce que chacun peut faire.",
    input: z.strictObject({ reference }),
    output: listeDAidants,
    problems: ["dossier-introuvable"],
  },
  nommerAidant: {
    ...deLaPersonne,
    method: "POST",
    path: "/api/aidants/{reference}",
    resume: "Invite un aidant par courriel ; la même opération envoyée deux fois est une seule invitation.",
    input: z.strictObject({
      reference,
      operationId: identifiant,
      nom: nomDePersonne,
      courriel: adresse,
      droits: z.array(droitDeMandat, "choix-inconnu").check(z.maxLength(5, "choix-trop-nombreux")),
      jusquAu: z.iso.date("date-inexistante"),
      /** An organisation: all its members help. */
      organisme: z.optional(z.boolean()),
    }),
    output: listeDAidants,
    status: 201,
    problems: [
      "champs-invalides",
      "dossier-introuvable",
      "demande-arretee",
      "aidant-deja-nomme",
      "aidants-trop-nombreux",
    ],
  },
  revoquerAidant: {
    ...deLaPersonne,
    method: "POST",
    path: "/api/aidants/{reference}/{mandatId}/fin",
    resume: "Met fin à une aide, aussitôt.",
    input: z.strictObject({ reference, mandatId: identifiant, operationId: identifiant }),
    output: listeDAidants,
    problems: ["dossier-introuvable", "demande-arretee", "mandat-introuvable", "mandat-termine"],
  },
  listerAides: {
    ...deLaPersonne,
    method: "GET",
    path: "/api/aides",
    resume: "Les personnes que ce compte aide, ce qui presse d’abord.",
    input: z.strictObject({}),
    output: z.object({ aides: z.array(aide) }),
    problems: [],
  },
  lireAide: {
    ...deLaPersonne,
    method: "GET",
    path: "/api/aides/{reference}",
    resume: "Par quel mandat ce compte aide sur ce dossier.",
    input: z.strictObject({ reference }),
    output: aide,
    problems: ["dossier-introuvable"],
  },
  rendreMandat: {
    ...deLaPersonne,
    method: "POST",
    path: "/api/aides/{reference}/fin",
    resume: "L’aidant met fin à son aide.",
    input: z.strictObject({ reference, operationId: identifiant }),
    output: z.void(),
    status: 204,
    problems: ["dossier-introuvable", "reserve-au-responsable"],
  },
  lireInvitation: {
    ...deLaPersonne,
    method: "POST",
    path: "/api/invitations/{mandatId}/lecture",
    resume: "Ce qu’une invitation propose, avec le code reçu ; rien ne change.",
    input: parLeCode,
    output: invitation,
    problems: ["champs-invalides", "invitation-introuvable", "invitation-expiree", "mandat-termine"],
  },
  accepterInvitation: {
    ...deLaPersonne,
    method: "POST",
    path: "/api/invitations/{mandatId}/acceptation",
    resume: "Accepte d’aider ; une invitation déjà acceptée par ce compte est répondue de même.",
    input: parLeCode,
    output: invitation,
    problems: [
      "champs-invalides",
      "invitation-introuvable",
      "invitation-expiree",
      "mandat-termine",
      "demande-arretee",
      "structure-a-rejoindre",
    ],
  },
} as const satisfies Record<string, Route>;
