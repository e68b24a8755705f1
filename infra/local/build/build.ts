import { step } from "../progress.ts";
import { buildWeb } from "./build-web.ts";
import { synthesize } from "./synthesize.ts";

/** The pages, then the stacks that publish them; gives the folder of the stacks. */
export async function build(root: string): Promise<string> {
  await step("Pages construites", buildWeb(root));
  return step("Piles synthétisées", synthesize({ root }));
}
