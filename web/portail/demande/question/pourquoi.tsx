import { type ReactNode, useState } from "react";
import { pourquoi } from "../../../../shared/formulaire/pourquoi.ts";
import { m } from "../../../paraglide/messages.js";

/**
 * Why a page is asked, who reads what is answered, and its hard words, which come when it is unfolded; folded, so that
 * whoever knows goes on.
 */
export function Pourquoi({ page }: { page: string }) {
  const [mots, poser] = useState<ReactNode>();
  const raison = pourquoi[page];
  if (raison === undefined) return null;
  // without a network the rest is read all the same
  const venir = () =>
    void import("./mots-de-la-page.tsx").then(
      ({ motsDeLaPage }) => poser(motsDeLaPage(page)),
      () => undefined,
    );
  return (
    <details className="sne-details fr-mb-2w" onToggle={venir}>
      <summary>{m.question_pourquoi_titre()}</summary>
      <p className="fr-mt-1w">{raison}</p>
      <p>{m.question_pourquoi_qui()}</p>
      {mots}
    </details>
  );
}
