import axe from "axe-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { chemins } from "../../web/chemins.ts";
import { routes } from "../../web/routes.ts";
import type { Personne } from "../integration/monde.ts";
import { type ChaquePage, chaquePage } from "./chaque-page.ts";
import { type Constat, constaterLeRgaa, lePire } from "./examen/rgaa.ts";
import { dansUnNavigateur, ouvrirSite, type Site } from "./site.ts";

const parNumero = (un: string, autre: string): number => un.localeCompare(autre, "fr", { numeric: true });

dansUnNavigateur("la déclaration d’accessibilité", () => {
  let site: Site;
  let pages: ChaquePage;
  let agent: Personne;
  const constats = new Map<string, Constat[]>();
  beforeAll(async () => {
    site = await ouvrirSite();
    [pages, agent] = await Promise.all([chaquePage(site), site.monde.unAgent({ guichet: "GDPUB" })]);
  });
  afterAll(() => site?.fermer());

  it.each(routes.map(({ path }) => path))("%s", async (path) => {
    const { page, contexte } = await pages.visiter(path, path.startsWith(chemins.guichet) ? agent : undefined);
    await page.getByRole("main").getByRole("heading", { level: 1 }).waitFor();
    // what is read behind moves the page
    await page.waitForLoadState("networkidle");
    for (const [critere, constat] of await constaterLeRgaa(page))
      constats.set(critere, [...(constats.get(critere) ?? []), constat]);
    await contexte.close();
  });

  it("dit ce que la machine a constaté de chaque page, et rien d’autre (`npm run accessibilite` l’écrit)", async () => {
    const criteres = [...constats]
      .toSorted(([un], [autre]) => parNumero(un, autre))
      .map(([critere, vus]) => [critere, lePire(vus)]);
    const constat = {
      moteur: `axe-core ${axe.version}`,
      pages: routes.map(({ path }) => path).toSorted(),
      criteres: Object.fromEntries(criteres),
    };
    await expect(`${JSON.stringify(constat, null, 2)}\n`).toMatchFileSnapshot(
      "../../web/portail/accessibilite/constat.json",
    );
  });
});
