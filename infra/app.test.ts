import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const app = fileURLToPath(new URL("app.ts", import.meta.url));
const dossier = mkdtempSync(join(tmpdir(), "sne-"));
afterAll(() => rmSync(dossier, { recursive: true }));

/** Runs the CDK app as `cdk synth` does: rules of cdk-nag and of CloudFormation both refuse. */
function synthetiser(env: string) {
  const vers = join(dossier, env);
  const context = { ...JSON.parse(process.env.CDK_CONTEXT_JSON ?? "{}"), env };
  const { status, stdout, stderr } = spawnSync(process.execPath, [app], {
    encoding: "utf8",
    env: {
      ...process.env,
      NODE_ENV: "",
      CDK_VALIDATION: "",
      CDK_OUTDIR: vers,
      CDK_CONTEXT_JSON: JSON.stringify(context),
    },
  });
  return { status, sortie: stdout + stderr, stacks: () => readFileSync(join(vers, "manifest.json"), "utf8") };
}

describe.each([
  ["prod", ["SneDonnees", "SneIdentite", "SneApi", "SneFlux", "SneCycle", "SneBord", "SneFront"]],
  ["dev", ["SneDonnees-dev", "SneIdentite-dev", "SneApi-dev", "SneFlux-dev", "SneCycle-dev", "SneFront-dev"]],
])("la synthèse de %s", (env, noms) => {
  const { status, sortie, stacks } = synthetiser(env);

  it("réussit sans rien avoir à redire", () => {
    expect({ status, sortie }).toEqual({ status: 0, sortie: "" });
  });

  it("nomme ses stacks", () => {
    for (const nom of noms) expect(stacks()).toContain(`"${nom}"`);
  });
});
