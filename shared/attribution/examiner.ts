import type { CandidatureDuLogement } from "./candidature.ts";
import type { Logement } from "./logement.ts";
import { type Candidat, type Constat, type Ou, priorites } from "./regle.ts";
import { regles } from "./regles.ts";

/** What a home and a demande are to each other: each reason, and each that excludes. */
export type Examen = { eligible: boolean; constats: readonly Constat[]; exclusions: readonly Constat[] };

export function examiner(logement: Logement, candidat: Candidat, ou: Ou): Examen {
  const dits = regles.flatMap((regle) => regle(logement, candidat, ou) ?? []);
  const exclusions = dits.filter(({ verdict }) => verdict === "exclut");
  return {
    eligible: exclusions.length === 0,
    constats: dits.filter(({ verdict }) => verdict !== "exclut"),
    exclusions,
  };
}

/** Largest score that the keys can hold apart. */
const PLUS_HAUTE_COTE = 9_999_999;

/**
 * Text that sorts as demandes are ranked: public, then points, then seniority. It says nothing of who it is about, so
 * that a home may keep those of its ranking.
 */
export function cleDeRang({ priorite, cote, demande }: Candidat): string {
  const restant = Math.max(0, PLUS_HAUTE_COTE - Math.round((cote?.points ?? 0) * 10));
  return `${priorites.indexOf(priorite)}#${String(restant).padStart(7, "0")}#${demande.ancienneteDepuisLe}`;
}

export type Classe = { candidat: Candidat; examen: Examen; rang: number };

export type Classement = { eligibles: readonly Classe[]; exclus: readonly Omit<Classe, "rang">[] };

/** Demandes ranked for a home; equal ones share their rank, and are listed by their number. */
export function classer(logement: Logement, candidats: readonly Candidat[], ou: Ou): Classement {
  const examines = candidats.map((candidat) => ({
    candidat,
    cle: cleDeRang(candidat),
    examen: examiner(logement, candidat, ou),
  }));
  const eligibles = examines
    .filter(({ examen }) => examen.eligible)
    .toSorted(
      (a, b) =>
        a.cle.localeCompare(b.cle) || a.candidat.demande.numeroUnique.localeCompare(b.candidat.demande.numeroUnique),
    );
  const cles = eligibles.map(({ cle }) => cle);
  return {
    eligibles: eligibles.map(({ candidat, examen, cle }) => ({ candidat, examen, rang: rangParmi(cles, cle) })),
    exclus: examines.filter(({ examen }) => !examen.eligible).map(({ candidat, examen }) => ({ candidat, examen })),
  };
}

/** Rank among those presented with it, before the commission decides; undefined when one of them has no key. */
export function rangAvantDecision(
  presentees: readonly Pick<CandidatureDuLogement, "numeroUnique" | "cle">[],
  numeroUnique: string,
): number | undefined {
  const cles = presentees.flatMap(({ cle }) => cle ?? []);
  const sienne = presentees.find((presentee) => presentee.numeroUnique === numeroUnique)?.cle;
  return sienne === undefined || cles.length < presentees.length ? undefined : rangParmi(cles, sienne);
}

/** Rank of a key among others, sorted or not: how many come before it, and one. */
export const rangParmi = (cles: readonly string[], cle: string): number =>
  cles.filter((autre) => autre < cle).length + 1;
