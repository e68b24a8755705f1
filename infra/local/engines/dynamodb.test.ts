import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { describe, expect, it } from "vitest";
import { startDynamodb } from "./dynamodb.ts";

const tables = (endpoint: string) => {
  const client = new DynamoDBClient({
    endpoint,
    region: "eu-west-3",
    maxAttempts: 1,
    credentials: { accessKeyId: "engine", secretAccessKey: "engine" },
  });
  return client.send(new ListTablesCommand({})).finally(() => client.destroy());
};

/** Resolves once nobody answers there any more. */
async function gone(endpoint: string): Promise<void> {
  while (await fetch(endpoint).catch(() => undefined));
}

describe.skipIf(process.env.SNE_DYNAMODB)("le moteur DynamoDB", () => {
  it("répond, puis s’arrête", async () => {
    const engine = await startDynamodb(undefined);
    expect((await tables(engine.url)).TableNames).toEqual([]);
    await engine.close();
    await expect(tables(engine.url)).rejects.toThrow();
  });

  it("ne survit pas à qui l’a lancé, même tué", async () => {
    const url = new URL("./dynamodb.ts", import.meta.url).href;
    const code = `import { startDynamodb } from ${JSON.stringify(url)}; console.log((await startDynamodb(undefined)).url);`;
    const master = spawn(process.execPath, ["--input-type=module", "--eval", code], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [endpoint] = await once(createInterface(master.stdout), "line");
    expect((await fetch(endpoint)).status).toBeGreaterThan(0);
    master.kill("SIGKILL");
    await gone(endpoint);
    await expect(tables(endpoint)).rejects.toThrow();
  });
});
