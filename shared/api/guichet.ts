import * as z from "zod/mini";
import { formeDePoste } from "../droits/agent.ts";
import { preuvesDeLettre } from "../envois/preuves-ecrites.ts";
import type { Route } from "./route.ts";

/** Without a post, the person is known, and sees nothing. */
const agent = z.object({
  nom: z.string(),
  courriel: z.string(),
  /** Last day of the certification of the account. */
  certifieJusquAu: z.exactOptional(z.iso.date()),
  postes: z.array(formeDePoste),
  poste: z.exactOptional(formeDePoste),
});
export type AgentLu = z.infer<typeof agent>;

export const guichet = {
  lireAgent: {
    method: "GET",
    path: "/api/guichet/moi",
    fonction: "intranet",
    access: "agent",
    resume: "L’agent connecté, les postes où il est habilité aujourd’hui, et celui où il travaille.",
    input: z.strictObject({}),
    output: agent,
    status: 200,
    problems: [],
  },
  choisirPoste: {
    method: "PUT",
    path: "/api/guichet/moi/poste",
    fonction: "intranet",
    access: "agent",
    resume: "L’agent change de poste, parmi ceux où il est habilité aujourd’hui.",
    input: z.strictObject({
      guichet: z.string("reponse-manquante").check(z.maxLength(20, "texte-trop-long")),
      role: formeDePoste.shape.role,
    }),
    output: agent,
    status: 200,
    problems: ["champs-invalides", "poste-introuvable"],
  },
  prouverLettre: {
    method: "POST",
    path: "/api/guichet/lettres/preuve",
    fonction: "intranet",
    access: "agent",
    resume: "Consigne ce que la poste dit d’une lettre de son territoire : postée, reçue, ou revenue.",
    input: z.strictObject({
      lettre: z.string().check(z.maxLength(60)),
      preuve: z.enum(preuvesDeLettre),
      le: z.iso.date(),
    }),
    output: z.object({ etat: z.enum(["en-route", "non-remis", "delivre", "poste", "recu"]) }),
    status: 200,
    problems: ["lettre-introuvable", "preuve-incoherente"],
  },
} as const satisfies Record<string, Route>;
