import departements from "../referentiel/donnees/departements.json" with { type: "json" };
import type { Niveau } from "./catalogue/niveaux.ts";

export const codesDesDepartements: readonly string[] = departements.map(({ code }) => code);
const regions = new Set(departements.map(({ region }) => region));

const SIREN = /^\d{9}$/u;
const INSEE = /^(?:\d{5}|2[AB]\d{3})$/u;

type Forme = { dite: string; convient: (code: string) => boolean };

const unSeul = (code: string): Forme => ({ dite: code, convient: (dit) => dit === code });
const siren: Forme = { dite: "le SIREN d’un EPCI ou d’un EPT (9 chiffres)", convient: (dit) => SIREN.test(dit) };
const insee: Forme = {
  dite: "le code Insee d’une commune ou d’un arrondissement (5 caractères)",
  convient: (dit) => INSEE.test(dit),
};

const formes: Readonly<Record<Niveau, Forme>> = {
  FR: unSeul("FR"),
  FRM: unSeul("FRM"),
  REG: { dite: "le code Insee d’une région (2 chiffres)", convient: (dit) => regions.has(dit) },
  DEP: { dite: "le code d’un département (75, 2A, 974)", convient: (dit) => codesDesDepartements.includes(dit) },
  EPCI: siren,
  EPT: siren,
  COM: insee,
  ARM: insee,
  QPV: { dite: "le code d’un quartier (QP ou QN, puis 6 caractères)", convient: (dit) => /^Q[NP]\w{6}$/u.test(dit) },
};

/** Whether a code is one that a place of these levels may bear: communes change each year, and are not listed. */
export const estUnCodeDe = (parmi: readonly Niveau[], code: string): boolean =>
  parmi.some((niveau) => formes[niveau].convient(code));

/** How places of these levels are told. */
export const direLesCodesDe = (parmi: readonly Niveau[]): string =>
  [...new Set(parmi.map((niveau) => formes[niveau].dite))].join(", ");
