import * as z from "zod/mini";
import { adresse } from "../api/formes.ts";
import { estSiret, lireSiret } from "../demande/siret.ts";
import { rolesDAgent } from "../droits/agent.ts";
import { codePostal, telephone, texteLisible } from "../formulaire/schema.ts";
import { qualites, typesDOrganisme } from "./organismes.ts";

const SIGNATURE = "signature-manquante";

export const siret = z.string("siret-invalide").check(z.overwrite(lireSiret), z.refine(estSiret, "siret-invalide"));

const codeDeCommune = z.string("commune-inconnue").check(z.regex(/^[\dAB]{5}$/u, "commune-inconnue"));

export const perimetre = z.discriminatedUnion(
  "sorte",
  [
    z.strictObject({ sorte: z.literal("territoire") }),
    z.strictObject({ sorte: z.literal("departement"), code: texteLisible(3) }),
    z.strictObject({ sorte: z.literal("intercommunalite"), siren: texteLisible(9) }),
    z.strictObject({
      sorte: z.literal("communes"),
      communes: z
        .array(codeDeCommune, "liste-vide")
        .check(z.minLength(1, "liste-vide"), z.maxLength(50, "choix-trop-nombreux")),
    }),
  ],
  "choix-inconnu",
);
export type Perimetre = z.infer<typeof perimetre>;

/** Where the public finds a guichet. */
export const accueil = z.strictObject({
  ligne: texteLisible(120),
  codePostal,
  commune: codeDeCommune,
  horaires: texteLisible(300),
  telephone,
  courriel: adresse,
});
export type Accueil = z.infer<typeof accueil>;

const agentDeFiche = z.strictObject({
  nom: texteLisible(80),
  courriel: adresse,
  role: z.enum(rolesDAgent, "choix-inconnu"),
  /** Whether the head of the body opens sensitive pieces and answers to this agent. */
  sensible: z.boolean("choix-inconnu"),
});

/** Agents named with the fiche; others are named later, by the head of the body. */
export const AGENTS_D_UNE_FICHE = 20;

/** The fiche de renseignements of a body: what the law asks before a guichet opens. */
export const fiche = z.strictObject({
  siret,
  nom: texteLisible(120),
  type: z.enum(typesDOrganisme, "choix-inconnu"),
  qualites: z.array(z.enum(qualites, "choix-inconnu"), "liste-vide").check(z.minLength(1, "liste-vide")),
  /** Three positions, or `111`. */
  territoire: texteLisible(3),
  perimetre,
  /** The deed that lets it register: deliberation, convention, mandate. */
  acte: z.optional(z.strictObject({ le: z.iso.date("date-inexistante"), reference: texteLisible(120) })),
  /** Of an association: the registering body that mandates it. */
  mandant: z.optional(siret),
  accueil,
  /** Head of the body: names the agents, and answers for them. */
  responsable: z.strictObject({ nom: texteLisible(80), fonction: texteLisible(80), courriel: adresse }),
  agents: z.array(agentDeFiche, "liste-vide").check(z.maxLength(AGENTS_D_UNE_FICHE, "choix-trop-nombreux")),
  /** The convention of R. 441-2-5 is signed; only a body that must register may leave it to the prefect. */
  conventionSignee: z.boolean("choix-inconnu"),
  charteSignee: z.literal(true, SIGNATURE),
});
export type Fiche = z.infer<typeof fiche>;
