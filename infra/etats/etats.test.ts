import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { etats } from "./etats.ts";

it("docs/etats.md est celui des transitions d’aujourd’hui (sinon : npm run etats)", () => {
  expect(readFileSync(new URL("../../docs/etats.md", import.meta.url), "utf8")).toBe(etats());
});
