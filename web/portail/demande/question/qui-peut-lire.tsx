import type { Question } from "../../../../shared/formulaire/parcours.ts";
import { m } from "../../../paraglide/messages.js";

/** On a page with protected answers, who may read them; nobody reads a NIR, its own help says so. */
export function QuiPeutLire({ questions }: { questions: readonly Question[] }) {
  const proteges = questions.filter(({ champ }) => champ.sensible && champ.type !== "nir");
  if (proteges.length === 0) return null;
  const libelles = proteges.map(({ champ }) => champ.libelle).join(", ");
  return (
    <p className="sne-protege">
      {proteges.length === questions.length ? m.protege_tout() : m.protege_en_partie({ libelles })}
    </p>
  );
}
