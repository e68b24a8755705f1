import * as z from "zod/mini";
import { accueil } from "../acces/fiche.ts";
import { formeDePoste } from "../droits/agent.ts";
import { texteLisible } from "../formulaire/schema.ts";
import { adresse, identifiant, jour } from "./formes.ts";
import type { Route } from "./route.ts";

const codeDeGuichet = z.string("reponse-manquante").check(z.regex(/^G[0-9A-Z]{4}$/u, "valeur-invalide"));

const agent = z.object({
  agentId: z.string(),
  nom: z.string(),
  courriel: z.string(),
  certifieJusquAu: z.exactOptional(jour),
  derniereConnexionLe: z.exactOptional(jour),
  /** At this guichet. */
  postes: z.array(formeDePoste),
});
export type AgentDEquipe = z.infer<typeof agent>;

const equipe = z.object({
  guichet: z.string(),
  nom: z.string(),
  agents: z.array(agent),
  /** Roles that the one who asks may give here. */
  roles: z.array(formeDePoste.shape.role),
});
export type Equipe = z.infer<typeof equipe>;

const gestionnaire = z.object({ territoire: z.string(), guichet: z.string(), nom: z.string(), courriel: z.string() });

const deLEquipe = { fonction: "acces", access: "agent", status: 200 } as const;

/** Who works for a guichet: named by the head of the body, or by the gestionnaire for the head. */
export const accesEquipe = {
  listerEquipe: {
    ...deLEquipe,
    method: "GET",
    path: "/api/guichet/equipes/{guichet}",
    resume: "Les agents d’un guichet : le sien pour un responsable, ceux de son territoire pour un gestionnaire.",
    input: z.strictObject({ guichet: codeDeGuichet }),
    output: equipe,
    problems: ["champs-invalides", "guichet-introuvable"],
  },
  habiliterAgent: {
    ...deLEquipe,
    method: "POST",
    path: "/api/guichet/equipes/{guichet}/agents",
    resume:
      "Nomme un agent : son compte est créé et invité s’il n’existe pas, certifié, puis habilité jusqu’à un jour.",
    input: z.strictObject({
      guichet: codeDeGuichet,
      nom: texteLisible(80),
      courriel: adresse,
      role: formeDePoste.shape.role,
      sensible: z.boolean("choix-inconnu"),
      jusquAu: z.iso.date("date-inexistante"),
      /** One answers for who this person is. */
      certifie: z.literal(true, "signature-manquante"),
    }),
    output: equipe,
    problems: ["champs-invalides", "guichet-introuvable", "habilitation-a-un-autre"],
  },
  certifierAgent: {
    ...deLEquipe,
    method: "POST",
    path: "/api/guichet/equipes/{guichet}/agents/{agentId}/certification",
    resume: "Certifie pour un an que le compte est toujours celui de cette personne.",
    input: z.strictObject({ guichet: codeDeGuichet, agentId: identifiant }),
    output: equipe,
    problems: ["champs-invalides", "guichet-introuvable", "agent-introuvable", "habilitation-a-un-autre"],
  },
  inviterAgent: {
    ...deLEquipe,
    method: "POST",
    path: "/api/guichet/equipes/{guichet}/agents/{agentId}/invitation",
    resume: "Renvoie l’invitation, avec un nouveau mot de passe provisoire, à qui n’est jamais entré.",
    input: z.strictObject({ guichet: codeDeGuichet, agentId: identifiant }),
    output: z.object({ invite: z.boolean() }),
    problems: ["champs-invalides", "guichet-introuvable", "agent-introuvable"],
  },
  retirerAgent: {
    ...deLEquipe,
    method: "DELETE",
    path: "/api/guichet/equipes/{guichet}/agents/{agentId}",
    resume:
      "L’agent quitte le guichet : il ne voit plus rien dès son prochain clic ; sans autre guichet, son compte ferme.",
    input: z.strictObject({ guichet: codeDeGuichet, agentId: identifiant }),
    output: equipe,
    problems: ["champs-invalides", "guichet-introuvable", "agent-introuvable", "habilitation-a-un-autre"],
  },
  listerGestionnaires: {
    ...deLEquipe,
    method: "GET",
    path: "/api/guichet/gestionnaires",
    resume: "Les gestionnaires territoriaux, pour l’administration nationale.",
    input: z.strictObject({}),
    output: z.object({ gestionnaires: z.array(gestionnaire) }),
    problems: ["acces-refuse"],
  },
  nommerGestionnaire: {
    ...deLEquipe,
    method: "POST",
    path: "/api/guichet/gestionnaires",
    resume: "L’administration nationale nomme le gestionnaire d’un territoire.",
    input: z.strictObject({
      territoire: texteLisible(3),
      /** Of the manager, when the territory has none yet. */
      organisme: z.optional(z.strictObject({ nom: texteLisible(120), accueil })),
      nom: texteLisible(80),
      courriel: adresse,
    }),
    output: z.object({ gestionnaires: z.array(gestionnaire) }),
    problems: ["champs-invalides", "acces-refuse"],
  },
} as const satisfies Record<string, Route>;
