import * as z from "zod/mini";
import { accueil } from "../acces/fiche.ts";
import { texteLisible } from "../formulaire/schema.ts";
import type { Route } from "./route.ts";

/** How near to the place that was asked for: what the reference data can say without coordinates. */
export const proximites = ["commune", "intercommunalite", "departement", "territoire", "ailleurs"] as const;
export type Proximite = (typeof proximites)[number];

const guichetPublic = z.object({
  code: z.string(),
  nom: z.string(),
  ligne: z.string(),
  codePostal: z.string(),
  commune: z.string(),
  horaires: z.string(),
  telephone: z.string(),
  courriel: z.string(),
  proximite: z.exactOptional(z.enum(proximites)),
});
export type GuichetPublic = z.infer<typeof guichetPublic>;

/** What one page shows; a search more precise shows the others. */
export const GUICHETS_MONTRES = 20;

/** The directory of the guichets enregistreurs. */
export const annuaireDesGuichets = {
  chercherGuichets: {
    method: "GET",
    path: "/api/annuaire",
    fonction: "acces",
    access: "public",
    resume: "Guichets enregistreurs par commune, code postal ou nom, les plus proches d’abord.",
    input: z.strictObject({ q: texteLisible(100) }),
    output: z.object({
      /** The commune that the words were understood as. */
      autourDe: z.exactOptional(z.string()),
      guichets: z.array(guichetPublic),
      suite: z.boolean(),
    }),
    status: 200,
    problems: ["champs-invalides"],
  },
  lireMonGuichet: {
    method: "GET",
    path: "/api/guichet/annuaire",
    fonction: "acces",
    access: "agent",
    resume: "La fiche publique du guichet de l’agent.",
    input: z.strictObject({}),
    output: z.object({ code: z.string(), nom: z.string(), accueil }),
    status: 200,
    problems: ["guichet-introuvable"],
  },
  modifierMonGuichet: {
    method: "PUT",
    path: "/api/guichet/annuaire",
    fonction: "acces",
    access: "agent",
    resume: "Le guichet tient à jour son adresse, ses horaires, son téléphone.",
    input: z.strictObject({ accueil }),
    output: z.object({ code: z.string(), nom: z.string(), accueil }),
    status: 200,
    problems: ["champs-invalides", "guichet-introuvable"],
  },
} as const satisfies Record<string, Route>;
