import type { CommuneTrouvee } from "../../../../shared/api/public.ts";

/** The postal code that goes with the choice of a commune: the one typed to find it, or the only one that it has. */
export function codePostalEvident({ codesPostaux }: CommuneTrouvee, saisie: string): string | undefined {
  const [seul, ...autres] = codesPostaux;
  return codesPostaux.find((code) => saisie.includes(code)) ?? (autres.length === 0 ? seul : undefined);
}
