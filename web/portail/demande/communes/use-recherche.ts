import { useEffect, useState } from "react";
import type { CommuneTrouvee } from "../../../../shared/api/public.ts";
import { Echec } from "../../../socle/echec.ts";
import { chercherDesCommunes } from "./communes-connues.ts";

const PAUSE_DE_FRAPPE_MS = 200;
const LETTRES_AU_MOINS = 2;

export type Recherche =
  | { nature: "vide" }
  | { nature: "trouvees"; communes: readonly CommuneTrouvee[] }
  | { nature: "echec"; echec: Echec };

const VIDE: Recherche = { nature: "vide" };

async function chercher(q: string, signal: AbortSignal): Promise<Recherche> {
  try {
    return { nature: "trouvees", communes: await chercherDesCommunes(q, signal) };
  } catch (erreur) {
    if (erreur instanceof Echec) return { nature: "echec", echec: erreur };
    throw erreur;
  }
}

const saufAbandon = (erreur: unknown): void => {
  if (!(erreur instanceof DOMException)) throw erreur;
};

/** Communes for what is being typed; a newer key stroke drops the search before. */
export function useRecherche(saisie: string): Recherche {
  const [recherche, poser] = useState<Recherche>(VIDE);
  useEffect(() => {
    const q = saisie.trim();
    // at once: the communes of the search before must not answer the next one
    if (q.length < LETTRES_AU_MOINS) return poser(VIDE);
    const abandon = new AbortController();
    const minuterie = setTimeout(() => chercher(q, abandon.signal).then(poser).catch(saufAbandon), PAUSE_DE_FRAPPE_MS);
    return () => {
      clearTimeout(minuterie);
      abandon.abort();
    };
  }, [saisie]);
  return recherche;
}
