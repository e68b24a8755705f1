import { m } from "../../../paraglide/messages.js";
import type { Absence, Valeur } from "../lecture/valeurs.ts";

/** Why a territory is drawn without a colour; a row that is not there is missing too. */
export type Vide = Exclude<Absence, "absente">;

const VIDES: readonly Vide[] = ["C", "M", "Z"];

const videDe = (valeur: Valeur | undefined): Vide | undefined => {
  if (!valeur) return "M";
  if ("nombre" in valeur) return undefined;
  return valeur.absence === "absente" ? "M" : valeur.absence;
};

/** Those that a drawing of these territories has: its legend says them, and no other. */
export function videsDe(codes: readonly string[], valeurs: ReadonlyMap<string, Valeur>): Vide[] {
  const vus = new Set(codes.map((code) => videDe(valeurs.get(code))));
  return VIDES.filter((vide) => vus.has(vide));
}

const raisons: Readonly<Record<Vide, () => string>> = {
  C: m.stat_vide_secret,
  M: m.stat_vide_manquant,
  Z: m.stat_vide_sans_objet,
};

const ou = new Intl.ListFormat("fr", { type: "disjunction" });

/** All that one sign stands for: « secret statistique ou sans objet ». */
export const raisonsDe = (vides: readonly Vide[]): string => ou.format(vides.map((vide) => raisons[vide]()));
