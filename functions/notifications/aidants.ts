import type { Evenement } from "../../shared/demande/evenements.ts";
import { mandatNomme } from "../../shared/mandat/mandat.ts";
import { estUneStructure } from "../../shared/mandat/structure.ts";
import { siteDans } from "../socle/courriel-en-langue.ts";
import type { ComptesStore } from "../socle/stores/comptes.ts";
import type { DossierLu } from "../socle/stores/demandes.ts";
import type { EnvoisStore } from "../socle/stores/envois.ts";
import type { StructuresStore } from "../socle/stores/structures.ts";
import { contactsVerifies } from "./destinations.ts";
import { dit } from "./dit.ts";
import { expedier, type PourExpedier } from "./expedier.ts";

export type PourLesAidants = PourExpedier & {
  comptes: Pick<ComptesStore, "lire">;
  structures: Pick<StructuresStore, "membres">;
  envois: EnvoisStore;
  site: string;
};

/** Who holds a mandate: a helper, or those who answer for an organisation; each under a name of their own. */
export async function quiLeTient(
  compte: string,
  { structures }: Pick<PourLesAidants, "structures">,
): Promise<{ compte: string; nom: string }[]> {
  if (!estUneStructure(compte)) return [{ compte, nom: "aidant" }];
  const membres = await structures.membres(compte);
  return membres.filter(({ responsable }) => responsable).map((lu) => ({ compte: lu.compte, nom: lu.membreId }));
}

/** Tells who helps of what happens to their mandate: no letter, and nothing that proves anything. */
export async function prevenirLesAidants(
  evenement: Evenement,
  { demande }: DossierLu,
  contexte: PourLesAidants & { maintenant: Date },
): Promise<void> {
  const { donnees, type, version } = evenement;
  const mandat = "mandatId" in donnees ? mandatNomme(demande, donnees.mandatId) : undefined;
  if (mandat?.compte === undefined) return;
  const { site } = contexte;
  const { redaction, redite } = dit(({ direALAidant }, langue) =>
    direALAidant(evenement, { mandat, site: siteDans(site, langue) }),
  );
  if (!redaction) return;
  for (const { compte, nom } of await quiLeTient(mandat.compte, contexte)) {
    const pli = { sujet: demande.numeroUnique, version, message: `${type}-${nom}`, redaction, redite };
    await expedier(contactsVerifies((await contexte.comptes.lire(compte)) ?? {}), pli, contexte);
  }
}
