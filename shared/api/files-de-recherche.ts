import * as z from "zod/mini";
import { fileDAttente } from "./lignes-de-file.ts";
import type { Route } from "./route.ts";

const deLaRecherche = { fonction: "recherche", access: "agent", status: 200, input: z.strictObject({}) } as const;

/** What the first page of a guichet reads of the index. */
export const filesDeRecherche = {
  listerAttestations: {
    ...deLaRecherche,
    method: "GET",
    path: "/api/guichet/attestations",
    resume: "Les demandes dont l’attestation a été remise plus d’un mois après le dépôt.",
    output: fileDAttente,
    problems: ["acces-refuse"],
  },
  listerPiecesARegarder: {
    ...deLaRecherche,
    method: "GET",
    path: "/api/guichet/pieces",
    resume: "Les demandes dont une pièce attend d’être regardée, la plus ancienne d’abord (CCH, R. 441-2-4-1).",
    output: fileDAttente,
    problems: ["acces-refuse"],
  },
  mesurerGuichets: {
    ...deLaRecherche,
    method: "GET",
    path: "/api/guichet/qualite",
    resume: "Guichet par guichet, les identités à vérifier et les attestations tardives.",
    output: z.object({
      guichets: z.array(z.object({ code: z.string(), identites: z.int(), attestations: z.int() })),
      /** More waits than what may be read at once. */
      partielle: z.boolean(),
    }),
    problems: ["acces-refuse"],
  },
} as const satisfies Record<string, Route>;
