import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, it } from "vitest";
import { parBrouillon } from "./brouillon.ts";

const racine = mkdtempSync(join(tmpdir(), "brouillon-"));
afterAll(() => rmSync(racine, { recursive: true }));

const lac = join(racine, "lac");
const poser = (dossier: string, texte: string): void => {
  mkdirSync(join(dossier, "faits"), { recursive: true });
  writeFileSync(join(dossier, "faits", `${texte}.parquet`), "");
  writeFileSync(join(dossier, "generation.json"), texte);
};

beforeEach(() => {
  rmSync(lac, { recursive: true, force: true });
  poser(lac, "ancien");
  writeFileSync(join(lac, "notes"), "");
});

it("ce qui est entier prend la place de ce qui portait son nom, et laisse le reste", async () => {
  await parBrouillon(lac, async (brouillon) => poser(brouillon, "neuf"));
  expect(readdirSync(lac).toSorted()).toEqual(["faits", "generation.json", "notes"]);
  expect(readdirSync(join(lac, "faits"))).toEqual(["neuf.parquet"]);
  expect(readFileSync(join(lac, "generation.json"), "utf8")).toBe("neuf");
});

it("ce qui échoue laisse en place ce qui s’y trouvait, et rien d’autre", async () => {
  const echouer = parBrouillon(lac, async (brouillon) => {
    poser(brouillon, "neuf");
    throw new Error("le disque est plein");
  });
  await expect(echouer).rejects.toThrow("le disque est plein");
  expect(readdirSync(lac).toSorted()).toEqual(["faits", "generation.json", "notes"]);
  expect(readdirSync(join(lac, "faits"))).toEqual(["ancien.parquet"]);
});

it("le brouillon d’un processus mort s’efface, pas celui d’un vivant ni d’une autre machine", async () => {
  const { pid: mort } = spawnSync(process.execPath, ["--version"]);
  const brouillon = (machine: string, processus: number) => join(lac, `.brouillon-${machine}-${processus}`);
  const [laisse, vivant, ailleurs] = [
    brouillon(hostname(), mort),
    brouillon(hostname(), process.ppid),
    brouillon("ailleurs", mort),
  ];
  for (const un of [laisse, vivant, ailleurs]) mkdirSync(un);
  await parBrouillon(lac, async (neuf) => poser(neuf, "neuf"));
  expect([laisse, vivant, ailleurs].map((un) => existsSync(un))).toEqual([false, true, true]);
});
