import { execFileSync } from "node:child_process";
import { cpSync, globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Code } from "aws-cdk-lib/aws-lambda";
import { buildSync } from "esbuild";
import { fils, fonctions, type NomDeFonction, natifs } from "./fonctions.ts";

const racine = fileURLToPath(new URL("..", import.meta.url));

/** Packages that speak CommonJS call `require` for Node's own modules. */
const banner = { js: 'import{createRequire}from"node:module";const require=createRequire(import.meta.url);' };

/** The code of each function, AWS SDK included, ready to be deployed. */
export type Bundles = (nom: NomDeFonction) => Code;

type Entree = { in: string; out: string };

/** What words the mails of a function, and what it says on pages, in another language stands beside its code, to be read when it is wanted. */
function redactionsDans(dossier: string): Entree[] {
  execFileSync(process.execPath, [join(racine, "web/langues/ecrire-les-redactions.ts"), dossier]);
  return globSync("*/functions/*/{lectures,redaction}.ts", { cwd: dossier })
    .sort()
    .map((chemin) => {
      const [langue, , nom = ""] = chemin.split("/");
      return { in: join(dossier, chemin), out: join(nom, `${basename(chemin, ".ts")}.${langue}`) };
    });
}

function construire(vers: string, entryPoints: Entree[]): void {
  buildSync({
    absWorkingDir: racine,
    entryPoints,
    outdir: vers,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    minify: true,
    platform: "node",
    target: "node24",
    format: "esm",
    mainFields: ["module", "main"],
    legalComments: "none",
    alias: { "brotli/decompress.js": join(racine, "infra/brotli-de-node.ts") },
    banner,
    external: ["@duckdb/node-api"],
    // translated modules stand outside the repository
    nodePaths: [join(racine, "node_modules")],
  });
}

/** Bundles every function in one pass; same sources, same bytes, same asset hash. */
export function bundle(vers: string, sources = "functions"): Bundles {
  rmSync(vers, { recursive: true, force: true });
  const traduites = mkdtempSync(join(tmpdir(), "redactions-"));
  try {
    const entrees = Object.keys(fonctions).map((nom) => ({
      in: join(sources, nom, "index.ts"),
      out: join(nom, "index"),
    }));
    const desFils = Object.entries(fils).flatMap(([nom, siens]) =>
      siens.map((un) => ({ in: join(sources, nom, `${un}.ts`), out: join(nom, basename(un)) })),
    );
    construire(vers, [...entrees, ...desFils, ...redactionsDans(traduites)]);
  } finally {
    rmSync(traduites, { recursive: true });
  }
  for (const [nom, { donnees }] of Object.entries(fonctions))
    for (const fichier of donnees) cpSync(join(racine, fichier), join(vers, nom, basename(fichier)));
  for (const [nom, paquets] of Object.entries(natifs))
    for (const paquet of paquets)
      cpSync(join(racine, "node_modules", paquet), join(vers, nom, "node_modules", paquet), { recursive: true });
  return (nom) => Code.fromAsset(join(vers, nom));
}
