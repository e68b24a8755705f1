import { useState } from "react";
import { pourquoi } from "../../../../shared/formulaire/pourquoi.ts";
import { m } from "../../../paraglide/messages.js";

const lesMots = () => import("../../../../shared/formulaire/mots-expliques.ts");

/** Pages whose words are all plain. */
const SANS_MOT_DIFFICILE: readonly string[] = [
  "pour-qui",
  "emancipation",
  "adresse-courrier",
  "colocataire-identite",
  "enfants-a-naitre",
  "personnes-handicapees",
  "confirmations",
];

/**
 * Why a page is asked, who reads what is answered, and its hard words, which come when it is unfolded; folded, so that
 * whoever knows goes on.
 */
export function Pourquoi({ page }: { page: string }) {
  const [mots, poser] = useState<Readonly<Record<string, readonly string[]>>>({});
  const raison = pourquoi[page];
  if (raison === undefined) return null;
  // without a network the rest is read all the same
  const venir = () =>
    void lesMots().then(
      ({ motsExpliques }) => poser(motsExpliques),
      () => undefined,
    );
  const expliques = mots[page] ?? [];
  return (
    <details className="sne-details fr-mb-2w" onToggle={venir}>
      <summary>
        {SANS_MOT_DIFFICILE.includes(page) ? m.question_pourquoi_titre() : m.question_pourquoi_et_mots()}
      </summary>
      <p className="fr-mt-1w">{raison}</p>
      <p>{m.question_pourquoi_qui()}</p>
      {expliques.length > 0 && (
        <>
          <p className="fr-text--bold fr-mb-1v">{m.question_mots()}</p>
          <ul>
            {expliques.map((phrase) => (
              <li key={phrase}>{phrase}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
