import { once } from "node:events";
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { Territoire } from "../territoires.ts";
import { type Atelier, type EcrireDuTerritoire, ecrireDuTerritoire, type LignesEnColonnes } from "./du-territoire.ts";

export interface Tache {
  territoire: Territoire;
  lignes: LignesEnColonnes;
}

export interface Equipe {
  /** Waits for a thread that has nothing to do. */
  ecrire: EcrireDuTerritoire;
  fermer(): Promise<void>;
}

/** Beside this file, as a source or as a bundle. */
const TRAVAILLEUR = new URL(`./travailleur${extname(import.meta.url)}`, import.meta.url);

/** Megabytes that a thread may keep: the workbooks of France and their lines take less. */
const TAS_MO = 400;

/** Threads that write workbooks side by side; with one or none, the caller writes them itself. */
export function ouvrirEquipe(fils: number, atelier: Atelier): Equipe {
  if (fils < 2) return { ecrire: ecrireDuTerritoire(atelier), fermer: () => Promise.resolve() };
  const travailleurs = Array.from(
    { length: fils },
    () => new Worker(TRAVAILLEUR, { workerData: atelier, resourceLimits: { maxOldGenerationSizeMb: TAS_MO } }),
  );
  const libres = [...travailleurs];
  const attentes: ((libre: Worker) => void)[] = [];
  const prendre = (): Promise<Worker> | Worker =>
    libres.pop() ?? new Promise<Worker>((resoudre) => attentes.push(resoudre));
  const rendre = (travailleur: Worker): void => {
    const attente = attentes.shift();
    if (attente) attente(travailleur);
    else libres.push(travailleur);
  };
  return {
    async ecrire(territoire, lignes) {
      const travailleur = await prendre();
      const tache: Tache = { territoire, lignes };
      travailleur.postMessage(tache);
      // what a thread throws comes out here, and stops the edition
      const [noms] = await once(travailleur, "message");
      rendre(travailleur);
      return noms;
    },
    async fermer() {
      await Promise.all(travailleurs.map((travailleur) => travailleur.terminate()));
    },
  };
}
