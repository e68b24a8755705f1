import * as z from "zod/mini";
import { ajouterJours } from "../demande/delais.ts";
import { Problem } from "../problems.ts";
import { type Fiche, fiche } from "./fiche.ts";
import { libelleDeQualite, regleDe } from "./organismes.ts";

export const etatsDAcces = ["a-examiner", "a-corriger", "refusee", "approuvee"] as const;

/** On what an access stands: the convention signed with the prefect, or the conditions that the prefect fixed. */
export const fondement = z.discriminatedUnion("sorte", [
  z.strictObject({ sorte: z.literal("convention"), signeeLe: z.iso.date("date-inexistante") }),
  z.strictObject({
    sorte: z.literal("arrete"),
    arreteLe: z.iso.date("date-inexistante"),
    conditions: z.string("reponse-manquante").check(z.trim(), z.minLength(1, "texte-vide"), z.maxLength(2000)),
  }),
]);
export type Fondement = z.infer<typeof fondement>;

/** A body's request for access, as it stands. */
export const demandeDAcces = z.object({
  accesId: z.string(),
  version: z.int(),
  etat: z.enum(etatsDAcces),
  fiche,
  recueLe: z.iso.date(),
  /** Day by which the gestionnaire announces an answer; moves when the body corrects. */
  reponseAvantLe: z.iso.date(),
  /** What is to be corrected, or why it is refused. */
  raison: z.exactOptional(z.string()),
  decideeLe: z.exactOptional(z.iso.date()),
  /** Official code of the guichet, once approved. */
  guichet: z.exactOptional(z.string()),
  fondement: z.exactOptional(fondement),
});
export type DemandeDAcces = z.infer<typeof demandeDAcces>;

/** Announced by the service; no text sets one. */
const JOURS_POUR_REPONDRE = 15;

export const recevoir = (accesId: string, recue: Fiche, aujourdhui: string): DemandeDAcces => ({
  accesId,
  version: 1,
  etat: "a-examiner",
  fiche: recue,
  recueLe: aujourdhui,
  reponseAvantLe: ajouterJours(aujourdhui, JOURS_POUR_REPONDRE),
});

/** Whose turn it is. */
export function aQuiLeTour({ etat }: DemandeDAcces): "gestionnaire" | "organisme" | "personne" {
  if (etat === "a-examiner") return "gestionnaire";
  return etat === "a-corriger" ? "organisme" : "personne";
}

export const estEnRetard = (acces: DemandeDAcces, aujourdhui: string): boolean =>
  acces.etat === "a-examiner" && acces.reponseAvantLe < aujourdhui;

const suivante = ({ raison: _ancienne, ...acces }: DemandeDAcces): DemandeDAcces => ({
  ...acces,
  version: acces.version + 1,
});

/** Both sides must look at the same version: the other may have moved meanwhile. */
function aJour(acces: DemandeDAcces, version: number): void {
  if (acces.etat === "approuvee" || acces.etat === "refusee") throw new Problem("acces-deja-decide");
  if (acces.version !== version) throw new Problem("version-perimee");
}

/** The body sends its fiche again; the announced delay starts anew. The territory, which owns the request, stays. */
export function corriger(acces: DemandeDAcces, version: number, corrigee: Fiche, aujourdhui: string): DemandeDAcces {
  aJour(acces, version);
  const reponseAvantLe = ajouterJours(aujourdhui, JOURS_POUR_REPONDRE);
  return { ...suivante(acces), etat: "a-examiner", fiche: corrigee, reponseAvantLe };
}

export type Decision =
  | { sorte: "corriger" | "refuser"; raison: string }
  | { sorte: "approuver"; fondement: Fondement; guichet: string };

/** Who must register is never refused: the prefect fixes the conditions, and the guichet opens under them. */
export function decider(acces: DemandeDAcces, version: number, decidee: Decision, aujourdhui: string): DemandeDAcces {
  aJour(acces, version);
  const { doit } = regleDe(acces.fiche.type);
  if (decidee.sorte !== "approuver") {
    const { raison } = decidee;
    if (decidee.sorte === "corriger") return { ...suivante(acces), etat: "a-corriger", raison };
    if (doit) throw new Problem("refus-d-acces-interdit");
    return { ...suivante(acces), etat: "refusee", raison, decideeLe: aujourdhui };
  }
  if (acces.etat === "a-corriger") throw new Problem("acces-a-corriger");
  const { guichet, fondement: base } = decidee;
  if ((base.sorte === "arrete") !== !acces.fiche.conventionSignee) throw new Problem("fondement-incoherent");
  return { ...suivante(acces), etat: "approuvee", decideeLe: aujourdhui, guichet, fondement: base };
}

/** What the gestionnaire checks before deciding, in the order of the law. */
export function pointsAVerifier({ type, qualites, acte, mandant, agents, conventionSignee }: Fiche): string[] {
  const { acte: attendu, doit } = regleDe(type);
  return [
    ...qualites.map((qualite) => `Rôle demandé. ${libelleDeQualite(qualite)}.`),
    ...(doit ? ["Cet organisme doit enregistrer les demandes : sa demande ne peut pas être refusée."] : []),
    ...(attendu !== undefined && acte ? [`${attendu} : ${acte.reference}.`] : []),
    ...(mandant === undefined ? [] : [`Le mandat est donné par l’organisme ${mandant}, déjà enregistreur.`]),
    conventionSignee
      ? "La convention est signée par l’organisme : vérifiez la signature du préfet et sa date."
      : "L’organisme n’a pas signé la convention : le préfet fixe les conditions par arrêté.",
    ...(agents.some(({ sensible }) => sensible)
      ? ["Des agents liraient les pièces et réponses sensibles : vérifiez que leur mission le demande."]
      : []),
  ];
}
