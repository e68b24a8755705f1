import * as z from "zod/mini";
import { numeroUnique } from "../demande/numero-unique.ts";
import { raisonsDeRetrait } from "../demande/radiation.ts";
import { brouillon } from "./brouillons.ts";
import { situationDeDemande } from "./demandes.ts";
import { identifiant, version } from "./formes.ts";
import type { Route } from "./route.ts";

const certifie = z.literal(true, "reponse-manquante");
const surUneDemande = { numeroUnique, operationId: identifiant };
/** As it was copied by hand: case, spaces and dashes forgiven. */
const codeRemis = z.string("code-de-separation-invalide").check(
  z.overwrite((saisie) => saisie.replace(/[\s-]/gu, "").toUpperCase()),
  z.regex(/^[2-9A-HJ-NP-Z]{12}$/u, "code-de-separation-invalide"),
);
/** Draft that holds what changes, as it was last seen. */
const change = z.strictObject({ brouillonId: identifiant, version });

/** Why changes prepared in a draft are not filed. */
const refusDeChangements = [
  "champs-invalides",
  "demande-incomplete",
  "demande-introuvable",
  "demande-arretee",
  "demande-changee-entre-temps",
  "brouillon-introuvable",
  "brouillon-depose",
  "version-perimee",
  "autre-territoire",
] as const;

const deLaPersonne = { fonction: "portail", access: "demandeur", method: "POST", output: situationDeDemande } as const;

/** What the person may do to a demande once it is filed. The same operation sent twice counts once. */
export const vieDeLaDemande = {
  preparerChangements: {
    ...deLaPersonne,
    path: "/api/demandes/{numeroUnique}/brouillon",
    resume: "Ouvre le brouillon des changements d’une demande déposée, ou le retrouve.",
    input: z.strictObject({ numeroUnique }),
    output: brouillon,
    status: 200,
    problems: ["demande-introuvable", "demande-arretee"],
  },
  modifier: {
    ...deLaPersonne,
    path: "/api/demandes/{numeroUnique}/modification",
    resume: "Dépose les changements préparés dans le brouillon ; le numéro et l’ancienneté restent.",
    input: z.strictObject({ ...surUneDemande, changements: change, certifie }),
    status: 200,
    problems: refusDeChangements,
  },
  renouveler: {
    ...deLaPersonne,
    path: "/api/demandes/{numeroUnique}/renouvellement",
    resume: "Renouvelle la demande pour un an, avec les changements d’un brouillon s’il y en a (CCH, R. 441-2-7).",
    input: z.strictObject({
      ...surUneDemande,
      /** Draft that holds the changes; absent when nothing changed. */
      changements: z.optional(change),
      certifie,
    }),
    status: 200,
    problems: [...refusDeChangements, "renouvellement-pas-ouvert"],
  },
  retirer: {
    ...deLaPersonne,
    path: "/api/demandes/{numeroUnique}/retrait",
    resume: "Retire la demande : elle s’arrête aussitôt, et peut être rétablie pendant 14 jours (CCH, R. 441-2-8 b).",
    input: z.strictObject({ ...surUneDemande, confirme: certifie, raison: z.optional(z.enum(raisonsDeRetrait)) }),
    status: 200,
    problems: ["champs-invalides", "demande-introuvable", "demande-arretee"],
  },
  restaurer: {
    ...deLaPersonne,
    path: "/api/demandes/{numeroUnique}/restauration",
    resume: "Rétablit une demande retirée depuis 14 jours au plus.",
    input: z.strictObject(surUneDemande),
    status: 200,
    problems: ["demande-introuvable", "demande-en-cours", "restauration-impossible", "demande-deja-deposee"],
  },
  demanderReactivation: {
    ...deLaPersonne,
    path: "/api/demandes/{numeroUnique}/reactivation",
    resume: "Demande au gestionnaire de reprendre une demande radiée faute de renouvellement ou de réponse.",
    input: z.strictObject(surUneDemande),
    status: 200,
    problems: ["demande-introuvable", "demande-en-cours", "reactivation-impossible", "reactivation-deja-demandee"],
  },
  separer: {
    ...deLaPersonne,
    path: "/api/demandes/{numeroUnique}/separation",
    resume: "Un codemandeur quitte la demande ; le code donné lui ouvre la sienne, avec l’ancienneté commune.",
    input: z.strictObject({ ...surUneDemande, codemandeur: z.string("reponse-manquante"), confirme: certifie }),
    output: z.object({ code: z.string() }),
    status: 200,
    problems: ["champs-invalides", "demande-introuvable", "codemandeur-introuvable", "demande-arretee"],
  },
  rattacher: {
    ...deLaPersonne,
    path: "/api/rattachements",
    resume: "Relie à ce compte une demande enregistrée à un guichet, avec le code remis sur papier ; il sert une fois.",
    input: z.strictObject({ ...surUneDemande, code: codeRemis }),
    status: 200,
    problems: ["champs-invalides", "rattachement-introuvable", "demande-arretee", "demande-deja-deposee"],
  },
  rejoindreSeparation: {
    ...deLaPersonne,
    path: "/api/separations",
    resume: "Commence la demande d’une personne qui en a quitté une, avec le numéro de celle-ci et le code reçu.",
    input: z.strictObject({ numeroUnique, code: codeRemis }),
    output: brouillon,
    status: 201,
    problems: ["champs-invalides", "separation-introuvable"],
  },
} as const satisfies Record<string, Route>;
