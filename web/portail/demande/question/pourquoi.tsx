import { pourquoi } from "../../../../shared/formulaire/pourquoi.ts";
import { m } from "../../../paraglide/messages.js";

/** Why a page is asked, and who reads what is answered; folded, so that whoever knows goes on. */
export function Pourquoi({ page }: { page: string }) {
  const raison = pourquoi[page];
  if (raison === undefined) return null;
  return (
    <details className="sne-details fr-mb-2w">
      <summary>{m.question_pourquoi_titre()}</summary>
      <p className="fr-mt-1w">{raison}</p>
      <p>{m.question_pourquoi_qui()}</p>
    </details>
  );
}
