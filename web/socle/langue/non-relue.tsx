import { nonRelueEnFrancais } from "../../../shared/langues.ts";
import { m } from "../../paraglide/messages.js";
import { langueDuSite } from "./langue-du-site.ts";

/** A translation that nobody has read over says so, in its language and in French. */
export const NonRelue = () =>
  langueDuSite.relue ? null : (
    <aside className="sne-non-relue fr-py-1w" aria-label={m.langues_nom()}>
      <div className="fr-container">
        <p className="fr-text--sm fr-mb-0">{m.langue_non_relue()}</p>
        <p className="fr-text--sm fr-mb-0" lang="fr" dir="ltr">
          {nonRelueEnFrancais}
        </p>
      </div>
    </aside>
  );
