import { createServer } from "node:http";
import { parentPort, workerData } from "node:worker_threads";
import { shiftOf } from "../clock.ts";
import { shiftedDate } from "../lambda/shifted-date.ts";
import type { Behaviour, Start } from "./start-franceconnect.ts";

/** The thread in which it runs: its tokens are dated by the SNE's clock, as functions read them. */

const { client, shift }: Start = workerData;
globalThis.Date = shiftedDate(Date, () => shiftOf(shift));
const { franceConnectProvider } = await import("./provider.ts");

const server = createServer();
await new Promise<void>((resolve) => {
  server.listen(0, "localhost", resolve);
});
const address = server.address();
const url = `http://localhost:${typeof address === "object" && address ? address.port : 0}`;
const answer = franceConnectProvider(url, client).callback();

let behaviour: Behaviour = "normale";
parentPort?.on("message", (asked: Behaviour) => {
  behaviour = asked;
});
server.on("request", (incoming, outgoing) => {
  if (behaviour === "normale") answer(incoming, outgoing);
  else outgoing.writeHead(503).end();
});
parentPort?.postMessage(url);
