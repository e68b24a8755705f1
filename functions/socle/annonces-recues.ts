import { type AnnoncePourLaPersonne, annoncePourLaPersonne } from "./annonce.ts";
import type { Horloge } from "./horloge.ts";
import { surMessage } from "./messages-recus.ts";

/** Handler of a queue of announcements. */
export const surAnnonce = (
  traiter: (annonce: AnnoncePourLaPersonne, maintenant: Date) => Promise<void>,
  horloge: Horloge,
) => surMessage(annoncePourLaPersonne, traiter, horloge);
