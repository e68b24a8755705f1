import { createHash } from "node:crypto";
import type { Page } from "playwright-core";
import { dessiner } from "./doigt.ts";

/** What no reader would call a change of the page: keys drawn at random, hours, codes, rank of a number. */
const AU_HASARD: readonly [RegExp, string][] = [
  [/^\s*- (?:status|\/url).*$/gmu, ""],
  [/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gu, "clé"],
  [/\b\d{3} ?\d{4} ?\d{6} ?G[A-Z0-9]{4}\b/gu, "numéro unique"],
  [/\b\d{1,2} h(?: \d{2})?\b/gu, "heure"],
  [/\b\d{6}\b/gu, "code"],
  [/\n\s*\n/gu, "\n"],
];

/** The page as a screen reader tells it, the same on every machine and every day. */
export async function arbre(page: Page): Promise<string> {
  await page.waitForLoadState("networkidle", { timeout: 5000 }).catch(() => undefined);
  await dessiner(page, { doigt: { x: 0, y: 0 }, appuie: false });
  const lu = await page.getByRole("main").ariaSnapshot();
  return AU_HASARD.reduce((texte, [motif, mot]) => texte.replace(motif, mot), lu);
}

export const empreinte = (...choses: readonly unknown[]): string =>
  createHash("sha256").update(JSON.stringify(choses)).digest("hex");
