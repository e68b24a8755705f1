import type { BrouillonLu } from "../../../../shared/api/brouillons.ts";
import { champsDIdentiteCivile } from "../../../../shared/demande/identite-civile.ts";
import type { Etape } from "../../../../shared/formulaire/parcours.ts";
import { type Dites, personnesDe } from "../../../../shared/formulaire/personnes.ts";

/** True of what FranceConnect gave of the demandeur: it is verified, and corrected at its source. */
export const vientDeFranceConnect = (
  { page, personne }: Pick<Etape, "page" | "personne">,
  nom: string,
  { verifiees = [], reponses }: Pick<BrouillonLu, "verifiees" | "reponses">,
): boolean =>
  personne === undefined && page.pourChaque === undefined && verifiees.includes(nom) && reponses[nom] !== undefined;

/** True of the civil identity that a filed demande holds: it changes at a guichet only. */
export function estVerrouille(
  { page, personne }: Pick<Etape, "page" | "personne">,
  nom: string,
  deposees: Dites | undefined,
): boolean {
  if (!deposees || !champsDIdentiteCivile.some((champ) => champ === nom)) return false;
  if (!personne) return page.pourChaque === undefined && deposees[nom] !== undefined;
  const connue = personnesDe(deposees, "codemandeurs").find(({ id }) => id === personne.id);
  return page.pourChaque === "codemandeurs" && connue?.[nom] !== undefined;
}
