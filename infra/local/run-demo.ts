import { join, resolve } from "node:path";
import { build } from "./build/build.ts";
import { openAgents } from "./demo/agents.ts";
import { openDemandeurs } from "./demo/demandeurs.ts";
import { type Demo, type DemoAccount, knownAccounts, writeDemo } from "./demo/demo-file.ts";
import { portailDirect } from "./demo/portail-direct.ts";
import { type Remplissage, remplirAujourdhui, remplirLePasse } from "./demo/remplir.ts";
import { environmentOf } from "./lambda/environment-of.ts";
import type { Lifetime } from "./lifetime.ts";
import type { Options } from "./options.ts";
import { counter, step } from "./progress.ts";
import { type Served, serve } from "./serve.ts";
import { watch } from "./watch.ts";

const root = resolve(import.meta.dirname, "..", "..");

/** Demandes filed before the system says that it is ready; the others follow. */
const beforeReady = 300;

/** Builds again and replaces what changed; a source that does not build leaves what runs as it is. */
async function rebuild({ system }: Served): Promise<void> {
  try {
    const outcome = await system.reload(await build(root));
    console.log(
      outcome === "reloaded" ? "  Fonctions et pages rechargées" : "  Les ressources ont changé : relancez npm start",
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}

async function openAccounts({ system, address, clock }: Served, known: readonly DemoAccount[]): Promise<DemoAccount[]> {
  const { assembly, operator, gate } = system;
  const { POOL_GUICHETS = "", CLIENT_GUICHETS = "", TABLE_GUICHETS = "" } = environmentOf(assembly, "session");
  const directory = {
    config: operator,
    shift: clock.shift,
    poolId: POOL_GUICHETS,
    clientId: CLIENT_GUICHETS,
    tableGuichets: TABLE_GUICHETS,
  };
  const agents = await openAgents(directory, known);
  return [
    ...agents,
    ...(await openDemandeurs({ address, courriers: gate.courriers, aujourdhui: clock.today() }, known)),
  ];
}

function remplissage({ system, clock }: Served, dataDir: string): Omit<Remplissage, "progression"> {
  const portail = system.functions.get("portail");
  if (!portail) throw new Error("aucune pile ne définit la fonction portail");
  const { SECRET_ORIGINE: secretOrigine = "" } = environmentOf(system.assembly, "portail");
  const { TABLE_COMPTES: tableComptes = "" } = environmentOf(system.assembly, "session");
  const appeler = portailDirect({ portail, secretOrigine, clock });
  return { appeler, config: system.operator, tableComptes, clock, path: join(dataDir, "demo-demandes.json") };
}

const addressesOf = ({ address, system }: Served): Demo["adresses"] => ({
  portail: `${address}/`,
  intranet: `${address}/guichet`,
  courriers: `${address}/_local/`,
  fichiers: system.gate.url,
});

const line = ({ role, territoire, courriel, motDePasse }: DemoAccount): string =>
  `    ${role} (${territoire}) : ${courriel}${motDePasse ? `, mot de passe ${motDePasse}` : ", code reçu par courrier"}`;

function present({ adresses, comptes }: Demo, { address, clock }: Served, demoPath: string): void {
  console.log(`SNE prêt : ${address}
  Portail    ${adresses.portail}
  Guichets   ${adresses.intranet}
  Courriers  ${adresses.courriers} (rien ne part pour de vrai)
  Date       ${clock.today()}
  Comptes de démonstration, avec les secrets des codes à usage unique dans ${demoPath} :
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
    assemblyDir: build(root),
    lifetime,
    report,
  });
  const filling = remplissage(served, dataDir);
  const first = Math.min(options.demandes, beforeReady);
  const progression = counter("Demandes de démonstration", options.demandes, 100);
  await step(`${first} demandes de démonstration déposées`, remplirLePasse(first, { ...filling, progression }));
  const comptes = await step("Comptes de démonstration ouverts", openAccounts(served, knownAccounts(demoPath)));
  const demo: Demo = { adresses: addressesOf(served), comptes };
  writeDemo(demoPath, demo);
  present(demo, served, demoPath);
  if (options.watch) watch(root, lifetime.stopping, () => rebuild(served));
  if (options.demandes > first) await remplirAujourdhui(options.demandes, { ...filling, progression });
}
