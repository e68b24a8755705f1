import { estComplete, reponsesVerifiees } from "../../shared/demande/identite-pivot.ts";
import { jsonCanonique } from "../socle/chaine.ts";
import type { Brouillon, BrouillonsStore } from "../socle/stores/brouillons.ts";
import type { ComptesStore, Liaison } from "../socle/stores/comptes.ts";

const sansIdentite = ({ identite: _, ...brouillon }: Brouillon): Brouillon => brouillon;

/**
 * Answers that FranceConnect gave stand over those that were typed before it did; not those of someone whom the person
 * helps.
 */
function avecIdentite(brouillon: Brouillon, liaison: Liaison | undefined): Brouillon {
  if (brouillon.demande || brouillon.depot) return brouillon;
  if (!liaison || brouillon.reponses.pourQui === "proche") return sansIdentite(brouillon);
  const { identite, verrou } = liaison;
  const reponses = reponsesVerifiees(identite);
  return {
    ...brouillon,
    reponses: { ...brouillon.reponses, ...reponses },
    identite: { reponses, ...(verrou !== undefined && estComplete(identite) && { verrou }) },
  };
}

export type Identifier = (brouillon: Brouillon) => Promise<Brouillon>;

/** A draft with the identity of its account, when FranceConnect gave one. */
export const identifierPar =
  (comptes: Pick<ComptesStore, "lire">): Identifier =>
  async (brouillon) =>
    avecIdentite(brouillon, (await comptes.lire(brouillon.compte))?.franceconnect);

type PourRetenir = { brouillons: Pick<BrouillonsStore, "enregistrer">; identifier: Identifier };

/** The same, written when it is not yet there: what is shown is what will be filed. Undefined when someone else wrote. */
export async function retenirLIdentite(
  lu: Brouillon,
  { brouillons, identifier }: PourRetenir,
): Promise<Brouillon | undefined> {
  const identifie = await identifier(lu);
  if (jsonCanonique(identifie.identite ?? null) === jsonCanonique(lu.identite ?? null)) return identifie;
  const apres = { ...identifie, version: lu.version + 1 };
  return (await brouillons.enregistrer(lu, apres)) ? apres : undefined;
}
