import type { Server } from "node:http";
import { join } from "node:path";
import { chronicle } from "./chronicle/chronicle.ts";
import { lockData } from "./data-lock.ts";
import { first, message, type Origin, type ViewerRequest } from "./edge/exchange.ts";
import { listen } from "./edge/server.ts";
import { withBadge } from "./handles/badge.ts";
import { localHandles } from "./handles/local-handles.ts";
import type { Lifetime } from "./lifetime.ts";
import { type SavedClock, savedClock } from "./saved-clock.ts";
import { type System, startSystem } from "./system.ts";
import { type Traveller, traveller } from "./traveller.ts";

type Options = {
  /** 0: any free one. */
  port: number;
  dataDir: string;
  date?: string | undefined;
  /** Synthesizes the stacks: asked for once the port is ours. */
  assemble(): Promise<string>;
  /** Whether pages bear a link to the clock. */
  badge?: boolean;
  lifetime: Lifetime;
  report(error: unknown): void;
};

export type Served = { address: string; clock: SavedClock; system: System; traveller: Traveller };

/** Another program listens there already. */
export class PortTaken extends Error {}

const isTaken = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "EADDRINUSE";

function refused(port: number, error: unknown): never {
  if (!isTaken(error)) throw error;
  throw new PortTaken(
    `Le port ${port} est déjà pris : arrêtez ce qui l’emploie, ou choisissez-en un autre avec --port.`,
  );
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

function originOf({ system, clock, traveller: travels }: Omit<Served, "address">, { report, badge }: Options): Origin {
  const { gate, addresses } = system;
  const local = localHandles({ courriers: gate.courriers, clock, traveller: travels, addresses, report });
  const site: Origin = (request) => system.site(request);
  const pages = badge ? withBadge(site, clock.today) : site;
  // an API that is called by its own name is reached without CloudFront, as in AWS
  const direct = (request: ViewerRequest) => system.apis.get(first(request.headers, "host") ?? "")?.(request);
  return async (request) => (await local(request)) ?? direct(request) ?? pages(request);
}

function travellerOf(system: System, clock: SavedClock): Traveller {
  const { bus, gate, region, dynamodb, streams, alone, settle, settleWrites } = system;
  const notes = chronicle({ bus, gate, clock, region, dynamodb, streams });
  const schedules = () => system.schedules;
  return traveller({ clock, schedules, alone, settle, settleWrites, chronicle: notes, courriers: gate.courriers });
}

/** Takes the port first, so that one that is taken is known at once, then starts the whole system behind it. */
export async function serve(options: Options): Promise<Served> {
  const { port, dataDir, date, assemble, lifetime, report } = options;
  let origin: Origin = async () => message(503, "Service Unavailable");
  const server = await listen(port, (request) => origin(request)).catch((error: unknown) => refused(port, error));
  lifetime.onClose(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = `http://localhost:${portOf(server)}`;
  lifetime.onClose(lockData(dataDir));
  const clock = savedClock(join(dataDir, "horloge.json"), date);
  lifetime.onClose(clock.save);
  const system = await startSystem({ assemblyDir: assemble(), dataDir, clock, address, lifetime, report });
  const served = { clock, system, traveller: travellerOf(system, clock) };
  origin = originOf(served, options);
  return { address, ...served };
}
