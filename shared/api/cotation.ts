import * as z from "zod/mini";
import { numeroUnique } from "../demande/numero-unique.ts";
import { identifiant, jour, langue } from "./formes.ts";
import type { Route } from "./route.ts";

const liste = <S extends z.ZodMiniType>(une: S) => z.readonly(z.array(une));

/** A line of a score: criterion, value, origin, points; the sentence is the same for the agent and for the person. */
const ligneDeCote = z.object({
  critere: z.string(),
  libelle: z.string(),
  valeur: z.string(),
  origine: z.string(),
  etat: z.enum(["declare", "confirme", "enregistre"]),
  points: z.int(),
  possibles: z.int(),
  phrase: z.string(),
  changement: z.exactOptional(z.string()),
  sensible: z.boolean(),
});

export const derogationLue = z.object({ points: z.int(), raison: z.string(), le: jour, guichet: z.string() });

/** The score in one of the territories whose communes are wished. */
export const cotation = z.object({
  grille: z.string(),
  nom: z.string(),
  provenance: z.string(),
  version: z.string(),
  communes: liste(z.string()),
  points: z.int(),
  verifies: z.int(),
  provisoire: z.boolean(),
  rubriques: liste(z.object({ groupe: z.string(), libelle: z.string(), points: z.int(), lignes: liste(ligneDeCote) })),
  derogation: z.exactOptional(derogationLue),
});
export type CotationLue = z.infer<typeof cotation>;

export const publicTrouve = z.object({
  id: z.string(),
  rang: z.enum(["dalo", "prioritaire", "objectif"]),
  libelle: z.string(),
  etat: z.enum(["presume", "prouve"]),
  phrase: z.string(),
});
export type PublicLu = z.infer<typeof publicTrouve>;

const etape = z.object({ texte: z.string(), valeur: z.string() });
const comparaison = z.object({
  annee: z.int(),
  arrete: z.string(),
  revenu: z.object({ montant: z.number(), etapes: liste(etape) }),
  menage: z.object({ etapes: liste(etape) }),
  plafonds: liste(
    z.object({
      sigle: z.string(),
      montant: z.number(),
      estime: z.boolean(),
      respecte: z.boolean(),
      etapes: liste(etape),
    }),
  ),
});

/** Income against the ceilings of the year, in one of the zones of the communes wished. */
export const ressourcesComparees = z.object({
  zone: z.string(),
  communes: liste(z.string()),
  declaree: z.exactOptional(comparaison),
  confirmee: z.exactOptional(comparaison),
});
export type RessourcesLues = z.infer<typeof ressourcesComparees>;

/** What the guichet asks of the person, and what to do about it. */
export const requeteLue = z.object({
  version: z.int(),
  le: jour,
  guichet: z.string(),
  objet: z.union([
    z.object({ nature: z.literal("piece"), code: z.string(), personne: z.string(), libelle: z.string() }),
    z.object({ nature: z.literal("correction"), champ: z.string(), libelle: z.string() }),
  ]),
  raison: z.string(),
  texte: z.string(),
  /** A document of this kind was given since. */
  pieceRecueLe: z.exactOptional(jour),
  repondueLe: z.exactOptional(jour),
});
export type RequeteLue = z.infer<typeof requeteLue>;

const deLaPersonne = { fonction: "instruction", access: "demandeur", status: 200 } as const;

/** What the person reads of the instruction of their demande, and answers. */
export const cotationDeLaPersonne = {
  lireMonInstruction: {
    ...deLaPersonne,
    method: "GET",
    path: "/api/demandes/{numeroUnique}/instruction",
    resume:
      "Le score et son calcul, les priorités et ce qui les prouve, les plafonds, ce que le guichet demande, dits dans la langue voulue.",
    input: z.strictObject({ numeroUnique, langue: z.exactOptional(langue) }),
    output: z.object({
      requete: z.exactOptional(requeteLue),
      publics: z.array(publicTrouve),
      ressources: z.array(ressourcesComparees),
      cotations: z.array(cotation),
    }),
    problems: ["champs-invalides", "demande-introuvable"],
  },
  repondreALaRequete: {
    ...deLaPersonne,
    method: "POST",
    path: "/api/demandes/{numeroUnique}/requete/reponse",
    resume: "Dit au guichet que ce qu’il demandait est fait : le document est donné, ou la réponse corrigée.",
    input: z.strictObject({ numeroUnique, operationId: identifiant }),
    output: z.object({ repondueLe: jour }),
    problems: ["demande-introuvable", "demande-arretee", "requete-absente", "requete-sans-reponse"],
  },
} as const satisfies Record<string, Route>;
