import { afterAll, beforeAll, expect, it } from "vitest";
import { videos } from "../../web/videos/fiche.ts";
import { direDe, lireLaFiche, lireLesPhrases } from "../../web/videos/fichiers.ts";
import { jouer } from "../videos/jouer.ts";
import type { Plateau } from "../videos/scenario.ts";
import { scenarios } from "../videos/scenarios/tous.ts";
import { JOUR_DES_FILMS, TELEPHONE } from "../videos/telephone.ts";
import { dansUnNavigateur, ouvrirSite } from "./site.ts";

dansUnNavigateur("les vidéos d’aide montrent les pages telles qu’elles sont", () => {
  const phrases = lireLesPhrases();
  let plateau: Plateau;
  beforeAll(async () => {
    plateau = { site: await ouvrirSite({ date: JOUR_DES_FILMS }), telephone: TELEPHONE };
  });
  afterAll(() => plateau?.site.fermer());

  it("il y en a une par étape", () => {
    expect(scenarios.map(({ id }) => id)).toEqual(videos);
  });

  it.each(scenarios)("$id", async (scenario) => {
    const { vu, incidents } = await jouer(scenario, { plateau, texte: direDe(scenario.id, phrases) });
    expect(incidents).toEqual([]);
    expect(vu, `la vidéo « ${scenario.id} » est périmée : npm run videos`).toBe(lireLaFiche(scenario.id)?.vu);
  });
});
