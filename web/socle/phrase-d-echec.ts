import { m } from "../paraglide/messages.js";
import { Echec } from "./echec.ts";

const parMotif = {
  reseau: m.echec_reseau,
  session: m.echec_session,
  service: m.echec_service,
  refus: m.echec_service,
};

/** What the person reads of a failure; anything that is not a failed call is a fault of ours and rises. */
export function phraseDEchec(erreur: unknown): string {
  if (!(erreur instanceof Echec)) throw erreur;
  const { probleme, motif } = erreur;
  if (motif !== "refus" || !probleme) return parMotif[motif]();
  return probleme.champs?.map(({ message }) => message).join(" ") ?? `${probleme.title}. ${probleme.detail}`;
}
