import { parseArgs } from "node:util";
import { fautesDeLigne } from "../../shared/ligne-de-commande.ts";
import { isDay } from "./paris-time.ts";

export type Options = {
  port: number;
  dataDir: string;
  demandes: number;
  /** Editions of invented statistics, made behind. */
  editions: number;
  date?: string;
  watch: boolean;
};

/** A command line that cannot be followed; the message is for the person who typed it. */
export class BadOption extends Error {}

const usage = `Usage : npm start -- [options]
  --port P            port de la page d’accueil (3000)
  --data DIR          dossier des données (.sne)
  --demandes N        nombre de demandes de démonstration (300)
  --editions N        nombre d’éditions de statistiques simulées, publiées derrière (4)
  --date AAAA-MM-JJ   date à laquelle l’horloge commence (aujourd’hui)
  --watch             reconstruit quand une source change`;

const refuse = (message: string): never => {
  throw new BadOption(`${message}\n\n${usage}`);
};

function whole(name: string, text: string, largest: number): number {
  const value = Number(text);
  return /^\d+$/u.test(text) && value <= largest
    ? value
    : refuse(`--${name} attend un nombre entier de 0 à ${largest}, pas « ${text} »`);
}

const day = (text: string): string =>
  isDay(text) ? text : refuse(`--date attend une date comme 2026-03-02, pas « ${text} »`);

const declared = {
  port: { type: "string", default: "3000" },
  data: { type: "string", default: ".sne" },
  demandes: { type: "string", default: "300" },
  editions: { type: "string", default: "4" },
  date: { type: "string" },
  watch: { type: "boolean", default: false },
} as const;

/** Reads the command line of `npm start`. */
export function readOptions(args: readonly string[]): Options {
  const { tokens, values } = parseArgs({ args: [...args], options: declared, strict: false, tokens: true });
  const [wrong] = fautesDeLigne(tokens, declared);
  if (wrong !== undefined) refuse(wrong);
  const { port, data, demandes, editions, date, watch } = values;
  return {
    port: whole("port", String(port), 65_535),
    dataDir: String(data),
    demandes: whole("demandes", String(demandes), 10_000_000),
    editions: whole("editions", String(editions), 26),
    ...(date !== undefined && { date: day(String(date)) }),
    watch: watch === true,
  };
}
