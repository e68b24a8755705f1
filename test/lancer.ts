import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

type Verification = { nom: string; commande: readonly string[]; env?: Record<string, string> };

const RACINE = join(import.meta.dirname, "..");
const COMPTE_RENDU = join(RACINE, ".cache/essais.json");

const vitest = (...projets: string[]): readonly string[] => [
  "node_modules/vitest/vitest.mjs",
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${COMPTE_RENDU}`,
  ...projets.flatMap((projet) => ["--project", projet]),
];

/** `npm test`: what a change must keep green. */
const COURANTES: readonly Verification[] = [
  { nom: "mots des pages", commande: ["web/mots.ts"] },
  { nom: "style et sens des imports", commande: ["node_modules/@biomejs/biome/bin/biome", "check"] },
  { nom: "types", commande: ["node_modules/typescript/bin/tsc", "--noEmit"] },
  // engines would build them by themselves, in the middle of tests of the templates that hold them
  { nom: "pages du site", commande: ["infra/local/build/build-web.ts"] },
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
  // a machine without LibreOffice says that nothing was opened
  { nom: "classeurs dans LibreOffice", commande: ["test/classeurs/libreoffice.ts"] },
  { nom: "synthèse pour AWS", commande: ["node_modules/aws-cdk/bin/cdk", "synth", "--quiet"] },
  // statistics of a hundredth of the country: what they tell in seconds is measured apart, on a quiet machine
  { nom: "mesures", commande: ["test/bench/bench.ts"], env: { SNE_BENCH_DEMANDES: "29000" } },
];

type CompteRendu = {
  testResults: readonly {
    name: string;
    message: string;
    assertionResults: readonly { status: string; fullName: string; failureMessages: readonly string[] }[];
  }[];
};

/** What failed in the last run of vitest, a line each: the log of a long run is cut where it is kept. */
function echecsDuCompteRendu(): string[] {
  if (!existsSync(COMPTE_RENDU)) return [];
  const { testResults }: CompteRendu = JSON.parse(readFileSync(COMPTE_RENDU, "utf8"));
  return testResults.flatMap(({ name, message, assertionResults }) => [
    ...(message === "" ? [] : [`${name} : ${premiereLigne(message)}`]),
    ...assertionResults
      .filter(({ status }) => status === "failed")
      .map(({ fullName, failureMessages }) => `${name} : ${fullName} : ${premiereLigne(failureMessages[0] ?? "")}`),
  ]);
}

const premiereLigne = (message: string): string => message.split("\n", 1)[0] ?? "";

function executer({ nom, commande, env }: Verification): string[] {
  console.log(`\n— ${nom}`);
  rmSync(COMPTE_RENDU, { force: true });
  const { status } = spawnSync(process.execPath, commande, { stdio: "inherit", env: { ...process.env, ...env } });
  return status === 0 ? [] : [nom, ...echecsDuCompteRendu().map((echec) => `  ${echec.replace(`${RACINE}/`, "")}`)];
}

/** Runs each check with this Node, all of them even after a failure, and says which failed. */
function lancer(verifications: readonly Verification[]): number {
  const echecs = verifications.map(executer).filter((lignes) => lignes.length > 0);
  console.log(`\n${verifications.length - echecs.length} passed, ${echecs.length} failed`);
  for (const ligne of echecs.flat()) console.log(`en échec : ${ligne}`);
  return echecs.length === 0 ? 0 : 1;
}

process.exitCode = lancer(process.argv.includes("--tout") ? LENTES : COURANTES);
