import * as z from "zod/mini";
import { numeroUnique } from "../demande/numero-unique.ts";
import { droitDeMandat } from "../mandat/mandat.ts";
import { identifiant, jour, nomDePersonne } from "./formes.ts";
import type { Route } from "./route.ts";

const duComptoir = { fonction: "comptoir", access: "agent" } as const;
const unJour = z.iso.date("date-inexistante");

/** A helper named on paper, by a person who has no address to be written to. */
export const aidantsAuComptoir = {
  nommerAidantAuComptoir: {
    ...duComptoir,
    method: "POST",
    path: "/api/guichet/comptoir/demandes/{numeroUnique}/aidants",
    resume: "Consigne l’aidant que la personne nomme sur un papier signé, et remet un code sur papier, à usage unique.",
    input: z.strictObject({
      numeroUnique,
      operationId: identifiant,
      nom: nomDePersonne,
      droits: z.array(droitDeMandat, "choix-inconnu").check(z.maxLength(5, "choix-trop-nombreux")),
      jusquAu: unJour,
      organisme: z.optional(z.boolean()),
      /** Day written on the paper. */
      signeLe: unJour,
      certifie: z.literal(true, "reponse-manquante"),
    }),
    output: z.object({ mandatId: identifiant, code: z.string(), accepterAvantLe: jour }),
    status: 201,
    problems: ["champs-invalides", "demande-introuvable", "demande-arretee", "aidants-trop-nombreux"],
  },
  revoquerAidantAuComptoir: {
    ...duComptoir,
    method: "POST",
    path: "/api/guichet/comptoir/demandes/{numeroUnique}/aidants/{mandatId}/fin",
    resume: "Met fin à une aide, aussitôt, quand la personne le dit au guichet.",
    input: z.strictObject({ numeroUnique, mandatId: identifiant, operationId: identifiant }),
    output: z.void(),
    status: 204,
    problems: ["demande-introuvable", "demande-arretee", "mandat-introuvable", "mandat-termine"],
  },
} as const satisfies Record<string, Route>;
