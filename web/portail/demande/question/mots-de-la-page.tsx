import type { ReactNode } from "react";
import { motsExpliques } from "../../../../shared/formulaire/mots-expliques.ts";
import { m } from "../../../paraglide/messages.js";

/** The words of a page that a person may not know, each in a sentence. */
export function motsDeLaPage(page: string): ReactNode {
  const mots = motsExpliques[page];
  if (mots === undefined) return <p>{m.question_mots_aucun()}</p>;
  return (
    <>
      <p className="fr-text--bold fr-mb-1v">{m.question_mots()}</p>
      <ul>
        {mots.map((phrase) => (
          <li key={phrase}>{phrase}</li>
        ))}
      </ul>
    </>
  );
}
