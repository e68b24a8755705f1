import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { regles } from "./regles.ts";

it("docs/regles.md est celui des règles d’aujourd’hui (sinon : npm run regles)", () => {
  expect(readFileSync(new URL("../../docs/regles.md", import.meta.url), "utf8")).toBe(regles());
});
