import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { BAIL_MS } from "./depot.ts";
import { dossierDEditions } from "./dossier.ts";
import { ceProcessus, type Processus } from "./processus.ts";
import { reserver } from "./versions.ts";

const racine = mkdtempSync(join(tmpdir(), "depot-"));
afterAll(() => rmSync(racine, { recursive: true }));

const depot = dossierDEditions(racine);
const maintenant = new Date("2023-02-20T04:00:00Z");

it("de deux qui tiennent la même version, la première l’a, sans rien laisser d’autre à côté", async () => {
  expect(await reserver(depot, "2023-01/1.0.0", maintenant)).toBe(true);
  expect(await reserver(depot, "2023-01/1.0.0", maintenant)).toBe(false);
  expect(readdirSync(join(racine, "reservations/2023-01"))).toEqual(["1.0.0.json"]);
});

it("un dossier où l’on ne peut pas écrire le dit : ce n’est pas une autre publication", async () => {
  await expect(reserver(depot, `2023-01/${"1".repeat(300)}`, maintenant)).rejects.toThrow("ENAMETOOLONG");
});

it("ce que tient un processus mort de cette machine se libère aussitôt, pas ce que tient un autre", async () => {
  const { pid: mort } = spawnSync(process.execPath, ["--version"]);
  const { machine } = ceProcessus();
  const tenir = (processus: Processus): Promise<boolean> =>
    reserver({ ...depot, processus }, "2023-03/1.0.0", maintenant);
  const apres = new Date(maintenant.getTime() + 1);
  const liberee = async (processus: Processus): Promise<boolean> => {
    rmSync(join(racine, "reservations/2023-03"), { recursive: true, force: true });
    expect(await tenir(processus)).toBe(true);
    return reserver(depot, "2023-03/1.0.0", apres);
  };
  expect(await liberee({ machine, numero: mort })).toBe(true);
  expect(await liberee({ machine, numero: process.ppid })).toBe(false);
  expect(await liberee({ machine: "ailleurs", numero: mort })).toBe(false);
});

it("ce que tient une fonction, qui n’est d’aucune machine, l’est vingt minutes", async () => {
  const { processus: _, ...seau } = depot;
  expect(await reserver(seau, "2023-04/1.0.0", maintenant)).toBe(true);
  expect(await reserver(depot, "2023-04/1.0.0", new Date(maintenant.getTime() + BAIL_MS - 1))).toBe(false);
  expect(await reserver(depot, "2023-04/1.0.0", new Date(maintenant.getTime() + BAIL_MS))).toBe(true);
});

it("ce qu’un disque plein a laissé d’illisible ne retient personne", async () => {
  mkdirSync(join(racine, "reservations/2023-02"));
  writeFileSync(join(racine, "reservations/2023-02/1.0.0.json"), "");
  expect(await reserver(depot, "2023-02/1.0.0", maintenant)).toBe(true);
});
