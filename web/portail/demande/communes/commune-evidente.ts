import type { CommuneTrouvee } from "../../../../shared/api/public.ts";
import { normaliserNom } from "../../../../shared/referentiel/normaliser-nom.ts";

/** The commune that someone means who typed and left without choosing: the only one found, or the only one of that name. */
export function communeEvidente(saisie: string, communes: readonly CommuneTrouvee[]): CommuneTrouvee | undefined {
  const [seule, ...autres] = communes;
  if (autres.length === 0) return seule;
  const [exacte, ...homonymes] = communes.filter(({ nom }) => normaliserNom(nom) === normaliserNom(saisie));
  return homonymes.length === 0 ? exacte : undefined;
}
