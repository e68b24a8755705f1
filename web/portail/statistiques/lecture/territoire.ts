import departements from "../../../../shared/referentiel/donnees/departements.json" with { type: "json" };
import type { Niveau } from "../../../../shared/statistiques/catalogue/niveaux.ts";
import { estUnCodeDe } from "../../../../shared/statistiques/codes-de-lieux.ts";
import { chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";

export type Territoire = { niveau: Niveau; code: string };

export const FRANCE: Territoire = { niveau: "FR", code: "FR" };

/** How a level is written in an address. */
const segments = {
  REG: "region",
  DEP: "departement",
  EPCI: "epci",
  EPT: "ept",
  COM: "commune",
  ARM: "arrondissement",
} as const satisfies Partial<Record<Niveau, string>>;

type Nommable = keyof typeof segments;
const nommables: readonly Nommable[] = ["REG", "DEP", "EPCI", "EPT", "COM", "ARM"];

/**
 * The territory of an address, its code in the letters that it is published with; nothing for a level that does not
 * exist, or a code that none of it bears.
 */
export function lireTerritoire(segment: string, tape: string): Territoire | undefined {
  const code = tape.toUpperCase();
  const niveau = nommables.find((un) => segments[un] === segment);
  return niveau && estUnCodeDe([niveau], code) ? { niveau, code } : undefined;
}

export function adresseDuTerritoire({ niveau, code }: Territoire): string {
  const nommable = nommables.find((un) => un === niveau);
  if (!nommable) return chemins.statistiques;
  return chemins.statistiquesTerritoire.replace(":niveau", segments[nommable]).replace(":code", code);
}

export const nomsDeNiveau: Readonly<Record<Niveau, () => string>> = {
  FR: m.stat_niveau_fr,
  FRM: m.stat_niveau_frm,
  REG: m.stat_niveau_reg,
  DEP: m.stat_niveau_dep,
  EPCI: m.stat_niveau_epci,
  EPT: m.stat_niveau_ept,
  COM: m.stat_niveau_com,
  ARM: m.stat_niveau_arm,
  QPV: m.stat_niveau_qpv,
};

export const regions = [...new Map(departements.map(({ region, nomRegion }) => [region, nomRegion]))]
  .map(([code, nom]) => ({ code, nom }))
  .toSorted((a, b) => a.nom.localeCompare(b.nom, "fr"));

export const departementsParNom = departements.map(({ code, nom }) => ({ code, nom: `${code} – ${nom}` }));

export const departementDe = ({ niveau, code }: Territoire): string | undefined => {
  if (niveau === "DEP") return code;
  return niveau === "COM" || niveau === "ARM" ? code.slice(0, code.startsWith("97") ? 3 : 2) : undefined;
};

/** The EPT stand in the Métropole du Grand Paris alone (L.5219-2 CGCT). */
const AUTOUR_DES_EPT: readonly Territoire[] = [
  { niveau: "EPCI", code: "200054781" },
  { niveau: "REG", code: "11" },
];

/** The wider ones that hold it, from the nearest, France at the end; `siens`: the départements where it lies. */
export function auDessusDe({ niveau }: Territoire, siens: readonly string[]): Territoire[] {
  if (niveau === "FR") return [];
  if (niveau === "EPT") return [...AUTOUR_DES_EPT, FRANCE];
  const seules = new Set(departements.filter(({ code }) => siens.includes(code)).map(({ region }) => region));
  return [
    ...(niveau === "DEP" ? [] : siens.map((code) => ({ niveau: "DEP", code }) as const)),
    ...Array.from(seules, (code) => ({ niveau: "REG", code }) as const),
    FRANCE,
  ];
}

export const departementsDeLaRegion = (region: string): string[] =>
  departements.filter((un) => un.region === region).map(({ code }) => code);
