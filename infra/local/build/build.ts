import { step } from "../progress.ts";
import { buildWeb } from "./build-web.ts";
import type { Workshop } from "./run-node.ts";
import { synthesize } from "./synthesize.ts";

/** The pages, then the stacks that publish them; gives the folder of the stacks. */
export async function build(workshop: Workshop): Promise<string> {
  await step("Pages construites", buildWeb(workshop));
  return step("Piles synthétisées", synthesize(workshop));
}
