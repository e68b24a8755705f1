import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, expect, it } from "vitest";
import { desVies, unLac } from "../un-lac.ts";

const racine = mkdtempSync(join(tmpdir(), "a-la-main-"));
const atelier = mkdtempSync(join(racine, "atelier-"));
afterAll(() => rmSync(racine, { recursive: true }));

const publier = (...args: string[]) => {
  const options = ["--edition", "2022-12", "--sortie", join(racine, "publiees"), ...args];
  return spawn(process.execPath, ["functions/statistiques-publication/a-la-main.ts", ...options], {
    env: { ...process.env, TMPDIR: atelier },
  });
};

it("sans faits, elle dit pourquoi rien ne paraît, en une phrase", async () => {
  const appel = publier("--lac", join(racine, "nulle-part"));
  const [dit, [code]] = await Promise.all([text(appel.stderr), once(appel, "exit")]);
  expect(code).toBe(1);
  expect(dit).toBe("L’édition n’est pas publiée : no facts before 2022-12\nCe qui était publié reste en place.\n");
});

it("arrêtée au clavier, elle ne retient pas la place de celle qui suit", async () => {
  const lac = await unLac(desVies(60, { graine: 2, du: "2021-06-01", jours: 500 }), join(racine, "lac"));
  const appel = publier("--lac", lac);
  await once(appel.stdout, "data");
  expect(readdirSync(join(racine, "publiees/reservations/2022-12"))).toEqual(["1.0.0.json"]);
  appel.kill("SIGINT");
  await once(appel, "exit");
  expect(readdirSync(join(racine, "publiees/reservations/2022-12"))).toEqual([]);
  expect(readdirSync(atelier)).toEqual([]);
});
