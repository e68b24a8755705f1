import * as z from "zod/mini";
import { etatsDeCandidature } from "../attribution/candidature.ts";
import { codesDe, motifsDeNonAttribution, motifsDeRefus } from "../attribution/nomenclatures.ts";
import { numeroUnique } from "../demande/numero-unique.ts";
import { logementEnBref } from "./attribution.ts";
import { identifiant, jour, langue } from "./formes.ts";
import type { Route } from "./route.ts";

const deLaPersonne = { fonction: "attribution", access: "demandeur", status: 200 } as const;

const candidatureVue = z.object({
  logement: logementEnBref,
  nomDeLaCommune: z.string(),
  nomDuBailleur: z.exactOptional(z.string()),
  etat: z.enum(etatsDeCandidature),
  le: jour,
  /** Of a home that is offered or accepted, and of no other. */
  adresse: z.exactOptional(z.string()),
  repondreAvantLe: z.exactOptional(jour),
  auTitreDuDalo: z.boolean(),
  rang: z.exactOptional(z.int()),
  /** Rank among those presented, by public, points and seniority, as long as the commission has not decided. */
  classement: z.exactOptional(z.int()),
  /** Demandes presented for the home, this one among them: how many, and nothing of any. */
  sur: z.exactOptional(z.int()),
  condition: z.exactOptional(z.object({ piece: z.string(), avantLe: jour })),
  motif: z.exactOptional(z.enum(codesDe(motifsDeNonAttribution))),
  motivation: z.exactOptional(z.string()),
});
export type CandidatureVue = z.infer<typeof candidatureVue>;

const logementAttribue = z.object({
  logement: z.omit(logementEnBref, { bailleur: true, logementId: true }),
  nomDeLaCommune: z.string(),
  place: z.enum(["candidate", "eligible", "exclue"]),
  etat: z.exactOptional(z.enum(etatsDeCandidature)),
  rang: z.exactOptional(z.int()),
  sur: z.exactOptional(z.int()),
  ecart: z.exactOptional(z.int()),
  raisons: z.array(z.string()),
  changements: z.array(z.string()),
});
export type LogementAttribue = z.infer<typeof logementAttribue>;

/** What a person sees and says of the homes that they stand for. */
export const proposition = {
  listerCandidatures: {
    ...deLaPersonne,
    method: "GET",
    path: "/api/demandes/{numeroUnique}/candidatures",
    resume: "Les logements pour lesquels la demande est ou a été candidate, la dernière nouvelle d’abord.",
    input: z.strictObject({ numeroUnique }),
    output: z.object({ candidatures: z.array(candidatureVue) }),
    problems: ["demande-introuvable"],
  },
  repondreProposition: {
    ...deLaPersonne,
    method: "POST",
    path: "/api/demandes/{numeroUnique}/candidatures/{logementId}/reponse",
    resume: "Accepte ou refuse un logement proposé, par un geste de la personne (CCH, R. 441-10).",
    input: z
      .strictObject({
        numeroUnique,
        logementId: identifiant,
        operationId: identifiant,
        accepte: z.boolean("reponse-manquante"),
        refus: z.optional(z.enum(codesDe(motifsDeRefus), "choix-inconnu")),
        commentaire: z.optional(z.string().check(z.trim(), z.maxLength(1000, "texte-trop-long"))),
      })
      .check(
        z.refine(({ accepte, refus }) => accepte === (refus === undefined), {
          error: "reponse-manquante",
          path: ["refus"],
        }),
      ),
    output: z.object({ etat: z.enum(etatsDeCandidature) }),
    problems: [
      "champs-invalides",
      "demande-introuvable",
      "demande-arretee",
      "proposition-introuvable",
      "proposition-expiree",
    ],
  },
  pourquoiPasMoi: {
    ...deLaPersonne,
    method: "GET",
    path: "/api/demandes/{numeroUnique}/logements-attribues",
    resume:
      "Pour chaque logement attribué dans les communes souhaitées : le rang de la demande ou la règle qui l’écarte, dits dans la langue voulue.",
    input: z.strictObject({ numeroUnique, langue: z.exactOptional(langue) }),
    output: z.object({ logements: z.array(logementAttribue) }),
    problems: ["champs-invalides", "demande-introuvable"],
  },
} as const satisfies Record<string, Route>;
