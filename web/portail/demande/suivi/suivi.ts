import type { BrouillonLu } from "../../../../shared/api/brouillons.ts";
import type { DemandeLue } from "../../../../shared/api/demandes.ts";
import { Echec } from "../../../socle/echec.ts";
import * as etats from "./etat.ts";
import { brouillonActuel, champsRefuses } from "./lire-refus.ts";
import type { Changements, Conflit } from "./reconcilier.ts";

type Dependances = {
  /** The demande that the draft is to change, as it is filed. */
  deposee?: DemandeLue | undefined;
  envoyer: (version: number, operation: etats.Operation) => Promise<BrouillonLu>;
  /** Keeps on the device what waits; nothing waits any more when undefined. */
  garder: (attente: etats.Attente | undefined) => void;
  uneOperation: () => string;
};

export type Suivi = ReturnType<typeof suivreBrouillon>;

const PAUSE_DE_FRAPPE_MS = 800;
/** Wait before each new try, in milliseconds; the last one goes on. */
const REPRISES_MS = [2_000, 5_000, 15_000, 30_000] as const;
const DERNIERE_REPRISE_MS = 60_000;

/**
 * Saves a draft while it is written: what is noted leaves after a pause, one operation at a time, again under
 * the same identifier until an answer comes.
 */
export function suivreBrouillon(depart: BrouillonLu, { deposee, envoyer, garder, uneOperation }: Dependances) {
  let etat = etats.commencer(depart);
  let tournee: Promise<void> | undefined;
  let minuterie: ReturnType<typeof setTimeout> | undefined;
  let essais = 0;
  let estArrete = false;
  const abonnes = new Set<() => void>();

  function poser(suivant: etats.EtatDuSuivi): void {
    etat = suivant;
    if (!estArrete) garder(etats.estPerdu(etat) ? undefined : etats.attenteDe(etat));
    for (const prevenir of abonnes) prevenir();
  }

  function planifier(attente: number): void {
    clearTimeout(minuterie);
    if (!estArrete) minuterie = setTimeout(enregistrer, attente);
  }

  /** True when what is left can leave at once. */
  function surmonter(erreur: unknown): boolean {
    if (!(erreur instanceof Echec)) throw erreur;
    const actuel = brouillonActuel(erreur);
    const refusees = champsRefuses(erreur, etat.envol?.ici ?? {});
    if (actuel) poser(etats.rapprocher(etat, actuel));
    else if (Object.keys(refusees).length > 0) poser(etats.ecarter(etat, refusees));
    else {
      poser({ ...etat, echec: erreur });
      if (erreur.motif !== "refus") planifier(REPRISES_MS[essais++] ?? DERNIERE_REPRISE_MS);
      return false;
    }
    return true;
  }

  async function essayer(): Promise<boolean> {
    const { envol, ...reste } = etats.decoller(etat, uneOperation());
    poser({ ...reste, envol });
    try {
      const recu = await envoyer(etat.brouillon.version, envol);
      essais = 0;
      poser(etats.atterrir(etat, recu));
      return true;
    } catch (erreur) {
      return surmonter(erreur);
    }
  }

  async function faireLaTournee(): Promise<void> {
    if (etats.resteAEnvoyer(etat)) poser({ ...etat, enCours: true });
    while (etats.resteAEnvoyer(etat)) if (!(await essayer())) break;
    poser({ ...etat, enCours: false });
  }

  /** True when nothing has waited for the person from now until `acte` is done. */
  async function sansAttente(acte: Promise<void>): Promise<boolean> {
    let estLibre = !etats.attendLaPersonne(etat);
    const veiller = () => {
      estLibre &&= !etats.attendLaPersonne(etat);
    };
    abonnes.add(veiller);
    await acte.finally(() => abonnes.delete(veiller));
    return estLibre;
  }

  /**
   * Sends all that waits; false when something is not saved, and the state says why. Who has met a disagreement
   * and settles it while the rest is still on its way goes on when they ask again, never under their finger.
   */
  async function enregistrer(): Promise<boolean> {
    clearTimeout(minuterie);
    tournee ??= faireLaTournee().finally(() => {
      tournee = undefined;
    });
    return (await sansAttente(tournee)) && etats.toutEstEnregistre(etat);
  }

  return {
    deposee,
    lire: () => etat,
    abonner(prevenir: () => void) {
      abonnes.add(prevenir);
      return () => void abonnes.delete(prevenir);
    },
    enregistrer,
    noter(ici: Changements) {
      poser(etats.noter(etat, ici));
      planifier(PAUSE_DE_FRAPPE_MS);
    },
    trancher(conflit: Conflit, garde: "ici" | "ailleurs") {
      poser(etats.trancher(etat, conflit, garde));
      planifier(0);
    },
    /** From now on nothing more is kept on the device nor sent by itself. */
    arreter() {
      estArrete = true;
      clearTimeout(minuterie);
    },
    /** Takes up what an earlier visit left on the device. */
    reprendre(attente: etats.Attente) {
      poser(etats.rapprocher(etat, etat.brouillon, attente));
      planifier(0);
    },
  };
}
