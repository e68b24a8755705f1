import { m } from "../../../paraglide/messages.js";
import type { Choisie } from "../lecture/editions.ts";
import { nomsDeNiveau, type Territoire } from "../lecture/territoire.ts";
import { useTotaux } from "./use-totaux.ts";

/** Of what the edition counts: one of a few régions does not pass for the country. */
export function TitreDesChiffres({ territoire, choisie }: { territoire: Territoire; choisie: Choisie }) {
  const { nom = nomsDeNiveau[territoire.niveau]() } = useTotaux(territoire, choisie);
  return <h2>{m.stat_cles_titre({ territoire: nom })}</h2>;
}
