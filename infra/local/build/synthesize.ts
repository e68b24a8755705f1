import { join } from "node:path";
import { placeholderSite } from "../template/read-assembly.ts";
import { cachedFolder } from "./cached-folder.ts";
import { fingerprint } from "./fingerprint.ts";
import { runNode, type Workshop } from "./run-node.ts";

type Synthesis = Workshop & {
  /** Folder of the functions' entry files, when it is not `functions`. */
  sources?: string;
};

const inputs = ["infra", "functions", "shared", "web/langues", "web/dist", "cdk.json", "package-lock.json"];

/** Synthesizes the stacks as `cdk synth -c env=dev` does; the folder is kept as long as no source changes. */
export async function synthesize({ sources, ...workshop }: Synthesis): Promise<string> {
  const { root } = workshop;
  const key = fingerprint(root, [...inputs, ...(sources ? [sources] : [])], ["infra/local"]);
  const context = { env: "dev", site: placeholderSite, ...(sources && { sources }) };
  const settings = {
    CDK_CONTEXT_JSON: JSON.stringify(context),
    // CDK's own rules take longer than all the rest; tests and deployments check them
    CDK_VALIDATION: "false",
  };
  return cachedFolder(join(root, ".cache", "synth"), key, (into) =>
    runNode(workshop, join("infra", "app.ts"), { env: { ...settings, CDK_OUTDIR: into } }),
  );
}
