import { type DemandeLue, demandes } from "../../../../shared/api/demandes.ts";
import { call } from "../../../socle/client.ts";
import { langueDuSite } from "../../../socle/langue/langue-du-site.ts";
import { apprendreLesCommunes } from "../../demande/communes/communes-connues.ts";
import { codesDesCommunes } from "../../demande/ouvrir-pour-remplir.ts";

/** A demande with all that its pages need: its communes have names. */
export async function lireLaDemande(numeroUnique: string): Promise<DemandeLue> {
  const demande = await call(demandes.lireDemande, { numeroUnique, langue: langueDuSite.code });
  await apprendreLesCommunes(codesDesCommunes(demande.reponses));
  return demande;
}
