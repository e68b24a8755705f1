import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { LIGNES_D_UN_FICHIER } from "../../shared/api/statistiques.ts";
import { publierUneEditionComplete } from "../une-edition-complete.ts";
import { examiner } from "./examen/examiner.ts";
import { dansUnNavigateur, FENETRE, ouvrirSite, type Site } from "./site.ts";

dansUnNavigateur("un tableau plus long qu’un fichier", () => {
  let site: Site;
  beforeAll(async () => {
    site = await ouvrirSite();
    await publierUneEditionComplete(site.monde.systeme);
  });
  afterAll(() => site?.fermer());

  /** Three dimensions, three measures, three régions: more than ten thousand numbers. */
  const TOUT =
    "/statistiques/tableaux?tableau=R-16-01&niveau=REG&modalite_1=toutes&modalite_2=toutes&modalite_3=toutes";

  it("dit qu’il est long, donne des parties qui se nomment, et se réunit en un fichier", async () => {
    const { page, incidents } = await site.visiteur(undefined, FENETRE);
    await page.goto(TOUT);
    await page.getByText("dit lesquels dans son nom").waitFor();
    const [partie] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "csv", exact: true }).click(),
    ]);
    expect(partie.suggestedFilename()).toBe(`R-16-01-lignes-1-a-${LIGNES_D_UN_FICHIER}.csv`);
    const [tout] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Réunir toutes les parties en un fichier csv" }).click(),
    ]);
    expect(tout.suggestedFilename()).toBe("R-16-01.csv");
    const [entete, ...lignes] = (await readFile(await tout.path(), "utf8")).trimEnd().split("\r\n");
    expect(lignes.length).toBeGreaterThan(LIGNES_D_UN_FICHIER);
    expect(lignes.includes(entete ?? "")).toBe(false);
    await page.getByText(/^Fichier entier : 10\s\d{3} nombres\.$/u).waitFor();
    expect(await page.getByRole("link", { name: "R-16-01.parquet" }).getAttribute("href")).toBe(
      "/editions/2023-01/1.0.0/tidy/R-16-01.parquet",
    );
    expect(await examiner(page)).toEqual([]);
    expect(incidents).toEqual([]);
  });

  it("des codes qui ne sont d’aucun lieu sont dits, et ceux qui le seraient", async () => {
    const { page } = await site.visiteur(undefined, FENETRE);
    await page.goto("/statistiques/tableaux?tableau=R-10-03&niveau=COM&territoire=Lyon");
    await page.getByText("Aucun lieu de niveau COM n’a ce code : Lyon.").waitFor();
  });
});
