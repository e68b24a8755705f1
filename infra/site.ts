import { existsSync, globSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** The pages as `npm run build:web` leaves them, and the addresses among them that were rendered beforehand. */
export type Site = { dossier: string; pages: string[] };

const dossier = (chemin: string): string => fileURLToPath(new URL(chemin, import.meta.url));

/** Without a build, one page says so: the stacks can be synthesized and tested alone. */
export function lireSite(construit = dossier("../web/dist")): Site {
  const lu = existsSync(construit) ? construit : dossier("site-absent");
  return { dossier: lu, pages: globSync("**/index.html", { cwd: lu }).map(adresse).sort() };
}

const adresse = (fichier: string): string => `/${dirname(fichier).replaceAll("\\", "/")}`.replace(/\/\.?$/, "");
