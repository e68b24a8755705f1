import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { movableClock } from "../clock.ts";
import { type DeployedFunction, deployFunction } from "./function-pool.ts";

let directory: string;
let deployed: DeployedFunction;
let journal: string;
const clock = movableClock(Date.parse("2026-03-02T12:00:00Z"));

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "sne-lambda-"));
  journal = "";
});

afterEach(async () => {
  await deployed.close();
  rmSync(directory, { recursive: true });
});

function deploy(source: string, { timeout = 10_000, concurrency = 1 } = {}): DeployedFunction {
  writeFileSync(join(directory, "index.mjs"), source);
  const functionArn = "arn:aws:lambda:eu-west-3:000000000000:function:essai";
  deployed = deployFunction({
    start: {
      directory,
      handler: "index.handler",
      functionName: "essai",
      functionArn,
      memorySize: 128,
      shift: clock.shift,
    },
    env: { NOM: "essai" },
    timeout,
    concurrency,
    log: (chunk) => {
      journal += chunk;
    },
  });
  return deployed;
}

describe("une fonction déployée", () => {
  it("reçoit l’événement et répond", async () => {
    const outcome = await deploy("export const handler = async ({ a }) => ({ b: a + 1 })").invoke({ a: 1 });
    expect(outcome).toEqual({ payload: '{"b":2}' });
  });

  it("lit son environnement, et lui seul", async () => {
    const outcome = await deploy("export const handler = () => process.env").invoke({});
    expect(outcome).toEqual({ payload: '{"NOM":"essai"}' });
  });

  it("voit l’heure du SNE, et la voit avancer", async () => {
    const source = "export const handler = () => [Date.now(), +new Date(), Date.parse(Date()), +new Date(0)]";
    const read = async () => {
      const outcome = await deployed.invoke({});
      const instants: number[] = "payload" in outcome ? JSON.parse(outcome.payload) : [];
      return instants.map((instant) => new Date(instant).toISOString().slice(0, 10));
    };
    deploy(source);
    expect(await read()).toEqual(["2026-03-02", "2026-03-02", "2026-03-02", "1970-01-01"]);
    clock.moveTo(Date.parse("2027-01-15T12:00:00Z"));
    expect(await read()).toEqual(["2027-01-15", "2027-01-15", "2027-01-15", "1970-01-01"]);
  });

  it("connaît son nom et le temps qui lui reste", async () => {
    const outcome = await deploy(
      "export const handler = (_, c) => [c.functionName, c.memoryLimitInMB, c.getRemainingTimeInMillis() > 5000]",
    ).invoke({});
    expect(outcome).toEqual({ payload: '["essai","128",true]' });
  });

  it("qui lève une erreur rend son type et son message", async () => {
    const outcome = await deploy("export const handler = () => { throw new TypeError('non') }").invoke({});
    expect(outcome).toMatchObject({ error: { errorType: "TypeError", errorMessage: "non" } });
  });

  it("trop longue est tuée, et la suivante trouve un environnement neuf", async () => {
    deploy("let n = 0; export const handler = ({ long }) => long ? new Promise(() => setInterval(() => 1, 50)) : ++n", {
      timeout: 300,
    });
    expect(await deployed.invoke({})).toEqual({ payload: "1" });
    expect(await deployed.invoke({ long: true })).toMatchObject({
      error: {
        errorType: "Sandbox.Timedout",
        errorMessage: expect.stringContaining("Task timed out after 0.30 seconds"),
      },
    });
    expect(await deployed.invoke({})).toEqual({ payload: "1" });
  });

  it("bloquée dans une boucle est tuée aussi", async () => {
    const outcome = await deploy("export const handler = () => { for (;;); }", { timeout: 200 }).invoke({});
    expect(outcome).toMatchObject({ error: { errorType: "Sandbox.Timedout" } });
  });

  it("qui quitte le processus n’emporte que son environnement", async () => {
    deploy("export const handler = ({ part }) => part ? process.exit(1) : 'ici'");
    expect(await deployed.invoke({ part: true })).toMatchObject({ error: { errorType: "Runtime.ExitError" } });
    expect(await deployed.invoke({})).toEqual({ payload: '"ici"' });
  });

  it("tuée au milieu de son travail ne répond pas", async () => {
    deploy("export const handler = () => new Promise(() => setInterval(() => 1, 50))");
    const pending = deployed.invoke({});
    await deployed.killBusy();
    expect(await pending).toMatchObject({ error: { errorType: "Runtime.ExitError" } });
  });

  it("tuée pendant que son moteur compte, n’emporte pas tout le système, et ne va pas plus loin", async () => {
    const moteur = JSON.stringify(createRequire(import.meta.url).resolve("@duckdb/node-api"));
    deploy(
      `import { writeFileSync } from "node:fs";
      import moteur from ${moteur};
      const base = await (await moteur.DuckDBInstance.create(":memory:")).connect();
      const compter = async (jusqua) => (await base.runAndReadAll(\`select count(*) from range(\${jusqua}) a, range(\${jusqua}) b where hash(a.range, b.range) % 7 = 0\`)).getRowsJS().length;
      export const handler = async ({ ou, jusqua }) => {
        try { return await compter(jusqua); } finally { writeFileSync(ou, "fini"); }
      }`,
    );
    const [court, long] = ["court", "long"].map((nom) => join(directory, nom));
    expect(await deployed.invoke({ ou: court, jusqua: 10 })).toEqual({ payload: "1" });
    const pending = deployed.invoke({ ou: long, jusqua: 10_000_000 });
    await setTimeout(200);
    await deployed.killBusy();
    expect(await pending).toMatchObject({ error: { errorType: "Runtime.ExitError" } });
    expect([court, long].map((fichier) => existsSync(fichier ?? ""))).toEqual([true, false]);
    // a new environment has an engine of its own
    expect(await deployed.invoke({ ou: court, jusqua: 10 })).toEqual({ payload: "1" });
  });

  it("ne traite qu’un appel à la fois par environnement", async () => {
    const source = `let running = 0;
      export const handler = async () => { running += 1; await new Promise(setImmediate); const seen = running; running -= 1; return seen; }`;
    deploy(source, { concurrency: 2 });
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => deployed.invoke({})));
    expect(outcomes).toEqual(outcomes.map(() => ({ payload: "1" })));
  });

  it("ne rend pas plus de 6 Mo", async () => {
    const outcome = await deploy("export const handler = () => 'x'.repeat(6_291_557)").invoke({});
    expect(outcome).toMatchObject({ error: { errorType: "Function.ResponseSizeTooLarge" } });
  });

  it("qui ne se charge pas le dit à chaque appel", async () => {
    deploy("throw new Error('cassée'); export const handler = () => 1");
    const broken = { error: { errorType: "Error", errorMessage: "cassée" } };
    expect([await deployed.invoke({}), await deployed.invoke({})]).toMatchObject([broken, broken]);
  });

  it("écrit dans son journal", async () => {
    await deploy("export const handler = () => { console.log('ligne') }").invoke({});
    await deployed.close();
    expect(journal).toBe("ligne\n");
  });
});
