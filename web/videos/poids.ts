import type { Prete } from "./prete.ts";

const megaoctets = new Intl.NumberFormat("fr-FR", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Length and weight, said before anything is downloaded. */
export const direLePoids = ({ secondes, octets }: Prete): { secondes: string; poids: string } => ({
  secondes: String(secondes),
  poids: megaoctets.format(octets / 1e6),
});
