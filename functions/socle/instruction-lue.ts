import { createHash } from "node:crypto";
import * as z from "zod/mini";
import type { DemandeACoter } from "../../shared/cotation/cotes.ts";
import type { Demande } from "../../shared/demande/demande.ts";
import type { Reponses } from "../../shared/formulaire/formulaires.ts";
import type { Dites } from "../../shared/formulaire/personnes.ts";
import type { Confirmation } from "../../shared/instruction/constats.ts";
import { faitDe } from "../../shared/instruction/faits.ts";
import { refusSansMotif } from "../../shared/instruction/refus.ts";
import type { ARessources } from "../../shared/instruction/ressources.ts";
import { jsonCanonique } from "./chaine.ts";
import type { Coffre } from "./enveloppe.ts";
import { reponsesDuDossier } from "./reponses-scellees.ts";
import type { DossierLu } from "./stores/demandes.ts";
import { type ConfirmationRangee, type Confirme, confirme, type InstructionsStore } from "./stores/instructions.ts";

export type ConfirmationLue = Confirmation & { confirmationId: string };

/** A demande and what agents established of it: what scores, priorities and ceilings are read from. */
export type InstructionLue = Omit<DemandeACoter, "reponses" | "confirmations"> &
  Pick<ARessources, "revenusConfirmes"> & { reponses: Reponses; confirmations: ConfirmationLue[] };

export type PourInstruire = { instructions: Pick<InstructionsStore, "lire">; coffre: Coffre };

/** Fingerprint of the answers that a fact rests on; the dossier keeps it from being guessed. */
export function empreinteDuFait(fait: string, dossier: string, reponses: Dites): string {
  const dites = (faitDe(fait)?.champs ?? []).map((champ) => [champ, reponses[champ] ?? null]);
  return createHash("sha256")
    .update(jsonCanonique([dossier, dites]))
    .digest("hex");
}

async function ouvrirConfirmation(rangee: ConfirmationRangee, dossier: string, coffre: Coffre) {
  const { scelle, confirme: enClair } = rangee;
  if (!scelle) return enClair;
  return z.parse(confirme, JSON.parse(await coffre.ouvrir(dossier, scelle)));
}

/** Sealed when the fact is sensitive. */
export async function rangerConfirmation(
  { fait, ...reste }: Confirme,
  dossier: string,
  coffre: Coffre,
): Promise<Pick<ConfirmationRangee, "confirme" | "scelle">> {
  const dite = { fait, ...reste };
  return faitDe(fait)?.sensible === true
    ? { scelle: await coffre.sceller(dossier, JSON.stringify(dite)) }
    : { confirme: dite };
}

/** The confirmations that hold: those of answers that have changed since are to be made again. */
async function confirmationsTenues(
  rangees: readonly ConfirmationRangee[],
  { dossier }: Demande,
  reponses: Reponses,
  coffre: Coffre,
): Promise<ConfirmationLue[]> {
  const lues = await Promise.all(
    rangees.map(async (rangee): Promise<ConfirmationLue[]> => {
      const ouverte = await ouvrirConfirmation(rangee, dossier, coffre);
      if (!ouverte || ouverte.empreinte !== empreinteDuFait(ouverte.fait, dossier, reponses)) return [];
      const { confirmationId, le, guichet } = rangee;
      return [{ confirmationId, le, guichet, fait: ouverte.fait, origine: ouverte.origine }];
    }),
  );
  return lues.flat();
}

export async function lireInstruction(
  dossier: Pick<DossierLu, "demande" | "sensible">,
  { instructions, coffre }: PourInstruire,
): Promise<InstructionLue> {
  const { demande } = dossier;
  const [reponses, rangees] = await Promise.all([
    reponsesDuDossier(coffre, dossier),
    instructions.lire(demande.numeroUnique),
  ]);
  return {
    reponses,
    confirmations: await confirmationsTenues(rangees.confirmations, demande, reponses, coffre),
    derogations: rangees.derogations,
    revenusConfirmes: rangees.revenus,
    ancienneteDepuisLe: demande.ancienneteDepuisLe,
    dalo: demande.dalo !== undefined,
    refusInjustifies: refusSansMotif(demande),
  };
}
