import { resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { buildWeb } from "../../infra/local/build/build-web.ts";
import { type Navigateur, trouverUnNavigateur } from "./navigateur.ts";

declare module "vitest" {
  export interface ProvidedContext {
    navigateur: Navigateur | undefined;
  }
}

/** Once for all the journeys: a browser that starts, and the pages built. */
export async function setup(projet: TestProject): Promise<void> {
  const navigateur = await trouverUnNavigateur();
  projet.provide("navigateur", navigateur);
  if (navigateur) return buildWeb({ root: resolve(import.meta.dirname, "../..") });
  console.warn(
    "\nAucun navigateur ici : les essais de test/e2e sont sautés. Installez Chrome ou Edge pour les voir.\n",
  );
}
