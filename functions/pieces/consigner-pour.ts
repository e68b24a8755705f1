import type { Acte } from "../../shared/droits/peut.ts";
import type { Appel } from "../socle/http.ts";
import type { JournalStore } from "../socle/stores/journal.ts";
import type { DossierOuvert } from "./dossier-ouvert.ts";

export type PourConsigner = { journal: Pick<JournalStore, "consigner"> };

/** What a helper does with pieces of a demande, in the register that the person reads; the person's own are no news. */
export async function consignerPour(
  { numeroUnique, mandat }: DossierOuvert,
  fait: { acte: Acte; piece: string },
  { journal, qui, maintenant }: PourConsigner & Appel,
): Promise<void> {
  if (numeroUnique !== undefined && mandat)
    await journal.consigner({ numeroUnique, qui, maintenant, mandat: mandat.mandatId, ...fait });
}
