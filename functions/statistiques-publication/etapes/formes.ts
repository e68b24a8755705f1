import * as z from "zod/mini";
import { type CleTerritoire, niveaux } from "../../../shared/statistiques/protection/famille.ts";

const niveau = z.enum(niveaux);
const statut = z.enum(["pub", "c"]);
const textes = z.array(z.string());
const territoire: z.ZodMiniType<CleTerritoire> = z.templateLiteral([niveau, "-", z.string()]);
const retenues = z.object({ publiables: textes, secretes: textes, vides: textes });

/** The work on one version of an edition: what was counted, and is shared out. Its presence says that it is all there. */
export const chantierOuvert = z.object({
  /** Folder of this count: two that cross each have their own, and one of them is the good one. */
  comptage: z.string(),
  code: z.string(),
  regles: z.string(),
  /** Instant that the edition says it is of, whenever each step is run. */
  maintenant: z.iso.datetime(),
  faits: z.int(),
  /** Of every count: the last step counts again, and must find the same. */
  empreinte: z.string(),
  /** In the order in which they are put together. */
  departements: textes,
  preuve: z.object({
    composantes: z.int(),
    plusGrandeComposante: z.int(),
    /** Null where nothing had to be proved. */
    pireLargeur: z.nullable(z.number()),
  }),
});
export type ChantierOuvert = z.infer<typeof chantierOuvert>;

/** What stands above the départements, and which of them count someone in each intercommunalité that they share. */
export const dessusDecide = z.object({ retenues, attendus: z.array(z.tuple([z.string(), textes])) });

/** What a branch is given. */
export const sujet = z.object({
  departement: z.string(),
  lieux: z.array(z.object({ code: z.string(), chaines: z.array(z.array(territoire)) })),
  partagees: textes,
  croisements: z.array(
    z.object({
      population: z.string(),
      date: z.string(),
      dimensions: textes,
      niveaux: z.array(niveau),
      feuilles: z.array(z.object({ lieu: z.string(), modalites: textes, effectif: z.int() })),
    }),
  ),
  dessus: z.array(z.tuple([z.string(), statut])),
  anterieurs: z.array(z.tuple([z.string(), z.enum(["pub", "c", "z", "hidden"])])),
});

/** What a branch says. */
export const decision = z.object({
  departement: z.string(),
  retenues,
  parts: z.array(z.object({ croisement: z.string(), nom: z.string(), valeur: z.int(), statut })),
  bilan: z.object({
    unites: z.int(),
    plusGrande: z.int(),
    pireLargeur: z.nullable(z.number()),
    sansCommunes: z.int(),
    rienDedans: z.int(),
  }),
  epci: z.object({
    cases: z.int(),
    masquees: z.int(),
    retirees: z.int(),
    pire: z.object({ territoire: z.string(), part: z.number() }),
  }),
});
