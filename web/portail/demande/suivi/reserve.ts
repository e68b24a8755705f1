import { clear, createStore, del, get, set } from "idb-keyval";
import type { Attente } from "./etat.ts";

type Gardee = { attente: Attente; gardeeLe: number };

const UN_JOUR_MS = 86_400_000;

const magasin = createStore("sne", "brouillons");

/** A browser may refuse to keep anything (private browsing): what waits then lives as long as the page. */
const sansReserve = (): undefined => undefined;

const ecrire = async (brouillonId: string, gardee: Gardee | undefined): Promise<void> =>
  gardee ? set(brouillonId, gardee, magasin) : del(brouillonId, magasin);

export function garder(brouillonId: string, attente: Attente | undefined): void {
  ecrire(brouillonId, attente && { attente, gardeeLe: Date.now() }).catch(sansReserve);
}

const lire = async (brouillonId: string) => get<Gardee>(brouillonId, magasin);

/** What an earlier visit left unsaved; after a day the person no longer expects it. */
export async function lireReserve(brouillonId: string): Promise<Attente | undefined> {
  const gardee = await lire(brouillonId).catch(sansReserve);
  return gardee && Date.now() - gardee.gardeeLe < UN_JOUR_MS ? gardee.attente : undefined;
}

/** At sign-out nothing of the person stays on the device. */
export const viderLaReserve = async (): Promise<void> => clear(magasin).catch(sansReserve);
