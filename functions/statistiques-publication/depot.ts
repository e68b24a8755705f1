import type { Processus } from "./processus.ts";

/** How long whoever publishes holds an edition: longer than a function may live. */
export const BAIL_MS = 20 * 60_000;

/** Where editions stand. Names are paths from its root: `editions/2023-01/1.0.0/manifest.json`. */
export type Depot = {
  /** Who writes there, where it is a process of a machine; a function has none that others could look for. */
  processus?: Processus;
  /** Nothing where there is no such file. */
  lire(cle: string): Promise<string | undefined>;
  /** Names under a folder, any depth. */
  lister(prefixe: string): Promise<string[]>;
  /** Puts a file of this machine there. */
  deposer(cle: string, fichier: string): Promise<void>;
  /** Replaces a small text. */
  ecrire(cle: string, texte: string): Promise<void>;
  /** Writes it only where nothing stands; false where something does. */
  creer(cle: string, texte: string): Promise<boolean>;
  effacer(cle: string): Promise<void>;
};
