import type { StructureLue } from "../../shared/api/structures.ts";
import { compteDe } from "../../shared/droits/identite.ts";
import { structureDuDetenteur } from "../../shared/mandat/structure.ts";
import { Problem } from "../../shared/problems.ts";
import type { Appel } from "../socle/http.ts";
import type { Patienter } from "../socle/reessayer.ts";
import type { ComptesStore } from "../socle/stores/comptes.ts";
import type { Appartenance, StructuresStore } from "../socle/stores/structures.ts";

export type PourLEquipe = {
  structures: StructuresStore;
  comptes: Pick<ComptesStore, "lire">;
  patienter: Patienter;
};

/** Who the caller is in this organisation, as it stands now; one that they are not of is not there. */
export async function monAppartenance(
  structureId: string,
  { structures, qui }: Pick<PourLEquipe, "structures"> & Appel,
): Promise<Appartenance> {
  const sienne = await structures.appartenance(compteDe(qui));
  if (!sienne || structureDuDetenteur(sienne.detenteur) !== structureId) throw new Problem("structure-introuvable");
  return sienne;
}

/** The same, of someone who answers for it. */
export async function jEnReponds(
  structureId: string,
  contexte: Pick<PourLEquipe, "structures"> & Appel,
): Promise<Appartenance> {
  const sienne = await monAppartenance(structureId, contexte);
  if (!sienne.responsable) throw new Problem("reserve-au-responsable");
  return sienne;
}

/** The organisation and its team, in the order of the alphabet. */
export async function montrerLOrganisme(
  { detenteur, membreId }: Pick<Appartenance, "detenteur" | "membreId">,
  { structures }: Pick<PourLEquipe, "structures">,
): Promise<StructureLue> {
  const [organisme, membres] = await Promise.all([structures.lire(detenteur), structures.membres(detenteur)]);
  if (!organisme) throw new Problem("structure-introuvable");
  return {
    ...organisme,
    structureId: structureDuDetenteur(detenteur),
    membres: membres
      .map((lu) => ({ ...lu, vous: lu.membreId === membreId }))
      .toSorted((un, autre) => un.nom.localeCompare(autre.nom, "fr")),
  };
}
