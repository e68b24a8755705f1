import { brouillons } from "../../../../shared/api/brouillons.ts";
import type { DemandeLue } from "../../../../shared/api/demandes.ts";
import { vieDeLaDemande } from "../../../../shared/api/vie-de-la-demande.ts";
import { changementsEntre } from "../../../../shared/demande/changements.ts";
import { call } from "../../../socle/client.ts";
import { oublierLeBrouillon } from "../suivi/brouillons-ouverts.ts";
import { reponsesVues } from "../suivi/etat.ts";
import type { Suivi } from "../suivi/suivi.ts";

/** Puts what was changed here on a draft of the demande as it is now; gives that draft. */
export async function reporterLesChangements(suivi: Suivi, deposee: DemandeLue, operationId: string): Promise<string> {
  const ancien = suivi.lire().brouillon.brouillonId;
  const reponses = changementsEntre(deposee.reponses, reponsesVues(suivi.lire()));
  const { numeroUnique } = deposee;
  const { brouillonId, version } = await call(vieDeLaDemande.preparerChangements, { numeroUnique });
  await call(brouillons.enregistrerReponses, { brouillonId, version, operationId, reponses });
  oublierLeBrouillon(ancien);
  oublierLeBrouillon(brouillonId);
  return brouillonId;
}
