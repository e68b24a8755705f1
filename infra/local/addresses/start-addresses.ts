import { setTimeout as pause } from "node:timers/promises";
import { realCommunes } from "../communes.ts";
import { message, type Origin } from "../edge/exchange.ts";
import { listen } from "../edge/server.ts";
import { json } from "../handles/problem.ts";
import { findAddresses } from "./find-addresses.ts";

/** In order; slower than anyone waits; answering errors only. */
export const behaviours = ["normale", "lente", "absente"] as const;
export type Behaviour = (typeof behaviours)[number];

/** Longer than any function waits for it. */
const slowness = 30_000;

export type Addresses = {
  /** Where it is searched. */
  readonly url: string;
  /** From now on it answers so. */
  behave(behaviour: Behaviour): void;
  close(): void;
};

/** What stands in here for the national base of addresses: same questions, same answers, over invented streets. */
export async function startAddresses(): Promise<Addresses> {
  let behaviour: Behaviour = "normale";
  const search: Origin = async ({ query }) => {
    if (behaviour === "absente") return message(503, "Service Unavailable");
    if (behaviour === "lente") await pause(slowness, undefined, { ref: false });
    const parameters = new URLSearchParams(query);
    const found = findAddresses(realCommunes(), parameters.get("q") ?? "", Number(parameters.get("limit") ?? 5));
    return json({ type: "FeatureCollection", features: found });
  };
  const server = await listen(0, search);
  const address = server.address();
  return {
    url: `http://localhost:${typeof address === "object" && address ? address.port : 0}/geocodage/search`,
    behave(asked) {
      behaviour = asked;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
