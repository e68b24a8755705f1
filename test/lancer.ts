import { spawnSync } from "node:child_process";

type Verification = { nom: string; commande: readonly string[]; env?: Record<string, string> };

const vitest = (...projets: string[]): readonly string[] => [
  "node_modules/vitest/vitest.mjs",
  "run",
  ...projets.flatMap((projet) => ["--project", projet]),
];

/** `npm test`: what a change must keep green. */
const COURANTES: readonly Verification[] = [
  { nom: "mots des pages", commande: ["web/mots.ts"] },
  { nom: "style et sens des imports", commande: ["node_modules/@biomejs/biome/bin/biome", "check"] },
  { nom: "types", commande: ["node_modules/typescript/bin/tsc", "--noEmit"] },
  { nom: "règles et moteurs", commande: vitest("unite", "integration") },
  // on their own: a browser that shares the machine with hundreds of tests is slower than any person would bear
  { nom: "parcours dans un navigateur", commande: vitest("navigateur") },
];

/** `npm run test:tout`: what takes longer. */
const LENTES: readonly Verification[] = [
  {
    nom: "pannes, grands foyers",
    commande: vitest("pannes", "integration-longue", "navigateur-long"),
  },
  { nom: "synthèse pour AWS", commande: ["node_modules/aws-cdk/bin/cdk", "synth", "--quiet"] },
  // statistics of a hundredth of the country: what they tell in seconds is measured apart, on a quiet machine
  { nom: "mesures", commande: ["test/bench/bench.ts"], env: { SNE_BENCH_DEMANDES: "29000" } },
];

/** Runs each check with this Node, all of them even after a failure, and says which failed. */
function lancer(verifications: readonly Verification[]): number {
  const echecs = verifications.filter(({ nom, commande, env }) => {
    console.log(`\n— ${nom}`);
    return spawnSync(process.execPath, commande, { stdio: "inherit", env: { ...process.env, ...env } }).status !== 0;
  });
  console.log(`\n${verifications.length - echecs.length} passed, ${echecs.length} failed`);
  for (const { nom } of echecs) console.log(`en échec : ${nom}`);
  return echecs.length === 0 ? 0 : 1;
}

process.exitCode = lancer(process.argv.includes("--tout") ? LENTES : COURANTES);
