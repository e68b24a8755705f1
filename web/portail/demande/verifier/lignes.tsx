import { createElement } from "react";

type Proprietes = { lignes: readonly string[]; estOrdonnee: boolean };

const element = (ligne: string) => createElement("li", null, ligne);

/** An answer of several lines; two people may bear the same name, so a line is no key. */
export const Lignes = ({ lignes, estOrdonnee }: Proprietes) =>
  createElement(estOrdonnee ? "ol" : "ul", null, ...lignes.map(element));
