import { createHash } from "node:crypto";
import { jourAParis } from "../../shared/demande/delais.ts";
import { log } from "../socle/log.ts";
import type { CourriersStore } from "../socle/stores/courriers.ts";
import type { LettreAPoster, LettresStore } from "../socle/stores/lettres.ts";
import type { Lot, LotsStore } from "../socle/stores/lots.ts";
import { adresses } from "./adresses.ts";
import { mettreSousPli } from "./mettre-sous-pli.ts";

export type Dependances = {
  lettres: Pick<LettresStore, "lire">;
  lots: LotsStore;
  courriers: Pick<CourriersStore, "deposer">;
};

/** Letters of one batch: what a function holds in memory, and what a person carries to a printer. */
const PAR_LOT = 300;

const empreinte = (octets: Uint8Array | string): string => createHash("sha256").update(octets).digest("hex");

async function lireLettres({ attentes }: Lot, lettres: Dependances["lettres"]): Promise<LettreAPoster[]> {
  const lues = [];
  for (const attente of attentes) lues.push(await lettres.lire(attente));
  // a demande purged meanwhile took its letter away
  return lues.filter((lue) => lue !== undefined);
}

/** The letters, where they go, then the manifest: its presence says that the batch is whole. */
async function imprimerLot(lot: Lot, { lettres, courriers }: Dependances): Promise<number> {
  const lues = await lireLettres(lot, lettres);
  const { pdf, pages } = await mettreSousPli(lues, lot.jour);
  const csv = adresses(lues, pages);
  const dossier = `lots/${lot.nom}`;
  await courriers.deposer(`${dossier}/lettres.pdf`, pdf, "application/pdf");
  await courriers.deposer(`${dossier}/adresses.csv`, csv, "text/csv; charset=utf-8");
  const manifeste = {
    lot: lot.nom,
    lettres: lues.length,
    recommandes: lues.filter(({ recommande }) => recommande).length,
    pages: pages.reduce((somme, nombre) => somme + nombre, 0),
    sha256: { "lettres.pdf": empreinte(pdf), "adresses.csv": empreinte(csv) },
  };
  await courriers.deposer(`${dossier}/manifeste.json`, JSON.stringify(manifeste, null, 2), "application/json");
  return lues.length;
}

/** Prints all that waits, batch after batch; what time does not allow waits for the next day. */
export async function imprimer(dependances: Dependances, maintenant: Date, aLeTemps: () => boolean): Promise<void> {
  while (aLeTemps()) {
    const lot = await dependances.lots.ouvrir(jourAParis(maintenant), PAR_LOT);
    if (!lot) return;
    const nombre = await imprimerLot(lot, dependances);
    await dependances.lots.clore(lot);
    log("lot-imprime", { nombre });
  }
}
