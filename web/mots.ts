import { join } from "node:path";
import { compile } from "@inlang/paraglide-js";
import { langues } from "../shared/langues.ts";
import { ecrireLesMots } from "./langues/mots.ts";
import { preparerLesVideos } from "./videos/preparer.ts";

const ICI = import.meta.dirname;
const LECTEUR = "../../node_modules/@inlang/plugin-message-format/dist/index.js";

/**
 * `messages/fr.json` and the texts of the other languages → typed functions in `paraglide/`, which the pages and the
 * type check read.
 */
const compilerLesPhrases = () =>
  compile({
    project: ecrireLesMots(join(ICI, "../.cache/mots"), langues, [LECTEUR]),
    outdir: join(ICI, "paraglide"),
    strategy: ["baseLocale"],
    // known at build (`web/langues/plugin.ts` says another): the other languages leave the bundle
    experimentalStaticLocale: '"fr"',
    emitReadme: false,
    emitGitIgnore: false,
  });

/** The words of the pages, then those of the help videos, which are compared with the pages. */
export async function compilerLesMots(): Promise<void> {
  await compilerLesPhrases();
  await preparerLesVideos();
}

// the compiler leaves a worker that would hold the process for 30 s
if (import.meta.main) await compilerLesMots().then(() => process.exit(0));
