import * as z from "zod/mini";
import { numeroUnique } from "../demande/numero-unique.ts";
import { raisonDeLire } from "../droits/raisons.ts";
import { droitDeMandat } from "../mandat/mandat.ts";
import { situationDeDemande } from "./demandes.ts";
import { identifiant, jour, reponsesLues, version } from "./formes.ts";
import { fileDAttente } from "./lignes-de-file.ts";
import type { Route } from "./route.ts";

const duComptoir = { fonction: "comptoir", access: "agent" } as const;
const unJour = z.iso.date("date-inexistante");
const certifie = z.literal(true, "reponse-manquante");
const surUneDemande = { numeroUnique, operationId: identifiant };

/** Answers as the page sends them; the rules judge them field by field. */
const reponses = z.record(z.string(), z.unknown());

const ressemblance = z.object({
  numeroUnique,
  etat: z.enum(["active", "radiee"]),
  nom: z.string(),
  prenoms: z.string(),
  dateNaissance: jour,
  guichet: z.string(),
  ancienneteDepuisLe: jour,
  niveau: z.enum(["presque-certain", "probable", "possible"]),
  /** What agrees and what does not, in sentences. */
  accords: z.array(z.string()),
  desaccords: z.array(z.string()),
});
export type Ressemblance = z.infer<typeof ressemblance>;

/** What a counter does with the person in front of it, or with their paper form. */
export const comptoir = {
  enregistrerAuComptoir: {
    ...duComptoir,
    method: "POST",
    path: "/api/guichet/comptoir/demandes",
    resume: "Enregistre une demande reçue sur papier ; la date de réception fait l’ancienneté (CCH, R. 441-2-4 d).",
    input: z.strictObject({ operationId: identifiant, recueLe: unJour, reponses, certifie }),
    output: z.object({
      numeroUnique,
      ancienneteDepuisLe: jour,
      expireLe: jour,
      /** Opens the space of the person, once; handed over on paper. */
      code: z.string(),
    }),
    status: 201,
    problems: ["champs-invalides", "demande-incomplete", "commune-hors-du-guichet", "acces-refuse"],
  },
  chercherRessemblances: {
    ...duComptoir,
    method: "POST",
    path: "/api/guichet/comptoir/ressemblances",
    resume: "Les demandes du territoire de quelqu’un qui ressemble à la personne que l’on saisit.",
    input: z.strictObject({
      civilite: z.optional(z.string().check(z.maxLength(1))),
      nomNaissance: z.string().check(z.minLength(1), z.maxLength(80)),
      nomUsage: z.optional(z.string().check(z.maxLength(80))),
      prenoms: z.string().check(z.minLength(1), z.maxLength(80)),
      dateNaissance: unJour,
      telephone: z.optional(z.string().check(z.maxLength(40))),
      courriel: z.optional(z.string().check(z.maxLength(254))),
      nir: z.optional(z.string().check(z.maxLength(40))),
    }),
    output: z.object({ ressemblances: z.array(ressemblance) }),
    status: 200,
    problems: ["acces-refuse"],
  },
  lireAuComptoir: {
    ...duComptoir,
    method: "GET",
    path: "/api/guichet/comptoir/demandes/{numeroUnique}",
    resume:
      "Une demande et les réponses que cet agent peut lire, pour la changer avec la personne ; hors de son travail en cours il dit d’abord pourquoi.",
    input: z.strictObject({ numeroUnique, raison: z.optional(raisonDeLire) }),
    output: z.object({
      situation: situationDeDemande,
      reponses: reponsesLues,
      /** Version of the demande when its answers last changed. */
      versionDesReponses: version,
      /** A code on paper leads to this demande, and has not been used. */
      codeSurPapier: z.boolean(),
      /** Those whose piece was seen. */
      verifiees: z.array(z.string()),
      /** Who helps the person, or is invited to. */
      aidants: z.array(
        z.object({
          mandatId: identifiant,
          nom: z.string(),
          droits: z.array(droitDeMandat),
          jusquAu: jour,
          etat: z.enum(["propose", "en-cours"]),
        }),
      ),
    }),
    status: 200,
    problems: ["champs-invalides", "demande-introuvable", "raison-a-dire"],
  },
  changerAuComptoir: {
    ...duComptoir,
    method: "POST",
    path: "/api/guichet/comptoir/demandes/{numeroUnique}/changements",
    resume: "Modifie ou renouvelle une demande avec la personne ; seul un guichet change l’état civil.",
    input: z.strictObject({
      ...surUneDemande,
      versionDesReponses: version,
      acte: z.enum(["modifier", "renouveler"], "choix-inconnu"),
      /** What changes; `null` erases. */
      changements: reponses,
      certifie,
    }),
    output: situationDeDemande,
    status: 200,
    problems: [
      "champs-invalides",
      "demande-incomplete",
      "demande-introuvable",
      "demande-arretee",
      "demande-changee-entre-temps",
      "dossier-change-entre-temps",
      "renouvellement-pas-ouvert",
      "autre-territoire",
    ],
  },
  renoncerAuComptoir: {
    ...duComptoir,
    method: "POST",
    path: "/api/guichet/comptoir/demandes/{numeroUnique}/renonciation",
    resume: "Consigne la renonciation écrite de la personne (CCH, R. 441-2-8 b).",
    input: z.strictObject({ ...surUneDemande, ecritDu: unJour, certifie }),
    output: situationDeDemande,
    status: 200,
    problems: ["champs-invalides", "demande-introuvable", "demande-arretee"],
  },
  remettreUnCode: {
    ...duComptoir,
    method: "POST",
    path: "/api/guichet/comptoir/demandes/{numeroUnique}/code",
    resume: "Remet un nouveau code sur papier, à usage unique ; celui qui a été perdu n’ouvre plus rien.",
    input: z.strictObject(surUneDemande),
    output: z.object({ code: z.string() }),
    status: 200,
    problems: ["demande-introuvable", "demande-arretee", "code-sans-objet"],
  },
  verifierIdentite: {
    ...duComptoir,
    method: "POST",
    path: "/api/guichet/comptoir/demandes/{numeroUnique}/identite",
    resume:
      "Vérifie l’identité d’une personne sur sa pièce : une seule demande vivante par personne et par territoire.",
    input: z.strictObject({
      ...surUneDemande,
      /** `demandeur`, or the identifier of a codemandeur. */
      personne: z.string("reponse-manquante").check(z.minLength(1, "reponse-manquante"), z.maxLength(64)),
      /** As the piece writes it: a commune, or a city and a country. */
      lieuNaissance: z
        .string("reponse-manquante")
        .check(z.trim(), z.minLength(2, "reponse-manquante"), z.maxLength(120, "texte-trop-long")),
      conforme: certifie,
    }),
    output: situationDeDemande,
    status: 200,
    problems: ["champs-invalides", "demande-introuvable", "demande-arretee", "identite-deja-verifiee"],
  },
  listerIdentites: {
    ...duComptoir,
    method: "GET",
    path: "/api/guichet/comptoir/identites",
    resume: "Les demandes du territoire dont l’identité reste à vérifier, les plus anciennes d’abord.",
    input: z.strictObject({}),
    output: fileDAttente,
    status: 200,
    problems: ["acces-refuse"],
  },
} as const satisfies Record<string, Route>;
