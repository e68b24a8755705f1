import * as z from "zod/mini";
import { numeroUnique } from "../demande/numero-unique.ts";
import { champsDuFormulaire } from "../formulaire/formulaires.ts";
import { schemaDuChamp } from "../formulaire/schema.ts";
import { mandatLu } from "./demandes.ts";
import { identifiant, instant, jour, reponsesLues, version } from "./formes.ts";
import type { Route } from "./route.ts";

/** Answers as they travel: each field optional, `null` erases it, an unknown field is refused. */
export const reponses = z.strictObject(
  Object.fromEntries(champsDuFormulaire().map((champ) => [champ.nom, z.optional(z.nullable(schemaDuChamp(champ)))])),
);

/** Shape only: each answer is judged field by field with all its faults at once (`validite.ts`). */
export const reponsesBrutes = z.record(z.string(), z.unknown(), "valeur-invalide");

export const brouillon = z.object({
  brouillonId: identifiant,
  version,
  formulaire: z.string(),
  reponses: reponsesLues,
  creeLe: instant,
  modifieLe: instant,
  /** Day when an unfinished draft is erased. */
  effaceLe: jour,
  /** Names of the answers that FranceConnect gave: they are not changed here. */
  verifiees: z.optional(z.array(z.string())),
  /** Demande whose changes it prepares; absent from a demande that is begun. */
  demande: z.optional(numeroUnique),
  /** What a helper may do: absent for the person. */
  mandat: z.exactOptional(mandatLu),
  /** Set once filed: the draft is then closed. */
  numeroUnique: z.optional(numeroUnique),
});
export type BrouillonLu = z.infer<typeof brouillon>;

const deLaPersonne = { fonction: "portail", access: "demandeur" } as const;

export const brouillons = {
  creerBrouillon: {
    ...deLaPersonne,
    method: "POST",
    path: "/api/brouillons",
    resume: "Commence une demande : les premières réponses sont gardées.",
    input: z.strictObject({ operationId: identifiant, reponses: reponsesBrutes }),
    output: brouillon,
    status: 201,
    problems: ["champs-invalides", "trop-de-brouillons"],
  },
  listerBrouillons: {
    ...deLaPersonne,
    method: "GET",
    path: "/api/brouillons",
    resume: "Les demandes commencées par la personne connectée.",
    input: z.strictObject({}),
    output: z.object({ brouillons: z.array(brouillon) }),
    status: 200,
    problems: [],
  },
  lireBrouillon: {
    ...deLaPersonne,
    method: "GET",
    path: "/api/brouillons/{brouillonId}",
    resume: "Une demande commencée, avec ses réponses.",
    input: z.strictObject({ brouillonId: identifiant }),
    output: brouillon,
    status: 200,
    problems: ["brouillon-introuvable"],
  },
  enregistrerReponses: {
    ...deLaPersonne,
    method: "PATCH",
    path: "/api/brouillons/{brouillonId}",
    resume: "Enregistre les réponses changées ; la même opération envoyée deux fois compte une fois.",
    input: z.strictObject({ brouillonId: identifiant, version, operationId: identifiant, reponses: reponsesBrutes }),
    output: brouillon,
    status: 200,
    problems: ["champs-invalides", "brouillon-introuvable", "brouillon-depose", "version-perimee"],
  },
  effacerBrouillon: {
    ...deLaPersonne,
    method: "DELETE",
    path: "/api/brouillons/{brouillonId}",
    resume: "Efface une demande commencée, non déposée.",
    input: z.strictObject({ brouillonId: identifiant }),
    output: z.void(),
    status: 204,
    problems: ["brouillon-introuvable", "brouillon-depose"],
  },
  deposer: {
    ...deLaPersonne,
    method: "POST",
    path: "/api/brouillons/{brouillonId}/depot",
    resume: "Dépose la demande et donne son numéro unique ; renvoyée, donne le même numéro.",
    input: z.strictObject({ brouillonId: identifiant, version, certifie: z.literal(true, "reponse-manquante") }),
    output: z.object({ numeroUnique, deposeeLe: instant, expireLe: jour }),
    status: 201,
    problems: [
      "champs-invalides",
      "demande-incomplete",
      "brouillon-introuvable",
      "version-perimee",
      "demande-deja-deposee",
    ],
  },
} as const satisfies Record<string, Route>;
