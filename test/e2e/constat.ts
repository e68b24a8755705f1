import type { BrowserContext } from "playwright-core";
import { afterEach } from "vitest";

const SIGNES = 1_500;
const ouverts = new Map<BrowserContext, readonly string[]>();

/** What this visitor sees is told, should a test fail while they are there. */
export function suivreLaVisite(contexte: BrowserContext, incidents: readonly string[]): void {
  ouverts.set(contexte, incidents);
  contexte.on("close", () => ouverts.delete(contexte));
}

async function dire([contexte, incidents]: [BrowserContext, readonly string[]]): Promise<string> {
  const pages = contexte.pages().map(async (page) => {
    const texte = await page.locator("main").ariaSnapshot({ timeout: 2_000 });
    return `${new URL(page.url()).pathname}\n${texte.slice(0, SIGNES)}`;
  });
  const vues = await Promise.allSettled(pages);
  const lues = vues.map((vue) => (vue.status === "fulfilled" ? vue.value : "une page qui ne répond plus"));
  return [...lues, ...incidents].join("\n");
}

// a failure that is seen once, elsewhere, is understood by what stood on the pages
afterEach(async ({ task }) => {
  if (task.result?.state !== "fail") return;
  const constats = await Promise.all([...ouverts].map(dire));
  process.stderr.write(`\nÀ l’écran, quand « ${task.name} » a échoué :\n${constats.join("\n———\n")}\n`);
});
