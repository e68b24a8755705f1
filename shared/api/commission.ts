import * as z from "zod/mini";
import { decisionsDeCommission } from "../attribution/candidature.ts";
import { CANDIDATS_AU_PLUS } from "../attribution/commission.ts";
import { codesDeQualite, MEMBRES_AU_PLUS } from "../attribution/composition.ts";
import { codesDe, exceptionsAuxTroisCandidats, motifsDeNonAttribution } from "../attribution/nomenclatures.ts";
import { numeroUnique } from "../demande/numero-unique.ts";
import { logementEtCandidatures } from "./attribution.ts";
import { identifiant, jour } from "./formes.ts";
import type { Route } from "./route.ts";

const deLaCommission = { fonction: "attribution", access: "agent", status: 200 } as const;

const texte = (maximum: number) =>
  z.string("reponse-manquante").check(z.trim(), z.minLength(1, "texte-vide"), z.maxLength(maximum, "texte-trop-long"));

const codes = Object.keys(decisionsDeCommission).filter(
  (code): code is keyof typeof decisionsDeCommission => code in decisionsDeCommission,
);

const decisionRecue = z.strictObject({
  numeroUnique,
  decision: z.enum(codes, "choix-inconnu"),
  rang: z.exactOptional(z.int("nombre-entier-attendu").check(z.minimum(1, "nombre-trop-petit"))),
  condition: z.exactOptional(z.strictObject({ piece: texte(200), avantLe: jour })),
  motif: z.exactOptional(z.enum(codesDe(motifsDeNonAttribution), "choix-inconnu")),
  motivation: z.exactOptional(texte(1000)),
  sousMotif: z.exactOptional(z.enum(["IRRRES", "IRRSEJ"], "choix-inconnu")),
});

const unMembre = { nom: texte(120), qualite: z.enum(codesDeQualite, "choix-inconnu"), present: z.boolean() };

const seanceLue = z.object({
  seanceId: identifiant,
  le: jour,
  lieu: z.string(),
  /** Who sits and who is there, once it was said. */
  composition: z.exactOptional(z.object({ quorum: z.int(), membres: z.array(z.object(unMembre)) })),
  logements: z.array(
    z.object({
      logementId: identifiant,
      description: z.string(),
      nomDeLaCommune: z.string(),
      candidats: z.int(),
      decide: z.boolean(),
    }),
  ),
});
export type SeanceLue = z.infer<typeof seanceLue>;

/** The commission that examines candidates (CCH, L. 441-2 and R. 441-3): its sittings, and what it decides. */
export const commission = {
  ouvrirSeance: {
    ...deLaCommission,
    method: "POST",
    path: "/api/guichet/seances",
    resume: "Prévoit une séance de la commission d’attribution du bailleur.",
    input: z.strictObject({ operationId: identifiant, le: jour, lieu: texte(200) }),
    output: seanceLue,
    status: 201,
    problems: ["champs-invalides", "acces-refuse"],
  },
  composerSeance: {
    ...deLaCommission,
    method: "PUT",
    path: "/api/guichet/seances/{seanceId}/composition",
    resume:
      "Dit qui siège à une séance, en quelle qualité, qui est là, et le quorum que veut le règlement intérieur (CCH, R. 441-9).",
    input: z.strictObject({
      seanceId: identifiant,
      quorum: z
        .int("nombre-entier-attendu")
        .check(z.minimum(1, "nombre-trop-petit"), z.maximum(MEMBRES_AU_PLUS, "nombre-trop-grand")),
      membres: z
        .array(z.strictObject(unMembre), "reponse-manquante")
        .check(z.minLength(1, "reponse-manquante"), z.maxLength(MEMBRES_AU_PLUS, "valeur-invalide")),
    }),
    output: seanceLue,
    problems: ["champs-invalides", "acces-refuse", "seance-introuvable", "seance-deja-tenue"],
  },
  listerSeances: {
    ...deLaCommission,
    method: "GET",
    path: "/api/guichet/seances",
    resume: "Les séances de la commission du bailleur, des deux derniers mois et à venir.",
    input: z.strictObject({}),
    output: z.object({ seances: z.array(seanceLue) }),
    problems: ["acces-refuse"],
  },
  inscrireALaSeance: {
    ...deLaCommission,
    method: "POST",
    path: "/api/guichet/logements/{logementId}/seance",
    resume: "Inscrit un logement à l’ordre du jour d’une séance.",
    input: z.strictObject({ logementId: identifiant, seanceId: identifiant }),
    output: logementEtCandidatures,
    problems: [
      "champs-invalides",
      "logement-introuvable",
      "seance-introuvable",
      "logement-deja-decide",
      "logement-deja-loue",
      "logement-change",
    ],
  },
  decider: {
    ...deLaCommission,
    method: "POST",
    path: "/api/guichet/logements/{logementId}/decisions",
    resume: "Enregistre ce que la commission décide de chaque candidature d’un logement (CCH, R. 441-3).",
    input: z.strictObject({
      logementId: identifiant,
      operationId: identifiant,
      decisions: z
        .array(decisionRecue, "reponse-manquante")
        .check(z.minLength(1, "reponse-manquante"), z.maxLength(CANDIDATS_AU_PLUS, "valeur-invalide")),
      exception: z.optional(z.enum(codesDe(exceptionsAuxTroisCandidats), "choix-inconnu")),
      /** Last day to answer of whoever is offered the home. */
      repondreAvantLe: jour,
    }),
    output: logementEtCandidatures,
    problems: [
      "champs-invalides",
      "logement-introuvable",
      "seance-introuvable",
      "seance-sans-composition",
      "quorum-non-atteint",
      "logement-deja-decide",
      "logement-deja-loue",
      "candidature-introuvable",
      "demande-arretee",
      "trop-peu-de-candidats",
      "delai-de-reponse-trop-court",
    ],
  },
} as const satisfies Record<string, Route>;
