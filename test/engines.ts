import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Addresses } from "../infra/local/addresses/start-addresses.ts";
import { buildWeb } from "../infra/local/build/build-web.ts";
import { synthesize } from "../infra/local/build/synthesize.ts";
import type { Bus } from "../infra/local/bus/open-bus.ts";
import type { FranceConnect } from "../infra/local/franceconnect/start-franceconnect.ts";
import type { Courrier } from "../infra/local/gate/courriers.ts";
import type { Gate } from "../infra/local/gate/gate.ts";
import type { Principal } from "../infra/local/gate/gate-options.ts";
import type { Statement } from "../infra/local/gate/policy-document.ts";
import { lambdaProperties } from "../infra/local/lambda/lambda-properties.ts";
import { lifetime } from "../infra/local/lifetime.ts";
import { onClock } from "../infra/local/on-clock.ts";
import { serve } from "../infra/local/serve.ts";
import type { ClientConfig, System } from "../infra/local/system.ts";

const racine = resolve(import.meta.dirname, "..");

// another DynamoDB may serve every test file at once: each has its own tables there
process.env.SNE_DYNAMODB_CLE ??= randomUUID().replaceAll("-", "");

type Options = {
  /** Day on which the clock starts; today by default. */
  date?: string;
  /** Another folder of functions than `functions`. */
  sources?: string;
  /** Data kept after the stop; a temporary folder by default. */
  donnees?: string;
  port?: number;
  /** Another folder than that of the synthesis, made from it. */
  autrement?(synthese: string): string;
  /** What goes wrong behind the answers; told on the console by default. */
  signaler?(erreur: unknown): void;
};

/** The whole synthesized system, running on free ports. */
export type Systeme = {
  /** Origin of the site, `http://localhost:…`. */
  adresse: string;
  /** Name of the HTTP API: called by it, the API is reached without CloudFront. */
  domaineApi: string;
  /** Its faults, its calls, its mails. */
  gate: Gate;
  /** Where services tell what happened; a test holds events back there, and lets them go as it likes. */
  bus: Bus;
  /** Stands in for the national base of addresses: in order, slow or away, as a test likes. */
  adresses: Pick<Addresses, "behave">;
  /** Stands in for FranceConnect: in order or away. */
  franceConnect: Pick<FranceConnect, "behave" | "url">;
  horloge: {
    maintenant(): Date;
    aujourdhui(): string;
    /** Lives every day until this one: calls at their hours, then what follows from them. */
    avancer(date: string): Promise<void>;
  };
  /** Mails and SMS, oldest first. */
  courriers(): readonly Courrier[];
  /** Everything that waits in streams and queues is handled when it returns. */
  ecouler(): Promise<void>;
  /** Kills what this function is doing, in the middle of it. */
  tuer(fonction: string): Promise<void>;
  /** Calls a function as AWS would; throws what it throws. */
  invoquer(fonction: string, evenement: unknown): Promise<void>;
  /** What a function reads in its environment: names of tables, addresses of queues. */
  environnement(fonction: string): Readonly<Record<string, string>>;
  /** All that the stacks let a function do. */
  droits(fonction: string): readonly Statement[];
  /** From now on a function may do this, and nothing else. */
  accorder(fonction: string, droits: readonly Statement[]): void;
  /** A client that the gate takes for this function. */
  commeLaFonction(fonction: string): ClientConfig;
  /** For a test that looks behind: a client with every right. */
  exploitant: ClientConfig;
  /** Makes a client sign with the SNE's time. */
  surHorloge<C extends { config: object }>(client: C): C;
  donnees: string;
  arreter(): Promise<void>;
};

/** The rights of the functions, and what they sign with. */
function rolesDe(system: System): Pick<Systeme, "droits" | "accorder" | "commeLaFonction"> {
  const { gate, operator, assembly, roles } = system;
  const credentialsDe = (fonction: string) => roles.of(lambdaProperties(assembly, fonction).Role);
  const principalDe = (fonction: string): Principal => {
    const principal = roles.principals[credentialsDe(fonction).accessKeyId];
    if (!principal) throw new Error(`the role of ${fonction} has no rights`);
    return principal;
  };
  return {
    droits: (fonction) => principalDe(fonction).statements,
    accorder: (fonction, statements) =>
      gate.addPrincipal(credentialsDe(fonction).accessKeyId, { ...principalDe(fonction), statements }),
    commeLaFonction: (fonction) => ({ ...operator, credentials: credentialsDe(fonction) }),
  };
}

/** Folder of the synthesized stacks, made again only when a source changes. */
export async function assembler(sources?: string): Promise<string> {
  await buildWeb({ root: racine });
  return synthesize({ root: racine, ...(sources !== undefined && { sources }) });
}

/** Starts the system as `npm start` does, without its demonstration; the synthesis is reused as long as no source changes. */
export async function demarrerSysteme({
  date,
  sources,
  donnees,
  port = 0,
  autrement = (synthese) => synthese,
  signaler = console.error,
}: Options = {}): Promise<Systeme> {
  const vie = lifetime();
  const dataDir = donnees ?? mkdtempSync(join(tmpdir(), "sne-essai-"));
  if (donnees === undefined) vie.onClose(() => rmSync(dataDir, { recursive: true, force: true }));
  const { address, clock, system, traveller } = await serve({
    port,
    dataDir,
    date,
    assemble: async () => autrement(await assembler(sources)),
    lifetime: vie,
    report: signaler,
  });
  system.follow();
  return {
    adresse: address,
    domaineApi: [...system.apis.keys()][0] ?? "",
    gate: system.gate,
    bus: system.bus,
    adresses: system.addresses,
    franceConnect: system.franceConnect,
    horloge: {
      maintenant: () => new Date(clock.now()),
      aujourdhui: clock.today,
      avancer: traveller.to,
    },
    courriers: system.gate.courriers,
    ecouler: system.settle,
    async tuer(fonction) {
      await system.functions.get(fonction)?.killBusy();
    },
    async invoquer(fonction, evenement) {
      const issue = await system.functions.get(fonction)?.invoke(evenement);
      if (!issue || "error" in issue) throw new Error(issue?.error.errorMessage ?? `no function is called ${fonction}`);
    },
    environnement: (fonction) => lambdaProperties(system.assembly, fonction).Environment.Variables,
    ...rolesDe(system),
    exploitant: system.operator,
    surHorloge: (client) => onClock(client, clock.shift),
    donnees: dataDir,
    arreter: vie.close,
  };
}
