import * as z from "zod/mini";
import { numeroUnique } from "../demande/numero-unique.ts";
import { raisonDeLire } from "../droits/raisons.ts";
import { cotation, publicTrouve, requeteLue, ressourcesComparees } from "./cotation.ts";
import { identifiant, instant, jour } from "./formes.ts";
import { fileDAttente } from "./lignes-de-file.ts";
import type { Route } from "./route.ts";

const duGuichet = { fonction: "instruction", access: "agent", status: 200 } as const;

const note = z.object({ noteId: identifiant, le: instant, auteur: z.string(), texte: z.string() });
export type NoteLue = z.infer<typeof note>;

const confirmation = z.object({
  confirmationId: identifiant,
  fait: z.string(),
  libelle: z.string(),
  phrase: z.string(),
  le: jour,
  guichet: z.string(),
});

const pieceAChoisir = z.object({ code: z.string(), libelle: z.string() });

/** A fact that an agent may confirm, and the documents that prove it. */
const faitAConfirmer = z.object({
  fait: z.string(),
  libelle: z.string(),
  declare: z.boolean(),
  pieces: z.array(pieceAChoisir),
});

const revenu = z.object({
  personne: z.string(),
  nom: z.string(),
  annee: z.int(),
  declare: z.exactOptional(z.number()),
  confirme: z.exactOptional(z.number()),
});
export type RevenuLu = z.infer<typeof revenu>;

/** Days since the instruction began, and how many of them the person was awaited. */
const horloge = z.object({ depuisLe: jour, jours: z.int(), enAttenteDeLaPersonne: z.int() });

/** What an agent reads of the instruction of a demande; the marks of another body are not in it. */
export const instruction = {
  lireInstruction: {
    ...duGuichet,
    method: "GET",
    path: "/api/guichet/demandes/{numeroUnique}/instruction",
    resume:
      "Notes de l’organisme, demande en cours, publics prioritaires, ressources et score ; hors de son travail en cours l’agent dit d’abord pourquoi, et la personne le verra.",
    input: z.strictObject({ numeroUnique, raison: z.optional(raisonDeLire) }),
    output: z.object({
      numeroUnique,
      notes: z.array(note),
      etiquettes: z.array(z.string()),
      requete: z.exactOptional(requeteLue),
      horloge,
      publics: z.array(publicTrouve),
      ressources: z.array(ressourcesComparees),
      revenus: z.array(revenu),
      cotations: z.array(cotation),
      confirmations: z.array(confirmation),
      dalo: z.exactOptional(z.object({ decisionLe: jour, commission: z.string() })),
      /** What may be asked of the person, and confirmed. */
      demandables: z.object({
        pieces: z.array(z.object({ ...pieceAChoisir.shape, personne: z.string(), nom: z.string() })),
        champs: z.array(z.object({ champ: z.string(), libelle: z.string() })),
      }),
      aConfirmer: z.array(faitAConfirmer),
      /** What this agent may do here today. */
      permis: z.object({ instruire: z.boolean(), dalo: z.boolean(), sensible: z.boolean() }),
    }),
    problems: ["champs-invalides", "demande-introuvable", "raison-a-dire"],
  },
  listerRequetes: {
    ...duGuichet,
    method: "GET",
    path: "/api/guichet/requetes",
    resume: "Ce que le territoire a demandé aux personnes et qui est répondu : à regarder, la plus ancienne d’abord.",
    input: z.strictObject({}),
    output: fileDAttente,
    problems: ["acces-refuse"],
  },
} as const satisfies Record<string, Route>;
