import { type ReactNode, useRef } from "react";
import { m } from "../../../paraglide/messages.js";
import type { Lues } from "../lecture/lire.ts";
import type { Question } from "../lecture/question.ts";
import { Source } from "./source.tsx";
import { Telecharger } from "./telecharger.tsx";

type Proprietes = {
  titre: string;
  /** What the data say, in one sentence computed from them. */
  constat: string;
  dessin: ReactNode;
  tableau: ReactNode;
  definition: string;
  lues: Lues;
  questions: readonly Question[];
};

const territoireDe = ({ lignes: [premiere] }: Lues): string => String(premiere?.libelle_territoire ?? "");

/** A drawing, the same numbers under it, where they come from, and the files that hold them. */
export function Figure({ titre, constat, dessin, tableau, definition, lues, questions }: Proprietes) {
  const ref = useRef<HTMLElement>(null);
  return (
    <figure className="sne-figure" ref={ref}>
      <p className="sne-constat">{constat}</p>
      {dessin}
      <details className="sne-details">
        <summary>{m.stat_voir_tableau({ titre })}</summary>
        {tableau}
      </details>
      <figcaption className="fr-hint-text">
        <Source lues={lues} territoire={territoireDe(lues)} /> <Definition texte={definition} />
      </figcaption>
      <Telecharger titre={titre} questions={questions} dessin={ref} />
    </figure>
  );
}

/** One click away from a figure, and never further. */
export const Definition = ({ texte }: { texte: string }) => (
  <details className="sne-definition">
    <summary>{m.stat_definition()}</summary>
    <p>{texte}</p>
  </details>
);
