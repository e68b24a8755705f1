import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, expect, it } from "vitest";
import { generer } from "../../infra/statistiques/generer/generer.ts";
import { type Options, parDefaut } from "../../infra/statistiques/generer/options.ts";

const racine = mkdtempSync(join(tmpdir(), "generer-a-la-main-"));
afterAll(() => rmSync(racine, { recursive: true }));

const sortie = join(racine, "le lac d'essai");
const options: Options = {
  ...parDefaut,
  demandes: 300,
  regions: ["94"],
  fin: "2022-12-31",
  annees: 1,
  menages: 1_000,
  sortie,
};

it("un dossier dont le nom a une apostrophe reçoit le lac", async () => {
  await generer(options, () => undefined);
  expect(readdirSync(join(sortie, "faits"))).toContain("mois=2022-12");
});

/** No file beyond 8 kB, as on a disk that is full: the writing that fails is one of two. */
const AU_PLUS_8_KO = `trap "" XFSZ; ulimit -f 8; exec "$0" "$@"`;

it("ce qui ne peut pas s’écrire se dit, la commande finit, et le lac d’avant reste", async () => {
  const avant = readFileSync(join(sortie, "generation.json"), "utf8");
  const args = ["--preset", "idf-2023-01", "--demandes", "20000", "--annees", "1", "--sortie", sortie];
  const commande = [process.execPath, "infra/statistiques/generer/index.ts", ...args];
  const appel = spawn("bash", ["-c", AU_PLUS_8_KO, ...commande], { timeout: 50_000, killSignal: "SIGKILL" });
  const [dit, [code]] = await Promise.all([text(appel.stderr), once(appel, "exit")]);
  expect([code, dit]).toEqual([1, expect.stringMatching(/^Rien n’est généré : .+\n$/u)]);
  expect(readdirSync(sortie).toSorted()).toEqual(["faits", "generation.json"]);
  expect(readFileSync(join(sortie, "generation.json"), "utf8")).toBe(avant);
  expect(existsSync(join(sortie, "faits/mois=2022-12"))).toBe(true);
});
