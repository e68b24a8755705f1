import { chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";
import { Lien } from "../../../socle/lien.tsx";
import { versQuestion } from "../question/destinations.ts";

/** A demande keeps its territory: the communes are put back, or another demande is begun. */
export const AutreTerritoire = ({ brouillonId }: { brouillonId: string }) => (
  <div className="fr-alert fr-alert--warning fr-mb-4w">
    <h2 className="fr-alert__title">{m.autre_territoire_titre()}</h2>
    <p>{m.autre_territoire_texte()}</p>
    <ul>
      <li>
        <Lien href={versQuestion(brouillonId, "communes", "verifier")}>{m.autre_territoire_corriger()}</Lien>
      </li>
      <li>
        <Lien href={chemins.commencer}>{m.espace_autre_territoire()}</Lien>
      </li>
    </ul>
  </div>
);
