import * as z from "zod/mini";
import { numeroUnique } from "../demande/numero-unique.ts";
import { raisonsDeRequete } from "../demande/requete.ts";
import { professionnels } from "../instruction/constats.ts";
import { identifiant, jour } from "./formes.ts";
import type { Route } from "./route.ts";

const duGuichet = { fonction: "instruction", access: "agent", status: 204 } as const;
const surUneDemande = { numeroUnique, operationId: identifiant };
const rien = z.object({});

const texte = (max: number) =>
  z.string("reponse-manquante").check(z.trim(), z.minLength(1, "texte-vide"), z.maxLength(max, "texte-trop-long"));

const personne = z
  .string("valeur-invalide")
  .check(z.regex(/^(?:demandeur|[a-zA-Z]+\.[\w-]{1,64})$/u, "valeur-invalide"));

const cles = <C extends string>(table: Record<C, unknown>): C[] =>
  Object.keys(table).filter((cle): cle is C => cle in table);

const code = z.string("reponse-manquante").check(z.maxLength(60, "choix-inconnu"));
const points = z
  .int("nombre-entier-attendu")
  .check(z.minimum(-1000, "nombre-trop-petit"), z.maximum(1000, "nombre-trop-grand"));

/** What an agent writes while they instruct a demande of their territory; any other is answered as if there were none. */
export const instructionActes = {
  ecrireNote: {
    ...duGuichet,
    method: "POST",
    path: "/api/guichet/demandes/{numeroUnique}/notes",
    resume: "Écrit une note que seul l’organisme lit ; la personne la reçoit si elle demande ses données.",
    input: z.strictObject({ ...surUneDemande, texte: texte(2000) }),
    output: rien,
    problems: ["champs-invalides", "demande-introuvable"],
  },
  effacerNote: {
    ...duGuichet,
    method: "DELETE",
    path: "/api/guichet/demandes/{numeroUnique}/notes/{noteId}",
    resume: "Efface une note de l’organisme.",
    input: z.strictObject({ numeroUnique, noteId: identifiant }),
    output: rien,
    problems: ["demande-introuvable"],
  },
  poserEtiquettes: {
    ...duGuichet,
    method: "PUT",
    path: "/api/guichet/demandes/{numeroUnique}/etiquettes",
    resume: "Remplace les étiquettes que l’organisme a posées sur la demande.",
    input: z.strictObject({
      numeroUnique,
      etiquettes: z.array(texte(40)).check(z.maxLength(10, "choix-trop-nombreux")),
    }),
    output: rien,
    problems: ["champs-invalides", "demande-introuvable"],
  },
  demanderALaPersonne: {
    ...duGuichet,
    method: "POST",
    path: "/api/guichet/demandes/{numeroUnique}/requete",
    resume: "Demande à la personne un document ou une correction, une seule chose à la fois, avec la raison.",
    input: z.strictObject({
      ...surUneDemande,
      objet: z.discriminatedUnion("nature", [
        z.strictObject({ nature: z.literal("piece"), code, personne }),
        z.strictObject({ nature: z.literal("correction"), champ: code }),
      ]),
      raison: z.enum(cles(raisonsDeRequete), "choix-inconnu"),
      texte: texte(1000),
    }),
    output: rien,
    problems: [
      "champs-invalides",
      "demande-introuvable",
      "demande-arretee",
      "requete-deja-ouverte",
      "piece-deja-donnee",
    ],
  },
  cloreLaRequete: {
    ...duGuichet,
    method: "POST",
    path: "/api/guichet/demandes/{numeroUnique}/requete/cloture",
    resume: "Clôt ce qui était demandé : la réponse convient, ou il n’y a plus à répondre.",
    input: z.strictObject({ ...surUneDemande, raison: texte(1000) }),
    output: rien,
    problems: ["champs-invalides", "demande-introuvable", "demande-arretee", "requete-absente"],
  },
  confirmerFait: {
    ...duGuichet,
    method: "POST",
    path: "/api/guichet/demandes/{numeroUnique}/confirmations",
    resume: "Confirme un fait déclaré, avec le document ou le professionnel qui le prouve.",
    input: z.strictObject({
      ...surUneDemande,
      fait: code,
      origine: z.union(
        [
          z.strictObject({ piece: code }),
          z.strictObject({ professionnel: z.enum(cles(professionnels), "choix-inconnu") }),
        ],
        "reponse-manquante",
      ),
    }),
    output: rien,
    problems: ["champs-invalides", "demande-introuvable", "fait-deja-confirme"],
  },
  retirerConfirmation: {
    ...duGuichet,
    method: "DELETE",
    path: "/api/guichet/demandes/{numeroUnique}/confirmations/{confirmationId}",
    resume: "Retire une confirmation : le fait redevient déclaré.",
    input: z.strictObject({ numeroUnique, confirmationId: identifiant }),
    output: rien,
    problems: ["demande-introuvable"],
  },
  confirmerRevenu: {
    ...duGuichet,
    method: "PUT",
    path: "/api/guichet/demandes/{numeroUnique}/revenus",
    resume: "Inscrit le revenu fiscal lu sur un avis d’impôt, à côté de celui qui est déclaré.",
    input: z.strictObject({
      ...surUneDemande,
      personne: z.string("valeur-invalide").check(z.maxLength(64, "valeur-invalide")),
      annee: z.int("nombre-entier-attendu"),
      montant: z
        .number("nombre-attendu")
        .check(z.minimum(0, "nombre-trop-petit"), z.maximum(10_000_000, "nombre-trop-grand")),
    }),
    output: rien,
    problems: ["champs-invalides", "demande-introuvable", "demande-arretee"],
  },
  enregistrerDalo: {
    ...duGuichet,
    method: "POST",
    path: "/api/guichet/demandes/{numeroUnique}/dalo",
    resume: "Enregistre que la commission de médiation a reconnu la personne prioritaire (DALO) ; l’État seul le fait.",
    input: z.strictObject({ ...surUneDemande, decisionLe: jour }),
    output: rien,
    problems: ["champs-invalides", "demande-introuvable", "demande-arretee", "dalo-deja-enregistre"],
  },
  retirerDalo: {
    ...duGuichet,
    method: "POST",
    path: "/api/guichet/demandes/{numeroUnique}/dalo/retrait",
    resume: "Retire la reconnaissance DALO, avec la raison.",
    input: z.strictObject({ ...surUneDemande, raison: texte(1000) }),
    output: rien,
    problems: ["champs-invalides", "demande-introuvable", "demande-arretee", "dalo-absent"],
  },
  fixerLaCote: {
    ...duGuichet,
    method: "PUT",
    path: "/api/guichet/demandes/{numeroUnique}/cotation/{grille}",
    resume: "Fixe un score à la place du calcul, avec la raison, que la personne lit.",
    input: z.strictObject({ numeroUnique, grille: identifiant, points, raison: texte(1000) }),
    output: rien,
    problems: ["champs-invalides", "demande-introuvable"],
  },
  rendreLaCote: {
    ...duGuichet,
    method: "DELETE",
    path: "/api/guichet/demandes/{numeroUnique}/cotation/{grille}",
    resume: "Revient au score calculé.",
    input: z.strictObject({ numeroUnique, grille: identifiant }),
    output: rien,
    problems: ["demande-introuvable"],
  },
} as const satisfies Record<string, Route>;
