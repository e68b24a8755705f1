import { parseArgs } from "node:util";
import { expect, it } from "vitest";
import { fautesDeLigne } from "./ligne-de-commande.ts";

const options = { edition: { type: "string" }, lac: { type: "string" }, help: { type: "boolean" } } as const;
const fautes = (args: string[], mots = 0) =>
  fautesDeLigne(
    parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true }).tokens,
    options,
    mots,
  );

it("ce qui n’est pas compris d’une ligne est dit en une fois", () => {
  expect(fautes(["--edition", "2023-01", "--help"])).toEqual([]);
  expect(fautes(["--edtion", "2023-01", "--lac", "--help=oui"])).toEqual([
    "l’option --edtion n’existe pas",
    "l’option --lac attend une valeur",
    "« 2023-01 » n’est pas une option",
  ]);
  expect(fautes(["--lac"])).toEqual(["l’option --lac attend une valeur"]);
  expect(fautes(["--help=oui"])).toEqual(["l’option --help n’attend pas de valeur"]);
});

it("une valeur vide n’est pas une valeur", () => {
  for (const args of [["--lac="], ["--lac", ""], ["--lac", " "]])
    expect(fautes(args)).toEqual(["l’option --lac attend une valeur"]);
});

it("un mot attendu n’est pas une faute, un second l’est", () => {
  expect(fautes(["https://exemple.fr", "https://exemple.fr/bis"], 1)).toEqual([
    "« https://exemple.fr/bis » n’est pas une option",
  ]);
});

it("une valeur à part qui commence par un tiret n’est pas devinée", () => {
  expect(fautes(["--lac", "-5"])).toEqual(["l’option --lac attend une valeur, pas « -5 »"]);
  expect(fautes(["--lac", "-5", "--edition", "-x"])).toEqual([
    "l’option --lac attend une valeur, pas « -5 »",
    "l’option --edition attend une valeur, pas « -x »",
  ]);
  expect(fautes(["--lac=-5"])).toEqual([]);
});
