import * as z from "zod";
import { type Gabarit, type Ressource, ressources } from "../gabarits.ts";
import prix from "./prix.json" with { type: "json" };

/** What is paid for in a resource, when it is not the resource itself. */
const comptes = {
  unites: () => 1,
  regles: ({ Properties: { Rules } }: Ressource) => z.array(z.json()).parse(Rules).length,
  // Lambda reads a stream free of charge; a stream alone has a position to start from
  files: ({ Properties: { StartingPosition } }: Ressource) => (StartingPosition === undefined ? 1 : 0),
};

const ligneDePrix = z.object({
  type: z.string(),
  libelle: z.string(),
  mensuel: z.number().positive(),
  compte: z.enum(["unites", "regles", "files"]).default("unites"),
});
const payants = z.array(ligneDePrix).parse(prix.payants);

/** One line of the monthly bill, in US dollars without taxes. */
export type Ligne = { libelle: string; nombre: number; mensuel: number };

/** What these templates cost each month when nobody uses them; throws on a type of which the price is not known. */
export function coutAuRepos(gabarits: Iterable<Gabarit>): Ligne[] {
  const toutes = ressources(gabarits);
  refuserLesInconnus(toutes);
  return payants
    .map(({ type, libelle, mensuel, compte }) => {
      const concernees = toutes.filter(({ Type }) => Type === type);
      return { libelle, mensuel, nombre: somme(concernees.map((ressource) => comptes[compte](ressource))) };
    })
    .filter(({ nombre }) => nombre > 0);
}

export const total = (lignes: readonly Ligne[]): number => somme(lignes.map(({ nombre, mensuel }) => nombre * mensuel));

const somme = (nombres: readonly number[]): number => nombres.reduce((a, b) => a + b, 0);

function refuserLesInconnus(toutes: readonly Ressource[]): void {
  const connus = new Set([...payants.map(({ type }) => type), ...Object.keys(prix.gratuitsAuRepos)]);
  const inconnus = new Set(toutes.map(({ Type }) => Type).filter((type) => !connus.has(type)));
  if (inconnus.size > 0) throw new Error(`sans prix dans infra/cout/prix.json : ${[...inconnus].join(", ")}`);
}
