import { type ComponentType, lazy } from "react";

/** What a page says where no script runs, and what else may be done. */
export type SansScript = { titre: string; texte: string; lien: string; chemin: string };

export type RouteDuSite = {
  path: string;
  /** Title of the document as served, before the page says better. */
  titre: string;
  /** Drawn at build and served whole; the others are for one person and drawn by the browser. */
  publique: boolean;
  /** Nothing: what the pages of the demande say. */
  sansScript?: SansScript | undefined;
  Page: ComponentType;
};

type Chargement = () => Promise<ComponentType>;

const page = (charger: Chargement) => lazy(async () => ({ default: await charger() }));

/** Served whole, to anyone. */
export const publique = (path: string, titre: string, charger: Chargement): RouteDuSite => ({
  path,
  titre,
  publique: true,
  Page: page(charger),
});

/** For one person, drawn by their browser. */
export const personnelle = (path: string, titre: string, charger: Chargement): RouteDuSite => ({
  ...publique(path, titre, charger),
  publique: false,
});
