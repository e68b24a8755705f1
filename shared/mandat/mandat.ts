import * as z from "zod/mini";
import { ajouterJours } from "../demande/delais.ts";
import { structure } from "./structure.ts";

/** What a helper may do besides looking at the demande; each is given or not. */
export const droitsDeMandat = ["modifier", "pieces", "messages", "sensibles", "retirer"] as const;
export const droitDeMandat = z.enum(droitsDeMandat);
export type DroitDeMandat = z.infer<typeof droitDeMandat>;

/** What is given to a helper, and until which day (in Paris). */
export const offre = z.object({
  mandatId: z.string(),
  /** As the person calls them: « Samir B. ». */
  nom: z.string(),
  /** Where the invitation goes, and only an account that this address opens accepts it; absent when it is on paper. */
  courriel: z.exactOptional(z.string()),
  droits: z.array(droitDeMandat),
  donneLe: z.string(),
  jusquAu: z.string(),
  /** To an organisation: all its members help, those of the moment. */
  organisme: z.exactOptional(z.literal(true)),
  /** Named on a paper that the person signed at a guichet: its code is handed over, and accepted once. */
  papier: z.exactOptional(z.object({ signeLe: z.string() })),
});
export type Offre = z.infer<typeof offre>;

/** Days before its end when those who give and hold a mandate are told, each once. */
export const JOURS_AVANT_LA_FIN = [30, 7] as const;
export const joursAvantLaFin = z.literal(JOURS_AVANT_LA_FIN);
export type JoursAvantLaFin = z.infer<typeof joursAvantLaFin>;

const quiFinit = z.enum(["titulaire", "aidant", "demande"]);
export type QuiFinit = z.infer<typeof quiFinit>;

export const mandat = z.extend(offre, {
  /** Account of the helper once they accepted, or what holds the mandates of their organisation. */
  compte: z.exactOptional(z.string()),
  /** The organisation that accepted, as it says of itself. */
  structure: z.exactOptional(structure),
  accepteLe: z.exactOptional(z.string()),
  /** Its end was told so many days before. */
  annonces: z.exactOptional(z.array(joursAvantLaFin)),
  /** Ended before its day: when, and by whom. */
  fin: z.exactOptional(z.object({ le: z.string(), par: quiFinit })),
});
export type Mandat = z.infer<typeof mandat>;

/** What helpers are named on: a demande, or a draft of one. */
export type Porteur = { compte: string; mandats?: readonly Mandat[] | undefined };

/** Days to accept an invitation. */
export const JOURS_POUR_ACCEPTER = 14;

/** Helpers at once, invited or at work. */
export const AIDANTS_AU_PLUS = 5;

export type EtatDeMandat = "propose" | "sans-reponse" | "en-cours" | "revoque" | "rendu" | "termine";

const finis = { titulaire: "revoque", aidant: "rendu", demande: "termine" } as const satisfies Record<
  QuiFinit,
  EtatDeMandat
>;

/** Where a mandate stands on a day: nothing is written for a day to end it. */
export function etatDuMandat({ fin, compte, jusquAu, donneLe }: Mandat, jour: string): EtatDeMandat {
  if (fin) return finis[fin.par];
  if (jour > jusquAu) return "termine";
  if (compte !== undefined) return "en-cours";
  return jour > dernierJourPourAccepter({ donneLe, jusquAu }) ? "sans-reponse" : "propose";
}

/** Last day when an invitation is accepted. */
export const dernierJourPourAccepter = ({ donneLe, jusquAu }: Pick<Mandat, "donneLe" | "jusquAu">): string => {
  const limite = ajouterJours(donneLe, JOURS_POUR_ACCEPTER);
  return limite < jusquAu ? limite : jusquAu;
};

/** Holds or may still be accepted: what counts among the helpers of the day. */
export const estVivant = (lu: Mandat, jour: string): boolean =>
  ["propose", "en-cours"].includes(etatDuMandat(lu, jour));

/** The mandate by which one of these helps today, if any: an account, the organisation that it is of. */
export const mandatEnCours = (
  { mandats = [] }: Porteur,
  detenteurs: readonly string[],
  jour: string,
): Mandat | undefined =>
  mandats.find(
    ({ compte, ...lu }) =>
      compte !== undefined && detenteurs.includes(compte) && etatDuMandat({ ...lu, compte }, jour) === "en-cours",
  );

export const mandatNomme = ({ mandats = [] }: Pick<Porteur, "mandats">, mandatId: string): Mandat | undefined =>
  mandats.find((lu) => lu.mandatId === mandatId);
