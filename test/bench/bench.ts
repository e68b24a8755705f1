import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { attente } from "./attente.ts";
import { cycle } from "./cycle.ts";
import { demarrage } from "./demarrage.ts";
import { depot } from "./depot.ts";
import { doublons } from "./doublons.ts";
import { ecrire, type Figure, type Partie } from "./figure.ts";
import { guichet } from "./guichet.ts";
import { lot } from "./lot.ts";
import { pages } from "./pages.ts";
import { population } from "./population.ts";
import { recherche } from "./recherche.ts";
import { statistiques } from "./statistiques.ts";

/** One line for each part; `npm run bench -- <nom>` runs one alone. */
const parties: readonly Partie[] = [
  depot,
  lot,
  demarrage,
  doublons,
  population,
  pages,
  cycle,
  recherche,
  guichet,
  attente,
  statistiques,
];

const usage = `Usage : npm run bench -- [--json FICHIER] [--graine N] [${parties.map(({ nom }) => nom).join(" | ")}]`;

const tient = ({ valeur, plancher = Number.NEGATIVE_INFINITY, cible = Number.POSITIVE_INFINITY }: Figure): boolean =>
  valeur >= plancher && valeur <= cible;

/** Of the code alone: a busy machine does not change it. */
const estDuCode = ({ unite, plancher }: Figure): boolean =>
  unite === "appels" ||
  unite === "ko" ||
  unite === "frappes" ||
  unite === "articles" ||
  unite === "octets" ||
  unite === "points" ||
  plancher !== undefined;

function montrer(figure: Figure): void {
  const { nom, valeur, unite, plancher, cible, detail } = figure;
  const bornes = [
    plancher !== undefined && `${ecrire(plancher)} au moins`,
    cible !== undefined && `${ecrire(cible)} au plus`,
  ];
  const dites = bornes.filter((borne) => borne !== false).join(", ");
  const promesse = dites === "" ? "" : `  (${tient(figure) ? "cible" : "HORS de la cible"} : ${dites})`;
  console.log(`${nom.padEnd(32)} ${ecrire(valeur).padStart(9)} ${unite}${promesse}`);
  if (detail) console.log(`${" ".repeat(33)}${detail}`);
}

const enJson = (figures: readonly Figure[]): string =>
  `${JSON.stringify(Object.fromEntries(figures.map(({ nom, valeur, unite }) => [nom, { valeur, unite }])), null, 2)}\n`;

type Demande = { choisies: readonly Partie[]; json: string | undefined; graine: number };

/** What the command line asks for; nothing when it names no part that exists. */
function lire(args: readonly string[]): Demande | undefined {
  const options = { json: { type: "string" }, graine: { type: "string", default: "1" } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const choisies = parties.filter(({ nom }) => positionals.length === 0 || positionals.includes(nom));
  const connues = positionals.every((nom) => parties.some((partie) => partie.nom === nom));
  const graine = Number(values.graine);
  return connues && Number.isSafeInteger(graine) ? { choisies, json: values.json, graine } : undefined;
}

/** Measures, shows and writes; false when what depends on the code alone is beyond its target. */
async function mesurer({ choisies, json, graine }: Demande): Promise<boolean> {
  const figures: Figure[] = [];
  for (const partie of choisies) {
    const siennes = await partie.mesurer(graine);
    for (const figure of siennes) montrer(figure);
    figures.push(...siennes);
  }
  if (json !== undefined) writeFileSync(json, enJson(figures));
  return figures.filter(estDuCode).every(tient);
}

const demande = lire(process.argv.slice(2));
if (demande === undefined) console.error(usage);
process.exitCode = demande !== undefined && (await mesurer(demande)) ? 0 : 1;
