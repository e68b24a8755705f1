import type { Valeur } from "../../../../shared/formulaire/champ.ts";

/** Answers by name of field; `null` erases one. */
export type Changements = Readonly<Record<string, Valeur | null>>;
export type Reponse = Valeur | null | undefined;

/** The same question, answered otherwise here and on another device since it was last read. */
export type Conflit = { nom: string; avant: Valeur | undefined; ici: Valeur | null; ailleurs: Valeur | undefined };

type Versions = {
  /** Answers when they were last read here. */
  avant: Readonly<Record<string, Valeur>>;
  /** Answers on the server now. */
  ailleurs: Readonly<Record<string, Valeur>>;
  /** What the person has changed here and that is not saved. */
  ici: Changements;
};

export const memeReponse = (une: Reponse, autre: Reponse): boolean =>
  JSON.stringify(une ?? null) === JSON.stringify(autre ?? null);

/** Three-way merge, question by question: what is left to save, and what only the person can settle. */
export function reconcilier({ avant, ailleurs, ici }: Versions): { aEnregistrer: Changements; conflits: Conflit[] } {
  const differents = Object.entries(ici).filter(([nom, valeur]) => !memeReponse(valeur, ailleurs[nom]));
  const intact = ([nom]: [string, unknown]) => memeReponse(avant[nom], ailleurs[nom]);
  return {
    aEnregistrer: Object.fromEntries(differents.filter(intact)),
    conflits: differents
      .filter((change) => !intact(change))
      .map(([nom, ici]) => ({ nom, avant: avant[nom], ici, ailleurs: ailleurs[nom] })),
  };
}
