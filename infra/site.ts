import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Chemins } from "./constructs/clean-urls.ts";

/** The pages as `npm run build:web` leaves them, the addresses that were rendered beforehand, and those of the application. */
export type Site = { dossier: string; pages: string[]; chemins: Chemins };

const cheminsLus = z.record(z.string(), z.array(z.string()));

const lireChemins = (fichier: string): Chemins =>
  existsSync(fichier) ? cheminsLus.parse(JSON.parse(readFileSync(fichier, "utf8"))) : {};

const dossier = (chemin: string): string => fileURLToPath(new URL(chemin, import.meta.url));

/** Without a build, one page says so: the stacks can be synthesized and tested alone. */
export function lireSite(construit = dossier("../web/dist")): Site {
  const lu = existsSync(construit) ? construit : dossier("site-absent");
  return {
    dossier: lu,
    pages: globSync("**/index.html", { cwd: lu }).map(adresse).sort(),
    chemins: lireChemins(join(lu, ".vite/chemins.json")),
  };
}

const adresse = (fichier: string): string => `/${dirname(fichier).replaceAll("\\", "/")}`.replace(/\/\.?$/, "");
