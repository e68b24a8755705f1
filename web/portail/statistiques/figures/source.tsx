import { afficherJour } from "../../../../shared/formulaire/affichage.ts";
import { m } from "../../../paraglide/messages.js";
import type { Lues } from "../lecture/lire.ts";

export const dateDe = ({ lignes: [premiere] }: Pick<Lues, "lignes">): string => {
  const jour = premiere?.date_reference;
  return typeof jour === "string" ? afficherJour(jour) : "";
};

type Proprietes = {
  lues: Lues;
  /** Said first: a picture leaves the page that names its territory. */
  territoire?: string;
  /** Said last: what else the drawing comes from. */
  autres?: string;
};

/** Whether facts are real, where numbers come from and of which day: beside all of them, and in their picture. */
export const Source = ({ lues, territoire, autres }: Proprietes) => {
  const { edition, version, mention, couverture } = lues;
  return (
    <span className="sne-source">
      {territoire && `${territoire}. `}
      {mention && <strong>{mention}. </strong>}
      {[m.stat_source({ edition, version, date: dateDe(lues) }), couverture, autres].filter(Boolean).join(" ")}
    </span>
  );
};
