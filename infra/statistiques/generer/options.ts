import { parseArgs } from "node:util";
import { estUnJour } from "../../../shared/demande/delais.ts";
import { fautesDeLigne, LigneIncomprise } from "../../../shared/ligne-de-commande.ts";
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

/** Whoever asks was born in one of the months that the generator knows (`generer.ts`), and so are the oldest of the first. */
const [FIN_AU_PLUS_TOT, FIN_AU_PLUS_TARD] = ["2000-01-01", "2039-12-31"];
const ANNEES_AU_PLUS = 30;

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

export const USAGE = `Usage : npm run generer -- [options]
  --demandes N        demandes en cours le dernier jour (${parDefaut.demandes})
  --graine N          graine du hasard : la même redonne les mêmes faits (${parDefaut.graine})
  --fin AAAA-MM-JJ    dernier jour vécu, de ${FIN_AU_PLUS_TOT} à ${FIN_AU_PLUS_TARD} (${parDefaut.fin})
  --annees N          années de dépôts et de sorties, celle de la fin comprise, ${ANNEES_AU_PLUS} au plus (${parDefaut.annees})
  --sortie DOSSIER    où écrire le lac, à la place de celui qui s’y trouve (${parDefaut.sortie})
  --preset NOM        ${[...presets.keys()].join(", ")} : l’Île-de-France de janvier 2023, dans ${SORTIE}/NOM
  --help              ce texte
`;

const texte = { type: "string" } as const;
const declarees = {
  demandes: texte,
  graine: texte,
  annees: texte,
  fin: texte,
  sortie: texte,
  preset: texte,
} as const;

/** What is asked of the generator; throws with all that is not understood. */
export function lireOptions(args: string[]): Options {
  const { tokens } = parseArgs({ args, options: declarees, strict: false, allowPositionals: true, tokens: true });
  const fautes = fautesDeLigne(tokens, declarees);
  if (fautes.length > 0) throw new LigneIncomprise(fautes, USAGE);
  const { values } = parseArgs({ args, options: declarees });
  const { preset, fin } = values;
  const choisi = preset === undefined ? undefined : presets.get(preset);
  if (preset !== undefined && !choisi) fautes.push(`--preset attend l’un de : ${[...presets.keys()].join(", ")}`);
  if (fin !== undefined && !estUnJour(fin)) fautes.push(`--fin attend un jour comme 2026-10-31, pas « ${fin} »`);
  else if (fin !== undefined && (fin < FIN_AU_PLUS_TOT || fin > FIN_AU_PLUS_TARD))
    fautes.push(`--fin va de ${FIN_AU_PLUS_TOT} à ${FIN_AU_PLUS_TARD}, pas « ${fin} »`);
  const base = { ...parDefaut, ...choisi, sortie: preset === undefined ? parDefaut.sortie : `${SORTIE}/${preset}` };
  const entier = (nom: "demandes" | "graine" | "annees"): number => {
    const dit = values[nom] ?? String(base[nom]);
    if (!/^\d{1,8}$/u.test(dit)) fautes.push(`--${nom} attend un nombre entier, pas « ${dit} »`);
    // a country where nobody asks has no fact to write
    else if (nom === "demandes" && Number(dit) === 0)
      fautes.push(`--demandes attend un nombre entier, à partir de 1, pas « ${dit} »`);
    else if (nom === "annees" && Number(dit) > ANNEES_AU_PLUS)
      fautes.push(`--annees va jusqu’à ${ANNEES_AU_PLUS}, pas « ${dit} »`);
    return Number(dit);
  };
  const lues = {
    ...base,
    demandes: entier("demandes"),
    graine: entier("graine"),
    annees: Math.max(1, entier("annees")),
    fin: fin ?? base.fin,
    sortie: values.sortie ?? base.sortie,
  };
  if (fautes.length > 0) throw new LigneIncomprise(fautes, USAGE);
  return lues;
}
