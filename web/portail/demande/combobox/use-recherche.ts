import { useEffect, useRef, useState } from "react";
import { Echec } from "../../../socle/echec.ts";
import type { Sujet } from "./sujet.ts";

const PAUSE_DE_FRAPPE_MS = 200;

export type Recherche<T> =
  | { nature: "vide" }
  | { nature: "trouves"; elements: readonly T[] }
  | { nature: "echec"; echec: Echec };

const VIDE = { nature: "vide" } as const;

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((finir, abandonner) => {
    const minuterie = setTimeout(finir, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(minuterie);
      abandonner(signal.reason);
    });
  });

/** Looks for something once the typing pauses; when it is slow, says that nothing comes, and still waits. */
async function chercher<T>(sujet: Sujet<T>, q: string, signal: AbortSignal, dire: (vue: Recherche<T>) => void) {
  await pause(PAUSE_DE_FRAPPE_MS, signal);
  const perdrePatience = () => dire({ nature: "echec", echec: new Echec("service") });
  const minuterie = sujet.patienceMs === undefined ? undefined : setTimeout(perdrePatience, sujet.patienceMs);
  try {
    dire({ nature: "trouves", elements: await sujet.chercher(q, signal) });
  } catch (erreur) {
    if (!(erreur instanceof Echec)) throw erreur;
    dire({ nature: "echec", echec: erreur });
  } finally {
    clearTimeout(minuterie);
  }
}

const saufAbandon = (erreur: unknown): void => {
  if (!(erreur instanceof DOMException)) throw erreur;
};

/** What is found for what is being typed; a newer key stroke drops the search before. */
export function useRecherche<T>(sujet: Sujet<T>) {
  const [recherche, poser] = useState<Recherche<T>>(VIDE);
  const enCours = useRef<AbortController>(undefined);
  const abandonner = () => enCours.current?.abort();
  useEffect(() => () => enCours.current?.abort(), []);
  return {
    recherche,
    /** What has been said so far stays said; nothing more will be. */
    abandonner,
    chercher(saisie: string): void {
      abandonner();
      const q = saisie.trim();
      const assez = q.length >= sujet.lettresAuMoins;
      // at once: what the search before has found must not answer the next one; that it failed stays said meanwhile
      poser((avant) => (assez && avant.nature === "echec" ? avant : VIDE));
      if (!assez) return;
      const abandon = new AbortController();
      enCours.current = abandon;
      const dire = (vue: Recherche<T>) => abandon.signal.aborted || poser(vue);
      chercher(sujet, q, abandon.signal, dire).catch(saufAbandon);
    },
  };
}
