import { type ComponentType, lazy } from "react";
import { chemins } from "./chemins.ts";
import { m } from "./paraglide/messages.js";

export type RouteDuSite = {
  path: string;
  /** Title of the document as served, before the page says better. */
  titre: string;
  /** Drawn at build and served whole; the others are for one person and drawn by the browser. */
  publique: boolean;
  Page: ComponentType;
};

type Chargement = () => Promise<ComponentType>;

const page = (charger: Chargement) => lazy(async () => ({ default: await charger() }));

const publique = (path: string, titre: string, charger: Chargement): RouteDuSite => ({
  path,
  titre,
  publique: true,
  Page: page(charger),
});

const personnelle = (path: string, titre: string, charger: Chargement): RouteDuSite => ({
  ...publique(path, titre, charger),
  publique: false,
});

/** Every page, loaded when visited, the most precise path first; the tests of accessibility walk this list. */
export const routes: readonly RouteDuSite[] = [
  publique(chemins.accueil, m.accueil_titre(), async () => (await import("./portail/accueil/page.tsx")).AccueilPage),
];
