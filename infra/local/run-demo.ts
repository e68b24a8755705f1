import { join, resolve } from "node:path";
import { build } from "./build/build.ts";
import type { Workshop } from "./build/run-node.ts";
import { type OpenedAgents, openAgents } from "./demo/agents.ts";
import { ecrireAnnuaire } from "./demo/annuaire.ts";
import { type AppelDirect, appelDirect } from "./demo/appel-direct.ts";
import { compterLaNuit } from "./demo/compter-la-nuit.ts";
import { ecrireAuGuichet, openDemandeurs } from "./demo/demandeurs.ts";
import { type Demo, type DemoAccount, knownAccounts, writeDemo } from "./demo/demo-file.ts";
import { inventerFoyers } from "./demo/foyers.ts";
import { raconterLesHistoires } from "./demo/histoires.ts";
import { type Remplissage, remplirAujourdhui, remplirLePasse } from "./demo/remplir.ts";
import { publierEditions } from "./editions/publier-editions.ts";
import { lambdaProperties } from "./lambda/lambda-properties.ts";
import type { Lifetime } from "./lifetime.ts";
import type { Options } from "./options.ts";
import { counter, step } from "./progress.ts";
import { type Served, serve } from "./serve.ts";
import type { System } from "./system.ts";
import { watch } from "./watch.ts";

const root = resolve(import.meta.dirname, "..", "..");

/** Demandes filed before the system says that it is ready; the others follow. */
const beforeReady = 300;

/** Builds again and replaces what changed; a source that does not build leaves what runs as it is. */
async function rebuild({ system }: Served, workshop: Workshop): Promise<void> {
  try {
    const outcome = await system.reload(await build(workshop));
    console.log(
      outcome === "reloaded" ? "  Fonctions et pages rechargées" : "  Les ressources ont changé : relancez npm start",
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}

/** What a function reads there, under the names of the stacks. */
const environmentOf = ({ assembly }: System, name: string): Readonly<Record<string, string>> =>
  lambdaProperties(assembly, name).Environment.Variables;

/** The directory of guichets and landlords, then the agents. */
async function openGuichets({ system, address, clock }: Served, known: readonly DemoAccount[]): Promise<OpenedAgents> {
  const {
    POOL_GUICHETS: poolId = "",
    CLIENT_GUICHETS: clientId = "",
    TABLE_GUICHETS: tableGuichets = "",
  } = environmentOf(system, "session");
  const table = { config: system.operator, shift: clock.shift, tableGuichets };
  await ecrireAnnuaire({ ...table, address, aujourdhui: clock.today() });
  return openAgents({ ...table, poolId, clientId }, known);
}

const sideOfPeople = ({ system, address, clock }: Served) => ({
  address,
  courriers: system.gate.courriers,
  aujourdhui: clock.today(),
});

function appels({ system, clock }: Served): AppelDirect {
  const { SECRET_ORIGINE: secretOrigine = "" } = environmentOf(system, "portail");
  return appelDirect({ functions: system.functions, secretOrigine, clock });
}

function remplissage(served: Served, dataDir: string): Omit<Remplissage, "progression"> {
  const { system, clock } = served;
  const { TABLE_COMPTES: tableComptes = "" } = environmentOf(system, "session");
  const appelerDirect = appels(served);
  const appeler: Remplissage["appeler"] = (route, compte, entree) =>
    appelerDirect({ role: "demandeur", compte }, route, entree);
  const path = join(dataDir, "demo-demandes.json");
  return { foyers: inventerFoyers(), appeler, config: system.operator, tableComptes, clock, path };
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
  Horloge    ${adresses.courriers} : nous sommes le ${clock.today()}, avancez d’un jour, d’un mois ou d’un an
  Comptes de démonstration, avec les secrets des codes à usage unique dans ${demoPath} :
${comptes.map(line).join("\n")}
  Pour arrêter : Ctrl-C`);
}

type Filled = { demo: Demo; agents: OpenedAgents["subs"] } & Pick<
  Awaited<ReturnType<typeof openDemandeurs>>,
  "deposees"
>;

/** Demandes of the months before today, then people of both sides, who can sign in. */
async function fill(served: Served, options: Options, filling: Remplissage, demoPath: string): Promise<Filled> {
  const known = knownAccounts(demoPath);
  const first = Math.min(options.demandes, beforeReady);
  // before the clock goes back: a sign-in lasts some minutes, and each month that passes would end it
  const agents = await openGuichets(served, known);
  await step(`${first} demandes de démonstration déposées`, remplirLePasse(first, filling));
  const demandeurs = await step("Comptes de démonstration ouverts", openDemandeurs(sideOfPeople(served), known));
  const demo = { adresses: addressesOf(served), comptes: [...agents.comptes, ...demandeurs.comptes] };
  writeDemo(demoPath, demo);
  return { demo, agents: agents.subs, deposees: demandeurs.deposees };
}

/** Editions of invented facts, for whoever looks at the statistics. */
function publishStatistics({ system, clock }: Served, workshop: Workshop, options: Options): Promise<void> {
  const { SEAU_PUBLICATION: bucket = "" } = environmentOf(system, "statistiques");
  const dire = (ligne: string): void => console.log(`  ${ligne}`);
  const dataDir = resolve(options.dataDir);
  return publierEditions({
    editions: options.editions,
    dataDir,
    workshop,
    clock,
    config: system.operator,
    bucket,
    dire,
  });
}

/** On the first start, what people and guichets do with each other. */
async function playGuichets(served: Served, agents: Filled["agents"], deposees: Filled["deposees"]): Promise<void> {
  for (const deposee of deposees.values()) await ecrireAuGuichet(sideOfPeople(served), deposee);
  const duRhone = deposees.get("069");
  const aujourdhui = served.clock.today();
  if (duRhone === undefined) return;
  await raconterLesHistoires({ appeler: appels(served), agents, connue: duRhone.numeroUnique, aujourdhui });
  // answered, the person asks something else: the queue of the guichet has someone again
  await ecrireAuGuichet(sideOfPeople(served), duRhone, "Merci de votre réponse. Dois-je refaire ma carte d’identité ?");
}

/** `npm start`: builds, starts, fills and presents the system; it lives until `lifetime` ends. */
export async function runDemo(options: Options, lifetime: Lifetime): Promise<void> {
  console.log("Le SNE démarre…");
  const { port, date, demandes } = options;
  const dataDir = resolve(options.dataDir);
  const demoPath = join(dataDir, "demo.json");
  const report = (error: unknown): void => console.error(error);
  const workshop = { root, stopping: lifetime.stopping };
  const served = await serve({ port, dataDir, date, assemble: () => build(workshop), badge: true, lifetime, report });
  const progression = counter("Demandes de démonstration", demandes, 100);
  const filling = { ...remplissage(served, dataDir), progression };
  const { demo, agents, deposees } = await fill(served, options, filling, demoPath);
  served.system.follow();
  present(demo, served, demoPath);
  if (options.watch) watch(root, lifetime.stopping, () => rebuild(served, workshop));
  // a first start: whoever tries the guichets already reads pages meanwhile
  await step("Guichets de démonstration au travail", playGuichets(served, agents, deposees));
  if (demandes > beforeReady) await remplirAujourdhui(demandes, filling);
  const reportUnlessStopping = (error: unknown): void => {
    if (!lifetime.stopping.aborted) report(error);
  };
  await step("Chiffres de la nuit comptés pour les guichets", compterLaNuit(served.system)).catch(reportUnlessStopping);
  await publishStatistics(served, workshop, options).catch(reportUnlessStopping);
}
