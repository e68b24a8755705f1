import * as z from "zod/mini";
import { siret } from "../acces/fiche.ts";
import { texteLisible } from "../formulaire/schema.ts";
import { adresse, codeSurPapier, identifiant, nomDePersonne } from "./formes.ts";
import type { Route } from "./route.ts";

const membre = z.object({
  membreId: identifiant,
  nom: z.string(),
  courriel: z.string(),
  responsable: z.boolean(),
  /** The one who asks. */
  vous: z.boolean(),
});
export type MembreLu = z.infer<typeof membre>;

const structure = z.object({
  structureId: identifiant,
  nom: z.string(),
  siret: z.string(),
  /** In the order of the alphabet. */
  membres: z.array(membre),
});
export type StructureLue = z.infer<typeof structure>;

const deLAidant = { fonction: "aidant", access: "demandeur", status: 200 } as const;

/** Organisations whose members help together, each with their own account. */
export const structures = {
  lireStructure: {
    ...deLAidant,
    method: "GET",
    path: "/api/organismes-d-aide",
    resume: "L’organisme de ce compte et son équipe, s’il est d’un organisme.",
    input: z.strictObject({}),
    output: z.object({ organisme: z.exactOptional(structure) }),
    problems: [],
  },
  creerStructure: {
    ...deLAidant,
    method: "POST",
    path: "/api/organismes-d-aide",
    resume: "Inscrit un organisme, dont ce compte est le premier responsable.",
    input: z.strictObject({ operationId: identifiant, nom: texteLisible(80), siret, membre: nomDePersonne }),
    output: structure,
    status: 201,
    problems: ["champs-invalides", "structure-deja"],
  },
  inviterMembre: {
    ...deLAidant,
    method: "POST",
    path: "/api/organismes-d-aide/{structureId}/invitations",
    resume: "Invite un collègue par courriel : il rejoint l’équipe avec son propre compte.",
    input: z.strictObject({
      structureId: identifiant,
      operationId: identifiant,
      nom: nomDePersonne,
      courriel: adresse,
      responsable: z.boolean("choix-inconnu"),
    }),
    output: structure,
    status: 201,
    problems: ["champs-invalides", "structure-introuvable", "reserve-au-responsable"],
  },
  rejoindreStructure: {
    ...deLAidant,
    method: "POST",
    path: "/api/organismes-d-aide/{structureId}/adhesion",
    resume: "Rejoint une équipe, avec le code reçu à l’adresse de ce compte.",
    input: z.strictObject({ structureId: identifiant, code: codeSurPapier }),
    output: structure,
    problems: ["champs-invalides", "ralliement-introuvable", "organisme-ferme", "structure-deja"],
  },
  retirerMembre: {
    ...deLAidant,
    method: "POST",
    path: "/api/organismes-d-aide/{structureId}/membres/{membreId}/fin",
    resume: "Retire quelqu’un de l’équipe, ou la quitte : tout ce que l’équipe aide lui est fermé aussitôt.",
    input: z.strictObject({ structureId: identifiant, membreId: identifiant }),
    output: z.void(),
    status: 204,
    problems: [
      "structure-introuvable",
      "reserve-au-responsable",
      "membre-introuvable",
      "dernier-responsable",
      "organisme-aide-encore",
    ],
  },
} as const satisfies Record<string, Route>;
