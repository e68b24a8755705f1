import type { Candidature } from "./candidature.ts";
import { cleDeRang, examiner, rangParmi } from "./examiner.ts";
import type { Logement } from "./logement.ts";
import { libelleDeNonAttribution } from "./nomenclatures.ts";
import type { Candidat, Ou } from "./regle.ts";

/** What is kept of the ranking of a home: keys that say nothing of anyone, and how many demandes were examined. */
export type RangsGardes = { cles: readonly string[]; examinees: number };

/** Why not this person, for a home that is let: nothing in it is about anyone else. */
export type Pourquoi = {
  logementId: string;
  /** As a candidate, as one whom the commission did not see, or as one whom a rule kept away. */
  place: "candidate" | "eligible" | "exclue";
  etat?: Candidature["etat"];
  /** Rank among the demandes that the rules allowed, and how many there were. */
  rang?: number;
  sur?: number;
  /** Places missing to have been examined. */
  ecart?: number;
  raisons: readonly string[];
  changements: readonly string[];
};

const PLUS_DE_CHANCES = "Accepter d’autres communes ou d’autres types de logement donne plus de chances.";

/** What would bring an eligible demande higher. */
const monter = ({ priorite }: Candidat, changements: readonly string[]): string[] => [
  ...changements,
  ...(priorite === "aucune" ? ["Déclarer et justifier une situation prioritaire, si vous en avez une."] : []),
  PLUS_DE_CHANCES,
];

export function pourquoi(
  logement: Logement,
  candidat: Candidat,
  rangs: RangsGardes,
  candidature: Candidature | undefined,
  ou: Ou,
): Pourquoi {
  const { logementId } = logement;
  const { eligible, constats, exclusions } = examiner(logement, candidat, ou);
  if (!candidature && !eligible)
    return {
      logementId,
      place: "exclue",
      raisons: exclusions.map(({ phrase }) => phrase),
      changements: exclusions.flatMap(({ changement }) => changement ?? []),
    };
  const rang = rangParmi(rangs.cles, cleDeRang(candidat));
  const { motif, motivation } = candidature?.decision ?? {};
  return {
    logementId,
    place: candidature ? "candidate" : "eligible",
    ...(candidature && { etat: candidature.etat }),
    rang,
    sur: Math.max(rangs.cles.length, rang),
    ...(!candidature && { ecart: Math.max(0, rang - rangs.examinees) }),
    raisons: [
      ...(motif === undefined ? [] : [`${libelleDeNonAttribution(motif)}.`]),
      ...(motivation === undefined ? [] : [motivation]),
    ],
    changements: monter(
      candidat,
      constats.flatMap(({ changement }) => changement ?? []),
    ),
  };
}
