import { join } from "node:path";
import { compile } from "@inlang/paraglide-js";
import { preparerLesVideos } from "./videos/preparer.ts";

const ICI = import.meta.dirname;

/** `messages/*.json` → typed functions in `paraglide/`, which the pages and the type check read. */
const compilerLesPhrases = () =>
  compile({
    project: join(ICI, "project.inlang"),
    outdir: join(ICI, "paraglide"),
    strategy: ["baseLocale"],
    // one language so far: with it known at build, its choice leaves the bundle
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
