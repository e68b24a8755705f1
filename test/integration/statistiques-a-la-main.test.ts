import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
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
  expect(dit).toBe(
    `L’édition n’est pas publiée : aucun fait jusqu’à 2022-12 dans ${join(racine, "nulle-part")} : dites où est le lac (--lac), ou faites-en un (npm run generer).\nCe qui était publié reste en place.\n`,
  );
});

it("une sortie sous un fichier se dit en une phrase", async () => {
  const fichier = join(racine, "un-fichier");
  writeFileSync(fichier, "");
  const appel = publier("--sortie", join(fichier, "publiees"));
  const [dit, [code]] = await Promise.all([text(appel.stderr), once(appel, "exit")]);
  expect(code).toBe(1);
  expect(dit).toMatch(
    /^L’édition n’est pas publiée : « .*un-fichier.* » ne peut pas être un dossier : un fichier porte déjà ce nom, ou celui d’un dossier au-dessus\.\nCe qui était publié reste en place\.\n$/u,
  );
});

it("avant son jour, rien ne paraît, et le premier jour possible est dit", async () => {
  const appel = publier("--edition", "2990-01", "--lac", join(racine, "nulle-part"));
  const [dit, [code]] = await Promise.all([text(appel.stderr), once(appel, "exit")]);
  expect(code).toBe(1);
  expect(dit).toContain("elle peut paraître à partir du 1er février 2990.");
});

it("dit comment on l’appelle à qui le demande, et à qui se trompe", async () => {
  const aide = publier("--help");
  const [usage, [bien]] = await Promise.all([text(aide.stdout), once(aide, "exit")]);
  expect([bien, usage]).toEqual([0, expect.stringContaining("--connaissance QUAND")]);
  const appel = publier("--edition", "janvier", "--connaissance", "un jour");
  const [dit, [mal]] = await Promise.all([text(appel.stderr), once(appel, "exit")]);
  expect(mal).toBe(1);
  expect(dit).toBe(
    `--edition attend un mois comme 2023-01, pas « janvier »\n--connaissance attend « alors » ou « maintenant », pas « un jour »\n\n${usage}`,
  );
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

it("tuée, elle ne retient pas non plus celle qui suit", async () => {
  const lac = join(racine, "lac");
  const tuee = publier("--lac", lac);
  await once(tuee.stdout, "data");
  tuee.kill("SIGKILL");
  await once(tuee, "exit");
  expect(readdirSync(join(racine, "publiees/reservations/2022-12"))).toEqual(["1.0.0.json"]);
  const suivante = publier("--lac", lac);
  const [debut] = await once(suivante.stdout, "data");
  suivante.kill("SIGINT");
  await once(suivante, "exit");
  expect(String(debut)).not.toContain("Une autre publication");
});
