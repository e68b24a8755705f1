import type { Session } from "../socle/stores/sessions.ts";
import type { StructuresStore } from "../socle/stores/structures.ts";

export type PourDireLOrganisme = { structures: Pick<StructuresStore, "appartenance"> };

/** Read once, when a session opens: the calls of who is of no organisation cost nothing more. */
export const organismeDe = async (
  compteId: string,
  { structures }: PourDireLOrganisme,
): Promise<Pick<Session, "organisme">> => ((await structures.appartenance(compteId)) ? { organisme: true } : {});
