import constat from "./constat.json" with { type: "json" };
import { themes } from "./criteres.ts";

/** What a machine saw of a criterion on every page; nothing, when only a person can look at it. */
export type Constat = "respecte" | "enfreint" | "absent" | "a-voir";

type Critere = { numero: string; sujet: string; constat: Constat };

const lus: ReadonlyMap<string, string> = new Map(Object.entries(constat.criteres));

function constatDe(numero: string): Constat {
  const lu = lus.get(numero);
  return lu === "respecte" || lu === "enfreint" || lu === "absent" ? lu : "a-voir";
}

/** The criteria of the RGAA by theme, each with what the checks that ran say of it. */
export const constatsParTheme: readonly { nom: string; criteres: readonly Critere[] }[] = themes.map(
  ({ nom, criteres }, theme) => ({
    nom,
    criteres: criteres.map((sujet, rang) => {
      const numero = `${theme + 1}.${rang + 1}`;
      return { numero, sujet, constat: constatDe(numero) };
    }),
  }),
);

const tous = constatsParTheme.flatMap(({ criteres }) => criteres);
const combien = (voulu: Constat): number => tous.filter((critere) => critere.constat === voulu).length;

/** How many criteria are in each case, over how many pages, and by what. */
export const bilan = {
  moteur: constat.moteur,
  pages: constat.pages.length,
  criteres: tous.length,
  respectes: combien("respecte"),
  enfreints: combien("enfreint"),
  absents: combien("absent"),
  aVoir: combien("a-voir"),
} as const;
