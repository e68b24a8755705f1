import { cpSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Code } from "aws-cdk-lib/aws-lambda";
import { buildSync } from "esbuild";
import { fonctions, type NomDeFonction, natifs } from "./fonctions.ts";

const racine = fileURLToPath(new URL("..", import.meta.url));

/** Packages that speak CommonJS call `require` for Node's own modules. */
const banner = { js: 'import{createRequire}from"node:module";const require=createRequire(import.meta.url);' };

/** The code of each function, AWS SDK included, ready to be deployed. */
export type Bundles = (nom: NomDeFonction) => Code;

/** Bundles every function in one pass; same sources, same bytes, same asset hash. */
export function bundle(vers: string, sources = "functions"): Bundles {
  rmSync(vers, { recursive: true, force: true });
  buildSync({
    absWorkingDir: racine,
    entryPoints: Object.keys(fonctions).map((nom) => ({ in: join(sources, nom, "index.ts"), out: join(nom, "index") })),
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
  });
  for (const [nom, { donnees }] of Object.entries(fonctions))
    for (const fichier of donnees) cpSync(join(racine, fichier), join(vers, nom, basename(fichier)));
  for (const [nom, paquets] of Object.entries(natifs))
    for (const paquet of paquets)
      cpSync(join(racine, "node_modules", paquet), join(vers, nom, "node_modules", paquet), { recursive: true });
  return (nom) => Code.fromAsset(join(vers, nom));
}
