import type { Poste, Reglages } from "../socle/stores/registre.ts";

/** At most so many in one run: a rule gone wrong does bounded harm before someone is told. Two runs a night. */
export const PLAFONDS: Record<Poste, number> = {
  avis: 20_000,
  radiations: 5_000,
  purges: 3_000,
  rappels: 20_000,
  comptes: 20_000,
};

export type Budget = {
  /** Takes one from what is left; false when there is none, or when the thing is stopped. */
  prendre(poste: Poste): boolean;
};

export function budget({ suspendus, plafonds }: Reglages): Budget {
  const restes = { ...PLAFONDS, ...plafonds };
  return {
    prendre(poste) {
      if (suspendus.includes(poste) || restes[poste] <= 0) return false;
      restes[poste] -= 1;
      return true;
    },
  };
}
