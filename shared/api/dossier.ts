import * as z from "zod/mini";
import { numeroUnique } from "../demande/numero-unique.ts";
import { natures } from "../dossier/prochaine-action.ts";
import { raisonDeLire } from "../droits/raisons.ts";
import { valeur } from "../formulaire/valeurs.ts";
import { evenementLu, guichetLu, situationDeDemande } from "./demandes.ts";
import { identifiant, instant, jour, reponsesLues, version } from "./formes.ts";
import { pieceDemandee, pieceDonnee } from "./pieces.ts";
import type { Route } from "./route.ts";

const duDossier = { fonction: "dossier", access: "agent", status: 200 } as const;

/** Where an answer comes from, and since when. */
const origine = z.object({
  etat: z.enum(["declaree", "saisie", "verifiee", "piece"]),
  le: instant,
  guichet: z.exactOptional(z.string()),
  /** The verified piece that says the same. */
  piece: z.exactOptional(z.string()),
});
export type OrigineLue = z.infer<typeof origine>;

const present = z.object({ nom: z.string(), guichet: z.string(), depuisLe: instant });
export type Present = z.infer<typeof present>;

const action = z.object({ nature: z.enum(natures), avantLe: z.exactOptional(jour) });

const dossier = z.extend(situationDeDemande, {
  nom: z.string(),
  formulaire: z.string(),
  reponses: reponsesLues,
  /** By name of field. */
  origines: z.record(z.string(), origine),
  /** Sealed answers: shown, there and not shown, or none. */
  protegees: z.enum(["montrees", "gardees", "aucune"]),
  guichet: guichetLu,
  actions: z.array(action),
  pieces: z.array(pieceDemandee),
  /** Given, and asked for by no answer that is shown. */
  autresPieces: z.array(pieceDonnee),
  /** Whether this post says what pieces are worth. */
  examinable: z.boolean(),
  /** Pieces that this profile may not see. */
  piecesGardees: z.int(),
  evenements: z.array(evenementLu),
  presents: z.array(present),
});
export type DossierOuvert = z.infer<typeof dossier>;

/** The file of a person, as a guichet works on it. */
export const dossiers = {
  ouvrirDossier: {
    ...duDossier,
    method: "POST",
    path: "/api/guichet/demandes/{numeroUnique}/ouverture",
    resume: "Ouvre un dossier ; hors de son travail en cours l’agent dit d’abord pourquoi, et la personne le verra.",
    input: z.strictObject({
      numeroUnique,
      raison: z.optional(raisonDeLire),
      /** Opens the sealed answers too, for a profile that may. */
      protegees: z.optional(z.boolean()),
    }),
    output: dossier,
    problems: ["champs-invalides", "demande-introuvable", "raison-a-dire"],
  },
  signalerPresence: {
    ...duDossier,
    method: "POST",
    path: "/api/guichet/demandes/{numeroUnique}/presence",
    resume: "Dit que le dossier est encore ouvert ici, et qui d’autre l’a ouvert.",
    input: z.strictObject({ numeroUnique }),
    output: z.object({ version: z.int(), presents: z.array(present) }),
    problems: ["demande-introuvable"],
  },
  corrigerDossier: {
    ...duDossier,
    method: "PATCH",
    path: "/api/guichet/demandes/{numeroUnique}/reponses",
    resume: "Corrige des réponses ; ce qu’un autre a changé entre-temps est rendu champ par champ, à choisir.",
    input: z.strictObject({
      numeroUnique,
      operationId: identifiant,
      version,
      reponses: z.record(z.string(), z.nullable(valeur), "valeur-invalide"),
    }),
    output: situationDeDemande,
    problems: ["champs-invalides", "demande-introuvable", "dossier-change-entre-temps"],
  },
} as const satisfies Record<string, Route>;
