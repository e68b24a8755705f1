import type { Lettre } from "../../socle/lettre.ts";

/**
 * What goes with a letter in French, in the language of who receives it: what it is, until when to act, where help is
 * found. Delays run from the French, which alone is the act.
 */
export const feuillet = ({ titre, facile }: Pick<Lettre, "titre" | "facile">, guichets: string): string[] => [
  titre,
  ...(facile ?? ["La lettre dit s’il faut faire quelque chose, et avant quelle date."]),
  "La lettre en français est la seule qui compte. Un guichet peut vous l’expliquer : c’est gratuit.",
  `Où sont les guichets, et de l’aide dans votre langue : ${guichets}`,
];
