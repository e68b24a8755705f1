import { clear, createStore, del, delMany, entries, set } from "idb-keyval";
import { appareilPartage } from "../../../socle/connexion/appareil-partage.ts";
import type { Attente } from "./etat.ts";

type Gardee = { brouillonId: string; onglet: string; attente: Attente; gardeeLe: number };

const UN_JOUR_MS = 86_400_000;

const magasin = createStore("sne", "attente");

/** Two tabs may write in the same draft: each keeps what it has not saved under a name of its own. */
const ONGLET = crypto.randomUUID();
// held as long as this page lives: what a living page keeps is its own to send
navigator.locks.request(ONGLET, () => new Promise(() => {})).catch(() => {});

const cleDe = ({ brouillonId, onglet }: Pick<Gardee, "brouillonId" | "onglet">) => `${brouillonId} ${onglet}`;

/** A browser may refuse to keep anything (private browsing): what waits then lives as long as the page. */
const sansReserve = (): undefined => undefined;

/** Keeps on the device what is not saved; nothing any more when undefined, nor ever on a shared device. */
export function garder(brouillonId: string, attente: Attente | undefined): void {
  const gardee = { brouillonId, onglet: ONGLET };
  const ecrite =
    attente && !appareilPartage()
      ? set(cleDe(gardee), { ...gardee, attente, gardeeLe: Date.now() }, magasin)
      : del(cleDe(gardee), magasin);
  ecrite.catch(sansReserve);
}

/** What pages that are gone have left, oldest first; after a day the person no longer expects it. */
async function delaissees(): Promise<Gardee[]> {
  if (appareilPartage()) await clear(magasin);
  const [toutes, { held = [] }] = await Promise.all([entries<string, Gardee>(magasin), navigator.locks.query()]);
  const gardees = toutes.map(([, gardee]) => gardee);
  const recentes = gardees.filter(({ gardeeLe }) => Date.now() - gardeeLe < UN_JOUR_MS);
  await oublier(gardees.filter((gardee) => !recentes.includes(gardee)));
  return recentes
    .filter(({ onglet }) => !held.some(({ name }) => name === onglet))
    .sort((une, autre) => une.gardeeLe - autre.gardeeLe);
}

const oublier = (gardees: readonly Gardee[]): Promise<void> => delMany(gardees.map(cleDe), magasin);

/** Drafts in which an earlier visit has left something unsaved. */
export const brouillonsDelaisses = async (): Promise<string[]> => {
  const gardees = (await delaissees().catch(sansReserve)) ?? [];
  return [...new Set(gardees.map(({ brouillonId }) => brouillonId))];
};

/** Hands over, in order, what earlier visits have left of a draft; it is then this page's to keep. */
export async function reprendreLaReserve(brouillonId: string, reprendre: (attente: Attente) => void): Promise<void> {
  const siennes = ((await delaissees().catch(sansReserve)) ?? []).filter(
    (gardee) => gardee.brouillonId === brouillonId,
  );
  for (const { attente } of siennes) reprendre(attente);
  await oublier(siennes).catch(sansReserve);
}

/** At sign-out nothing of the person stays on the device. */
export const viderLaReserve = async (): Promise<void> => clear(magasin).catch(sansReserve);
