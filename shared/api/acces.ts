import * as z from "zod/mini";
import { demandeDAcces, fondement } from "../acces/demande-d-acces.ts";
import { fiche } from "../acces/fiche.ts";
import { identifiant, jour, version } from "./formes.ts";
import { codeAttestation } from "./public.ts";
import type { Route } from "./route.ts";

/** What the gestionnaire writes to the body. */
const raison = z
  .string("reponse-manquante")
  .check(z.trim(), z.minLength(1, "texte-vide"), z.maxLength(1000, "texte-trop-long"));

/** The code is the only key: 12 letters and digits, mailed to the head of the body. */
const codeDeSuivi = codeAttestation;

const tour = z.enum(["gestionnaire", "organisme", "personne"]);

const suivie = z.object({ acces: demandeDAcces, tour, enRetard: z.boolean() });
export type AccesSuivi = z.infer<typeof suivie>;

const ligne = z.object({
  accesId: z.string(),
  nom: z.string(),
  type: z.string(),
  etat: demandeDAcces.shape.etat,
  recueLe: jour,
  reponseAvantLe: jour,
  enRetard: z.boolean(),
});
export type LigneDAcces = z.infer<typeof ligne>;

const publique = { fonction: "acces", access: "public" } as const;
const duGestionnaire = { fonction: "acces", access: "agent", status: 200 } as const;

/** A body asks for a guichet; the gestionnaire of the territory decides. */
export const acces = {
  demanderAcces: {
    ...publique,
    method: "POST",
    path: "/api/acces",
    resume: "Un organisme demande un guichet ; le code de suivi part aussi par courriel au responsable.",
    input: z.strictObject({ fiche }),
    output: z.object({ code: z.string(), reponseAvantLe: jour }),
    status: 201,
    problems: ["champs-invalides", "trop-d-essais"],
  },
  suivreAcces: {
    ...publique,
    method: "POST",
    path: "/api/acces/suivi",
    resume: "Où en est la demande d’accès : son état, à qui le tour, le délai annoncé. Le code est dans le corps.",
    input: z.strictObject({ code: codeDeSuivi }),
    output: suivie,
    status: 200,
    problems: ["champs-invalides", "acces-introuvable"],
  },
  corrigerAcces: {
    ...publique,
    method: "PUT",
    path: "/api/acces/suivi",
    resume: "L’organisme renvoie sa fiche corrigée ; le territoire ne change pas.",
    input: z.strictObject({ code: codeDeSuivi, version, fiche }),
    output: suivie,
    status: 200,
    problems: ["champs-invalides", "acces-introuvable", "acces-deja-decide", "version-perimee"],
  },
  listerAcces: {
    ...duGestionnaire,
    method: "GET",
    path: "/api/guichet/acces",
    resume: "Les demandes d’accès du territoire, celles en retard d’abord.",
    input: z.strictObject({}),
    output: z.object({ acces: z.array(ligne) }),
    problems: ["acces-refuse"],
  },
  lireAcces: {
    ...duGestionnaire,
    method: "GET",
    path: "/api/guichet/acces/{accesId}",
    resume: "Une demande d’accès du territoire, et ce qu’il faut vérifier.",
    input: z.strictObject({ accesId: identifiant }),
    output: z.object({ acces: demandeDAcces, aVerifier: z.array(z.string()), peutRefuser: z.boolean() }),
    problems: ["acces-introuvable"],
  },
  deciderAcces: {
    ...duGestionnaire,
    method: "POST",
    path: "/api/guichet/acces/{accesId}/decision",
    resume: "Demande une correction, refuse en disant pourquoi, ou approuve : le guichet ouvre avec son code.",
    input: z.strictObject({
      accesId: identifiant,
      version,
      decision: z.discriminatedUnion(
        "sorte",
        [
          z.strictObject({ sorte: z.literal("corriger"), raison }),
          z.strictObject({ sorte: z.literal("refuser"), raison }),
          z.strictObject({ sorte: z.literal("approuver"), fondement }),
        ],
        "choix-inconnu",
      ),
    }),
    output: demandeDAcces,
    problems: [
      "champs-invalides",
      "acces-introuvable",
      "acces-deja-decide",
      "acces-a-corriger",
      "version-perimee",
      "refus-d-acces-interdit",
      "fondement-incoherent",
      "organisme-deja-inscrit",
    ],
  },
} as const satisfies Record<string, Route>;
