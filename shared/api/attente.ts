import * as z from "zod/mini";
import { niveauxDAttente, situations, TOUS, typesVoulus } from "../attente/publiee.ts";
import { jour } from "./formes.ts";
import { liste } from "./liste.ts";
import type { Route } from "./route.ts";

const COMMUNES_AU_PLUS = 10;

const surCent = z.object({ sur100: z.int(), de: z.int(), a: z.int() });
const horizon = z.object({
  mois: z.int(),
  loges: surCent,
  partis: surCent,
  attendent: z.int(),
  menages: z.int(),
});
const repose = z.object({
  niveau: z.enum(niveauxDAttente),
  code: z.string(),
  libelle: z.string(),
  type: z.enum([...typesVoulus, TOUS]),
  situation: z.enum([...situations, TOUS]),
  menages: z.int(),
});
const comparee = z.object({ repose, horizon });

const attenteLue = z.object({
  edition: z.string(),
  version: z.string(),
  mention: z.optional(z.string()),
  /** Years of life that the counts hold. */
  observe: z.object({ du: jour, au: jour }),
  communes: z.array(
    z.object({
      code: z.string(),
      nom: z.string(),
      /** Absent where too few households wait, even in the whole département. */
      estimation: z.optional(z.object({ repose, horizons: z.array(horizon) })),
      autresTypes: z.array(comparee),
      autresCommunes: z.array(comparee),
    }),
  ),
});
export type AttenteLue = z.infer<typeof attenteLue>;
export type AttenteDUneCommune = AttenteLue["communes"][number];
export type HorizonLu = z.infer<typeof horizon>;

/** How long one waits, for a profile and each commune wished: nothing is read that is not published. */
export const attente = {
  estimerAttente: {
    method: "GET",
    path: "/api/statistiques/v1/attente",
    fonction: "statistiques",
    access: "public",
    status: 200,
    interroge: true,
    resume:
      "Ce que sont devenus cent ménages comparables, dans chaque commune voulue : logés, partis sans logement, encore en attente.",
    input: z.strictObject({
      communes: liste.check(z.refine((codes) => codes.length <= COMMUNES_AU_PLUS, "choix-trop-nombreux")),
      type: z.enum(typesVoulus, "choix-inconnu"),
      situation: z.optional(z.enum(situations, "choix-inconnu")),
    }),
    output: attenteLue,
    problems: ["attente-non-publiee", "trop-de-questions"],
  },
} as const satisfies Record<string, Route>;
