import { createServer } from "node:http";
import { afterAll, expect, it } from "vitest";
import { Engine } from "../engine.ts";
import { Blobs } from "./blobs.ts";

// an engine that refuses everything, as a full disk would make it
const engine = createServer((_, response) => response.writeHead(507).end());
await new Promise<void>((listening) => engine.listen(0, "127.0.0.1", listening));
afterAll(() => engine.close());

const address = engine.address();
const port = typeof address === "object" && address ? address.port : 0;
const blobs = new Blobs(new Engine(`http://127.0.0.1:${port}`, "s3", "eu-west-3"));

it.each([
  ["petit", 10],
  ["grand, en plusieurs parts,", 20_000_000],
])("un objet %s que le moteur refuse n’est pas dit déposé", async (_, octets) => {
  await expect(blobs.put("seau", "objet", {}, Buffer.alloc(octets))).rejects.toMatchObject({
    status: 500,
    message: expect.stringContaining("507"),
  });
});

it("ni dit effacé", async () => {
  await expect(blobs.delete("seau", "objet")).rejects.toMatchObject({ status: 500 });
});
