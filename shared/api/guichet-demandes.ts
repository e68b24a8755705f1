import * as z from "zod/mini";
import { numeroUnique } from "../demande/numero-unique.ts";
import { situationDeDemande } from "./demandes.ts";
import { identifiant } from "./formes.ts";
import { fileDAttente } from "./lignes-de-file.ts";
import type { Route } from "./route.ts";

const duGuichet = { fonction: "guichet", access: "agent", status: 200 } as const;

const raison = z
  .string("reponse-manquante")
  .check(z.trim(), z.minLength(1, "texte-vide"), z.maxLength(1000, "texte-trop-long"));

const surUneDemande = { numeroUnique, operationId: identifiant };

/** At most this many lines at once; `suite` when others wait behind. */
export const LIGNES_D_UNE_FILE = 100;

/** What a guichet decides on the demandes of its territory; any other is answered as if there were none. */
export const guichetDemandes = {
  listerReactivations: {
    ...duGuichet,
    method: "GET",
    path: "/api/guichet/reactivations",
    resume: "Les demandes radiées que la personne demande à reprendre, la plus ancienne d’abord.",
    input: z.strictObject({}),
    output: fileDAttente,
    problems: ["acces-refuse"],
  },
  deciderReactivation: {
    ...duGuichet,
    method: "POST",
    path: "/api/guichet/demandes/{numeroUnique}/reactivation",
    resume: "Reprend une demande radiée, avec son numéro et son ancienneté, ou refuse en disant pourquoi.",
    input: z
      .strictObject({
        ...surUneDemande,
        decision: z.enum(["reactiver", "refuser"], "choix-inconnu"),
        /** Told to the person who is refused. */
        raison: z.optional(raison),
      })
      .check(
        z.refine(({ decision, raison: dite }) => decision === "reactiver" || dite !== undefined, {
          error: "reponse-manquante",
          path: ["raison"],
        }),
      ),
    output: situationDeDemande,
    problems: [
      "champs-invalides",
      "demande-introuvable",
      "demande-en-cours",
      "reactivation-non-demandee",
      "demande-deja-deposee",
    ],
  },
  listerAJoindre: {
    ...duGuichet,
    method: "GET",
    path: "/api/guichet/a-joindre",
    resume: "Les demandes dont aucun avis n’est arrivé à la personne : un guichet cherche à la joindre.",
    input: z.strictObject({}),
    output: fileDAttente,
    problems: ["acces-refuse"],
  },
  avertir: {
    ...duGuichet,
    method: "POST",
    path: "/api/guichet/demandes/{numeroUnique}/avertissement",
    resume: "Avertit la personne avant une radiation faute de réponse ou pour irrecevabilité (CCH, R. 441-2-8 c et d).",
    input: z
      .strictObject({
        ...surUneDemande,
        motif: z.enum(["sans_reponse", "irrecevabilite"], "choix-inconnu"),
        /** Of an inadmissible demande alone. */
        sousMotif: z.optional(z.enum(["IRRRES", "IRRSEJ"], "choix-inconnu")),
        raison,
      })
      .check(
        z.refine(({ motif, sousMotif }) => (motif === "irrecevabilite") === (sousMotif !== undefined), {
          error: "reponse-manquante",
          path: ["sousMotif"],
        }),
      ),
    output: situationDeDemande,
    problems: ["champs-invalides", "demande-introuvable", "demande-arretee", "avis-deja-emis"],
  },
  leverAvertissement: {
    ...duGuichet,
    method: "POST",
    path: "/api/guichet/demandes/{numeroUnique}/avertissement/levee",
    resume: "Lève l’avertissement : la personne a répondu, ou il n’avait pas lieu d’être.",
    input: z.strictObject({ ...surUneDemande, raison }),
    output: situationDeDemande,
    problems: ["champs-invalides", "demande-introuvable", "demande-arretee", "avertissement-absent"],
  },
} as const satisfies Record<string, Route>;
