import { type AdresseTrouvee, publiques } from "../../../../shared/api/public.ts";
import { call } from "../../../socle/client.ts";
import { Echec } from "../../../socle/echec.ts";
import { retenirLesCommunes } from "../communes/communes-connues.ts";

/** Addresses of the national base; throws `Echec` when it is silent: the page then does without. */
export async function chercherDesAdresses(q: string, signal: AbortSignal): Promise<readonly AdresseTrouvee[]> {
  const { disponible, adresses } = await call(publiques.chercherAdresses, { q }, { signal });
  if (!disponible) throw new Echec("service");
  retenirLesCommunes(adresses.map(({ commune }) => commune));
  return adresses;
}
