import type { StructureLue } from "../../shared/api/structures.ts";
import { compteDe } from "../../shared/droits/identite.ts";
import { structureDuDetenteur } from "../../shared/mandat/structure.ts";
import { Problem } from "../../shared/problems.ts";
import type { Appel } from "../socle/http.ts";
import type { Patienter } from "../socle/reessayer.ts";
import type { ComptesStore } from "../socle/stores/comptes.ts";
import type { SessionsStore } from "../socle/stores/sessions.ts";
import type { Appartenance, StructuresStore } from "../socle/stores/structures.ts";

export type PourLEquipe = {
  structures: StructuresStore;
  comptes: Pick<ComptesStore, "lire">;
  sessions: Pick<SessionsStore, "lister" | "direDUnOrganisme">;
  patienter: Patienter;
};

/**
 * Before they are of it, so that nothing has to be done again after: a session that says so only costs a read. The one
 * that calls is named by itself, since the index may not know it yet.
 */
export async function direAuxSessions({ sessions, qui, maintenant }: Pick<PourLEquipe, "sessions"> & Appel) {
  const compteId = compteDe(qui);
  const ouvertes = await sessions.lister(compteId, maintenant);
  const nommees = new Set([
    ...(qui.role === "anonyme" ? [] : [qui.session]),
    ...ouvertes.map(({ sessionId }) => sessionId),
  ]);
  await Promise.all([...nommees].map((sessionId) => sessions.direDUnOrganisme({ sessionId, compteId })));
}

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
