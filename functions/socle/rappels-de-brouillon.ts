import { createHash } from "node:crypto";
import { ajouterJours, jourAParis } from "../../shared/demande/delais.ts";
import { type FinProchaine, finsProchaines } from "../../shared/mandat/fin-prochaine.ts";
import type { Mandat } from "../../shared/mandat/mandat.ts";

/** Partitions of the index of reminders. */
export const LOTS_DE_RAPPELS = ["0", "4", "8", "c"].map((debut) => `RAPPEL#${debut}`);

/** Days between the reminder of a draft and its erasure. */
const JOURS_APRES_LE_RAPPEL = 14;

type Rappelable = {
  brouillonId: string;
  expireLe: number;
  mandats?: readonly Mandat[] | undefined;
  depot?: unknown;
  demande?: unknown;
};

/** What someone is told of a draft, and from which day: that it is left, that a help on it ends. */
export type Rappel = { le: string; fin?: FinProchaine };

/** Day in Paris when a draft goes, if nobody touches it. */
export const jourDEffacement = ({ expireLe }: Pick<Rappelable, "expireLe">): string =>
  jourAParis(new Date(expireLe * 1000));

/** An end that comes after the draft itself is not told: nothing would be left to help with. */
function finsAvant(brouillon: Rappelable, effaceLe: string): Rappel[] {
  const mandats = (brouillon.mandats ?? []).filter(({ jusquAu }) => jusquAu < effaceLe);
  return finsProchaines({ mandats }).map((fin) => ({ le: fin.le, fin }));
}

/** Neither a draft that was filed nor changes of a demande: the demande answers for them. */
export function rappelsDe(brouillon: Rappelable): Rappel[] {
  if (brouillon.depot || brouillon.demande) return [];
  const effaceLe = jourDEffacement(brouillon);
  const oubli = { le: ajouterJours(effaceLe, -JOURS_APRES_LE_RAPPEL) };
  return [oubli, ...finsAvant(brouillon, effaceLe)].toSorted((un, autre) => un.le.localeCompare(autre.le));
}

/** Where the clockwork finds a draft; nowhere when there is nothing to tell. */
export function indexDuRappel(
  { brouillonId }: Pick<Rappelable, "brouillonId">,
  prochain: Rappel | undefined,
): { lotRappel?: string; rappelLe?: string } {
  if (!prochain) return {};
  const rang = Number.parseInt(createHash("sha256").update(brouillonId).digest("hex").slice(0, 1), 16);
  return { lotRappel: LOTS_DE_RAPPELS[Math.floor(rang / 4)] ?? "", rappelLe: prochain.le };
}
