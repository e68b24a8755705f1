import { m } from "../../../../paraglide/messages.js";
import { Lien } from "../../../../socle/lien.tsx";
import { versBrouillon } from "../../../demande/question/destinations.ts";

/** Changes begun elsewhere would be left aside by a renewal without them. */
export const DejaPrepares = ({ brouillonId }: { brouillonId: string }) => (
  <div className="fr-alert fr-alert--info fr-mb-3w">
    <h2 className="fr-alert__title">{m.prepares_titre()}</h2>
    <p>{m.renouveler_prepares()}</p>
    <Lien href={versBrouillon(brouillonId)}>{m.prepares_continuer()}</Lien>
  </div>
);
