import type { Valeur } from "../../../../shared/formulaire/champ.ts";
import type { Dites } from "../../../../shared/formulaire/personnes.ts";

/** Answers by name of field; `null` erases one. */
export type Changements = Readonly<Record<string, Valeur | null>>;
export type Reponse = Valeur | null | undefined;

/** The same question, answered otherwise here and on another device since it was last read. */
export type Conflit = { nom: string; avant: Valeur | undefined; ici: Valeur | null; ailleurs: Valeur | undefined };

type Versions = {
  /** Answers when they were last read here. */
  avant: Dites;
  /** Answers on the server now. */
  ailleurs: Dites;
  /** What the person has changed here and that is not saved. */
  ici: Changements;
};

/** Changes read as answers: what is erased is not there. */
export const enDites = (changements: Changements): Dites =>
  Object.fromEntries(Object.entries(changements).flatMap(([nom, valeur]) => (valeur === null ? [] : [[nom, valeur]])));

const estObjet = (valeur: unknown): valeur is object =>
  typeof valeur === "object" && valeur !== null && !Array.isArray(valeur);

// the order of the keys of a person or of amounts means nothing: the server may give them back in another
const enTexte = (reponse: Reponse): string =>
  JSON.stringify(reponse ?? null, (_nom, valeur: unknown) =>
    estObjet(valeur) ? Object.fromEntries(Object.entries(valeur).sort(([a], [b]) => (a < b ? -1 : 1))) : valeur,
  );

export const memeReponse = (une: Reponse, autre: Reponse): boolean => enTexte(une) === enTexte(autre);

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
