import { ajouterJours } from "../demande/delais.ts";

/**
 * What a guichet says of a piece that it has looked at, and the sentence that the person reads when it is set aside: a
 * mark, which erases nothing.
 */
export const issuesDExamen = {
  acceptee: { libelle: "Acceptée" },
  inexploitable: {
    libelle: "Inexploitable",
    phrase:
      "Ce document ne se lit pas en entier. Reprenez la photo à plat et en pleine lumière, avec toutes les pages.",
  },
  "hors-perimetre": {
    libelle: "Hors périmètre",
    phrase: "Ce document n’est pas celui qui est demandé. Regardez ce qui convient, puis envoyez l’autre document.",
  },
  obsolete: {
    libelle: "Obsolète",
    phrase: "Ce document n’est plus à jour. Envoyez le plus récent.",
  },
} as const satisfies Record<string, { libelle: string; phrase?: string }>;

export type IssueDExamen = keyof typeof issuesDExamen;
export type IssueQuiEcarte = Exclude<IssueDExamen, "acceptee">;
export const issues = Object.keys(issuesDExamen).filter((issue): issue is IssueDExamen => issue in issuesDExamen);

export const PHRASE_MAX = 500;

/** `phrase` is what the person reads of a piece that was set aside. */
export type Examen = { issue: IssueDExamen; phrase?: string };

/** An examination as it is kept: in the words of the agent, failing that in ours. */
export function examenDe(issue: IssueDExamen, dite: string | undefined): Examen {
  return issue === "acceptee" ? { issue } : { issue, phrase: dite ?? issuesDExamen[issue].phrase };
}

/** Instant since when a piece waits to be looked at: given before the filing, it waits since the filing. */
export const aRegarderDepuis = (donneeLe: string, deposeeLe: string): string =>
  donneeLe < deposeeLe ? deposeeLe : donneeLe;

// past fifteen days, the person may seize the prefect (CCH, R. 441-2-4-1)
const JOURS_POUR_REGARDER = 15;

/** Last day to look at a piece that waits since this one, in Paris. */
export const aRegarderAvant = (jour: string): string => ajouterJours(jour, JOURS_POUR_REGARDER);
