import type { Page } from "playwright-core";
import type { IdDeVideo } from "../../web/videos/fiche.ts";
import type { Site, Visiteur } from "../e2e/site.ts";
import type { Acteur } from "./acteur.ts";

/** What is done while one sentence is said. */
export type Scene = { cle: string; jouer(acteur: Acteur, page: Page): Promise<void> };

/** A path through the pages that is filmed: it acts by role and name, as a person who is told what to do. */
export type Scenario = {
  id: IdDeVideo;
  /** Who holds the phone, and the page where the film begins. */
  ouvrir(scene: Plateau): Promise<Visiteur>;
  scenes: readonly Scene[];
};

/** The site, and a phone to film it with. */
export type Plateau = { site: Site; telephone: NonNullable<Parameters<Site["visiteur"]>[1]> };
