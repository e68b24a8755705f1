import { parentPort, workerData } from "node:worker_threads";
import { type Atelier, ecrireDuTerritoire } from "./du-territoire.ts";
import type { Tache } from "./equipe.ts";

/** A thread that writes workbooks, one territory after the other, until it is stopped. */
const atelier: Atelier = workerData;
const ecrire = ecrireDuTerritoire(atelier);

parentPort?.on("message", async ({ territoire, lignes }: Tache) => {
  parentPort?.postMessage(await ecrire(territoire, lignes));
});
