import * as z from "zod/mini";
import { jour, langue } from "./formes.ts";
import type { Route } from "./route.ts";
import { sessionLue } from "./session.ts";

const duRetour = z.exactOptional(z.string("valeur-invalide").check(z.maxLength(2048, "texte-trop-long")));

const etapeDuRetour = z.discriminatedUnion("etape", [
  z.object({ etape: z.literal("ouverte"), session: sessionLue }),
  /** Nobody came with this identity yet: a new account, or one that the person already has. */
  z.object({ etape: z.literal("a-choisir") }),
  /** Asked for from an account that is open: it is to be linked. */
  z.object({ etape: z.literal("a-lier") }),
]);

const deFranceConnect = { fonction: "session" } as const;

/**
 * In by FranceConnect. A cookie of ten minutes (`__Host-sne-fc`) holds together the departure, the return and the
 * choice of the account: an answer is worth once, in the browser that asked for it.
 */
export const franceconnect = {
  partirVersFranceConnect: {
    ...deFranceConnect,
    method: "POST",
    path: "/api/session/franceconnect",
    access: "public",
    resume:
      "Donne l’adresse de FranceConnect où aller, et le cookie de 10 minutes sans lequel la réponse ne vaut rien.",
    input: z.strictObject({
      but: z.enum(["connexion", "lien"], "choix-inconnu"),
      /** Language of the page, to come back to it. */
      langue: z.exactOptional(langue),
    }),
    output: z.object({ adresse: z.url() }),
    status: 201,
    problems: ["champs-invalides", "trop-d-essais", "franceconnect-indisponible"],
  },
  revenirDeFranceConnect: {
    ...deFranceConnect,
    method: "POST",
    path: "/api/session/franceconnect/retour",
    access: "public",
    resume: "Reçoit la réponse de FranceConnect, telle que l’adresse de retour la porte ; elle vaut une seule fois.",
    input: z.strictObject({ state: duRetour, code: duRetour, error: duRetour, iss: duRetour }),
    output: etapeDuRetour,
    status: 200,
    problems: [
      "champs-invalides",
      "trop-d-essais",
      "franceconnect-refuse",
      "franceconnect-expire",
      "franceconnect-insuffisant",
      "franceconnect-indisponible",
    ],
  },
  creerCompteParFranceConnect: {
    ...deFranceConnect,
    method: "POST",
    path: "/api/session/franceconnect/compte",
    access: "public",
    resume: "Ouvre un espace neuf à l’identité que FranceConnect vient de donner ; il garde la langue de la page.",
    input: z.strictObject({ langue: z.exactOptional(langue) }),
    output: sessionLue,
    status: 201,
    problems: ["champs-invalides", "franceconnect-expire", "identite-deja-liee"],
  },
  lierFranceConnect: {
    ...deFranceConnect,
    method: "POST",
    path: "/api/session/franceconnect/lien",
    access: "demandeur",
    resume: "Relie l’espace de la personne à l’identité que FranceConnect vient de donner.",
    input: z.strictObject({}),
    output: z.object({ franceconnectDepuis: jour }),
    status: 200,
    problems: ["franceconnect-expire", "identite-deja-liee", "compte-deja-lie"],
  },
  quitterFranceConnect: {
    ...deFranceConnect,
    method: "POST",
    path: "/api/session/franceconnect/sortie",
    access: "demandeur",
    resume: "Ferme la session, et donne l’adresse où fermer aussi celle de FranceConnect.",
    input: z.strictObject({ langue: z.exactOptional(langue) }),
    output: z.object({ adresse: z.url() }),
    status: 200,
    problems: ["champs-invalides", "franceconnect-indisponible"],
  },
} as const satisfies Record<string, Route>;
