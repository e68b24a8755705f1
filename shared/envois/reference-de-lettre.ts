import { joursEntre } from "../demande/delais.ts";

/** Which letter: that of this event of this demande, or of what no event tells, by its day. */
export type ReferenceDeLettre = { numeroUnique: string; version: number };

/** No demande has lived so many events. */
const HORS_EVENEMENTS = 500_000;
const PREMIER_JOUR = "2026-01-01";

/** What no event tells: each kind of it has one letter a day, which is never that of an event. */
const horsEvenements = ["piece", "message"] as const;
export type HorsEvenement = (typeof horsEvenements)[number];

export const versionHorsEvenement = (quoi: HorsEvenement, jour: string): number =>
  HORS_EVENEMENTS + joursEntre(PREMIER_JOUR, jour) * horsEvenements.length + horsEvenements.indexOf(quoi);

// no version is printed with a zero before it: a first digit misread as one must not shorten what the key covers
const FORME = /^([0-9AB]{3}\d{10}G[0-9A-Z]{4})-([1-9]\d{0,5})-(\d{2})$/u;

// 97 is prime: one wrong sign, or two that change places, never give the same remainder (as in an IBAN)
const cleDe = (texte: string): string => {
  const reste = [...texte].reduce((somme, signe) => (somme * 36 + Number.parseInt(signe, 36)) % 97, 0);
  return String(reste).padStart(2, "0");
};

/** Printed on a letter, and enough to find it: `0691126000001GDPUB-7-42`, the last two digits a control. */
export const ecrireReferenceDeLettre = ({ numeroUnique, version }: ReferenceDeLettre): string =>
  `${numeroUnique}-${version}-${cleDe(`${numeroUnique}${version}`)}`;

/** What a person or a machine read on a letter; undefined when it was misread. */
export function lireReferenceDeLettre(lue: string): ReferenceDeLettre | undefined {
  const [, numeroUnique = "", version = "", cle] = FORME.exec(lue.replaceAll(/\s/gu, "").toUpperCase()) ?? [];
  if (cle === undefined || cle !== cleDe(`${numeroUnique}${version}`)) return undefined;
  return { numeroUnique, version: Number(version) };
}
