import { join } from "node:path";
import { compile } from "@inlang/paraglide-js";

const ICI = import.meta.dirname;

/** Words: `messages/*.json` → typed functions in `paraglide/`, which the pages and the type check read. */
export const compilerLesMots = () =>
  compile({
    project: join(ICI, "project.inlang"),
    outdir: join(ICI, "paraglide"),
    strategy: ["baseLocale"],
    // one language so far: with it known at build, its choice leaves the bundle
    experimentalStaticLocale: '"fr"',
    emitReadme: false,
    emitGitIgnore: false,
  });

// the compiler leaves a worker that would hold the process for 30 s
if (import.meta.main) await compilerLesMots().then(() => process.exit(0));
