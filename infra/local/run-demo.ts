import { join, resolve } from "node:path";
import { buildWeb } from "./build/build-web.ts";
import { synthesize } from "./build/synthesize.ts";
import { type DemoAccount, openDemoAccounts } from "./demo-accounts.ts";
import { type Demo, knownAccounts, writeDemo } from "./demo-file.ts";
import { shortName } from "./lambda/deploy-functions.ts";
import type { Lifetime } from "./lifetime.ts";
import type { Options } from "./options.ts";
import { type Served, serve } from "./serve.ts";
import { lambda } from "./template/resources/lambda.ts";

const root = resolve(import.meta.dirname, "..", "..");

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1).replace(".", ",")} s`;

/** Says what is being done, and how long it took. */
async function step<T>(title: string, work: Promise<T>): Promise<T> {
  const since = performance.now();
  const result = await work;
  console.log(`  ${title} (${seconds(since)})`);
  return result;
}

async function build(): Promise<string> {
  await step("Pages construites", buildWeb(root));
  return step("Piles synthétisées", synthesize({ root }));
}

/** What a function finds in its environment. */
function environmentOf({ system }: Served, name: string): Readonly<Record<string, string>> {
  const found = system.assembly.all(lambda).find(({ logicalId }) => shortName(logicalId) === name);
  return found?.properties.Environment.Variables ?? {};
}

function openAccounts(served: Served, demoPath: string): Promise<DemoAccount[]> {
  const { POOL_GUICHETS = "", CLIENT_GUICHETS = "", TABLE_GUICHETS = "" } = environmentOf(served, "session");
  const config = served.system.operator;
  const directory = { config, poolId: POOL_GUICHETS, clientId: CLIENT_GUICHETS, tableGuichets: TABLE_GUICHETS };
  return openDemoAccounts(directory, knownAccounts(demoPath));
}

const addressesOf = ({ address, system }: Served): Demo["adresses"] => ({
  portail: `${address}/`,
  intranet: `${address}/guichet`,
  courriers: `${address}/_local/`,
  fichiers: system.gate.url,
});

const line = ({ role, territoire, courriel, motDePasse }: DemoAccount): string =>
  `    ${role} (${territoire}) : ${courriel}${motDePasse ? ` / ${motDePasse}` : ""}`;

function present({ adresses, comptes }: Demo, { address, clock }: Served, demoPath: string): void {
  console.log(`SNE prêt : ${address}
  Portail    ${adresses.portail}
  Guichets   ${adresses.intranet}
  Courriers  ${adresses.courriers} (rien ne part pour de vrai)
  Date       ${clock.today()}
  Comptes de démonstration (secrets des codes à usage unique dans ${demoPath}) :
${comptes.map(line).join("\n")}
  Pour arrêter : Ctrl-C`);
}

/** `npm start`: builds, starts, fills and presents the system; it lives until `lifetime` ends. */
export async function runDemo(options: Options, lifetime: Lifetime): Promise<void> {
  console.log("Le SNE démarre…");
  const dataDir = resolve(options.dataDir);
  const demoPath = join(dataDir, "demo.json");
  const report = (error: unknown): void => console.error(error);
  const served = await serve({
    port: options.port,
    dataDir,
    date: options.date,
    assemblyDir: build(),
    lifetime,
    report,
  });
  const comptes = await step("Comptes de démonstration ouverts", openAccounts(served, demoPath));
  const demo: Demo = { adresses: addressesOf(served), comptes };
  writeDemo(demoPath, demo);
  present(demo, served, demoPath);
}
