import { parseArgs } from "node:util";
import { estUnJour } from "../../../shared/demande/delais.ts";
import { regions } from "../donnees/regions.ts";
import { stock } from "../donnees/series.ts";

/** What is to be generated: so many demandes en cours at `fin`, and the flows of the calendar years that end there. */
export type Options = {
  demandes: number;
  graine: number;
  /** Last day lived; files go on for what is learnt later. */
  fin: string;
  /** Calendar years of flows, that of `fin` included. */
  annees: number;
  /** INSEE codes; the whole country has all of them. */
  regions: readonly string[];
  sortie: string;
  /** Households drawn for each deck: a multiple of a thousand, so that published shares are whole numbers of them. */
  menages: number;
  /** Years written side by side. The facts are the same whatever their number; in a large country, their order in a file is not. */
  coeurs: number;
};

const toutes = regions.map(({ code }) => code);
const SORTIE = ".sne/statistiques";

/** Île-de-France of the edition of January 2023, to the unit. */
const idf2023 = { demandes: 785_987, fin: "2022-12-31", annees: 10, regions: ["11"] };
const presets: ReadonlyMap<string, typeof idf2023> = new Map([["idf-2023-01", idf2023]]);

export const parDefaut: Options = {
  demandes: 2_900_000,
  graine: 1,
  fin: stock.at(-1)?.le ?? "",
  annees: 10,
  regions: toutes,
  sortie: `${SORTIE}/lac`,
  menages: 4_000,
  coeurs: 2,
};

function entier(nom: string, texte: string | undefined, defaut: number): number {
  if (texte === undefined) return defaut;
  if (!/^\d{1,8}$/u.test(texte)) throw new Error(`--${nom} attend un nombre entier`);
  return Number(texte);
}

/** `--demandes 2900000 --graine 1 --annees 10 --fin 2026-10-31 --sortie DIR`, or `--preset idf-2023-01`. */
export function lireOptions(args: readonly string[]): Options {
  const texte = { type: "string" } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { demandes: texte, graine: texte, annees: texte, fin: texte, sortie: texte, preset: texte },
  });
  const { preset } = values;
  const choisi = preset === undefined ? undefined : presets.get(preset);
  if (preset !== undefined && !choisi) throw new Error(`--preset attend l’un de : ${[...presets.keys()].join(", ")}`);
  if (values.fin !== undefined && !estUnJour(values.fin)) throw new Error("--fin attend un jour : 2026-10-31");
  const base = { ...parDefaut, ...choisi, sortie: preset === undefined ? parDefaut.sortie : `${SORTIE}/${preset}` };
  return {
    ...base,
    demandes: entier("demandes", values.demandes, base.demandes),
    graine: entier("graine", values.graine, base.graine),
    annees: Math.max(1, entier("annees", values.annees, base.annees)),
    fin: values.fin ?? base.fin,
    sortie: values.sortie ?? base.sortie,
  };
}
