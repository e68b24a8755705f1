import type { Limite } from "../socle/stores/limites.ts";

const HEURE = 3600;

export const CODE_VALABLE_SECONDES = 10 * 60;
export const AUTRE_CODE_DANS_SECONDES = 30;

/**
 * A network may be a whole town behind one address of its operator, or a guichet at opening time: its limits
 * stop machines, those of the contact stop guessing. With 5 codes and 5 tries each, 25 guesses an hour
 * out of a million.
 */
export const limites = {
  codesParContact: { max: 5, fenetre: HEURE, ecart: AUTRE_CODE_DANS_SECONDES },
  codesParReseau: { max: 60, fenetre: HEURE },
  essaisParReseau: { max: 120, fenetre: HEURE },
  franceConnectParReseau: { max: 120, fenetre: HEURE },
  agentsParAdresse: { max: 20, fenetre: HEURE },
  agentsParReseau: { max: 120, fenetre: HEURE },
} as const satisfies Record<string, Limite>;
