import * as z from "zod/mini";
import { numeroUnique } from "../demande/numero-unique.ts";
import { situationDeDemande } from "./demandes.ts";
import { identifiant, jour, reponsesLues } from "./formes.ts";
import type { Route } from "./route.ts";

const duComptoir = { fonction: "comptoir", access: "agent" } as const;
const deDeux = { un: numeroUnique, autre: numeroUnique };

const constats = {
  /** What agrees and what does not, in sentences. */
  accords: z.array(z.string()),
  desaccords: z.array(z.string()),
};

const cote = z.object({
  situation: situationDeDemande,
  guichet: z.string(),
  /** Those that this agent may read. */
  reponses: reponsesLues,
});
export type CoteDePaire = z.infer<typeof cote>;

const paire = z.object({
  numeros: z.tuple([numeroUnique, numeroUnique]),
  niveau: z.enum(["presque-certain", "probable", "possible"]),
  trouveeLe: z.iso.datetime(),
  ...constats,
});
export type PaireLue = z.infer<typeof paire>;

/** Demandes of one territory that may be of one person: a gestionnaire or the counter judges. */
export const doublons = {
  listerDoublons: {
    ...duComptoir,
    method: "GET",
    path: "/api/guichet/doublons",
    resume:
      "Les paires de demandes du territoire qui se ressemblent et que personne n’a jugées, les plus sûres d’abord.",
    input: z.strictObject({}),
    output: z.object({ paires: z.array(paire), suite: z.boolean() }),
    status: 200,
    problems: ["acces-refuse"],
  },
  listerReunions: {
    ...duComptoir,
    method: "GET",
    path: "/api/guichet/reunions",
    resume: "Les demandes du territoire qui ont été réunies, les dernières d’abord : chaque réunion s’annule.",
    input: z.strictObject({}),
    output: z.object({
      reunions: z.array(z.object({ garde: numeroUnique, arretee: numeroUnique, reunieLe: z.iso.datetime() })),
      suite: z.boolean(),
    }),
    status: 200,
    problems: ["acces-refuse"],
  },
  lireDoublon: {
    ...duComptoir,
    method: "GET",
    path: "/api/guichet/doublons/{un}/{autre}",
    resume: "Deux demandes côte à côte, avec ce qui concorde et ce qui diffère ; les personnes voient cette lecture.",
    input: z.strictObject(deDeux),
    output: z.object({
      cotes: z.tuple([cote, cote]),
      ...constats,
      /** The older of both dates: what a joining would keep. */
      ancienneteGardee: jour,
      reunies: z.boolean(),
      /** Answers on which they disagree, among those that this agent reads: when each was said, which one is proposed. */
      ecarts: z.array(
        z.object({
          champ: z.string(),
          ditesLe: z.tuple([z.iso.datetime(), z.iso.datetime()]),
          proposee: z.union([z.literal(0), z.literal(1)]),
        }),
      ),
      /** They also disagree on protected answers, which another profile reads. */
      ecartsProteges: z.boolean(),
    }),
    status: 200,
    problems: ["demande-introuvable"],
  },
  ecarterDoublon: {
    ...duComptoir,
    method: "POST",
    path: "/api/guichet/doublons/{un}/{autre}/ecart",
    resume: "Ce ne sont pas les mêmes personnes : la paire quitte la file, et n’y revient pas.",
    input: z.strictObject(deDeux),
    output: z.object({ jugeeLe: z.iso.datetime() }),
    status: 200,
    problems: ["demande-introuvable"],
  },
  reunirDemandes: {
    ...duComptoir,
    method: "POST",
    path: "/api/guichet/doublons/{un}/{autre}/reunion",
    resume:
      "Réunit la seconde demande à la première, qui prend la plus ancienne des deux dates et les réponses choisies ; cela s’annule.",
    input: z.strictObject({
      ...deDeux,
      operationId: identifiant,
      /** Names of the answers taken from the second; the first keeps its own for all the others. */
      reprises: z.array(z.string()).check(z.maxLength(200, "choix-trop-nombreux")),
      /** Versions of both when they were compared. */
      versions: z.tuple([z.int(), z.int()]),
      confirme: z.literal(true, "reponse-manquante"),
    }),
    output: situationDeDemande,
    status: 200,
    problems: [
      "champs-invalides",
      "demande-introuvable",
      "demande-arretee",
      "demande-changee-entre-temps",
      "demande-incomplete",
      "autre-territoire",
      "reunion-impossible",
    ],
  },
  annulerReunion: {
    ...duComptoir,
    method: "POST",
    path: "/api/guichet/doublons/{un}/{autre}/annulation",
    resume: "Annule une réunion : chaque demande retrouve sa date et ses réponses, et la seconde vit de nouveau.",
    input: z.strictObject({ ...deDeux, operationId: identifiant }),
    output: situationDeDemande,
    status: 200,
    problems: ["demande-introuvable", "demande-arretee", "reunion-absente", "demande-deja-deposee"],
  },
} as const satisfies Record<string, Route>;
