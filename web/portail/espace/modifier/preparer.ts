import { vieDeLaDemande } from "../../../../shared/api/vie-de-la-demande.ts";
import { call } from "../../../socle/client.ts";
import { oublierLeBrouillon } from "../../demande/suivi/brouillons-ouverts.ts";

/** Opens the draft of what will change, begun or as it was left; the demande that it changes is read anew. */
export async function preparer(numeroUnique: string): Promise<string> {
  const { brouillonId } = await call(vieDeLaDemande.preparerChangements, { numeroUnique });
  oublierLeBrouillon(brouillonId);
  return brouillonId;
}
