import { type FinProchaine, finsProchaines } from "../../shared/mandat/fin-prochaine.ts";
import { refusDAnnoncer } from "../../shared/mandat/gardes.ts";
import { mandatNomme } from "../../shared/mandat/mandat.ts";
import { annoncer } from "../../shared/mandat/mandats.ts";
import type { Annonce } from "../socle/annonce.ts";
import type { Queue } from "../socle/queue.ts";
import { jourDEffacement, LOTS_DE_RAPPELS, type Rappel, rappelsDe } from "../socle/rappels-de-brouillon.ts";
import type { ARappeler, Brouillon, BrouillonsStore } from "../socle/stores/brouillons.ts";
import type { Poste } from "../socle/stores/registre.ts";
import type { Budget } from "./budget.ts";

export type PourRappeler = {
  brouillons: Pick<BrouillonsStore, "lire" | "listerARappeler" | "marquerRappele">;
  notifications: Queue;
  budget: Budget;
  aujourdhui: string;
  maintenant: Date;
  aLeTemps(): boolean;
};

/** Something to tell, what counts it, and the draft once it is told. */
type Du = { poste: Poste; annonce: Annonce; apres: Brouillon };

function finDe(brouillon: Brouillon, { mandatId, jours }: FinProchaine, jour: string): Du[] {
  const { compte, brouillonId } = brouillon;
  const mandat = mandatNomme(brouillon, mandatId);
  if (mandat?.compte === undefined || refusDAnnoncer(brouillon, { mandatId, jours }, jour) !== undefined) return [];
  const { compte: detenteur, jusquAu } = mandat;
  const annonce = { type: "aide-bientot-finie", compte, brouillonId, mandatId, detenteur, jusquAu, jours } as const;
  return [{ poste: "avis", annonce, apres: annoncer(brouillon, { mandatId, jours }) }];
}

function duDe(brouillon: Brouillon, { fin }: Rappel, jour: string): Du[] {
  if (fin) return finDe(brouillon, fin, jour);
  const { compte, brouillonId } = brouillon;
  const annonce = { type: "brouillon-oublie", compte, brouillonId, effaceLe: jourDEffacement(brouillon) } as const;
  return [{ poste: "rappels", annonce, apres: brouillon }];
}

/** Late, the nearest end alone is told. */
const estPerime = (brouillon: Brouillon, { fin }: Rappel, jour: string): boolean =>
  fin !== undefined &&
  finsProchaines(brouillon).some(
    ({ mandatId, jours, le }) => mandatId === fin.mandatId && jours < fin.jours && le <= jour,
  );

/** Told first, marked after: a run that dies in between tells again, and the message is sent once. */
async function rappelerUn({ compte, brouillonId, rappelLe }: ARappeler, contexte: PourRappeler): Promise<number> {
  const { brouillons, notifications, budget, maintenant, aujourdhui } = contexte;
  const lu = await brouillons.lire(compte, brouillonId, maintenant);
  if (!lu) return 0;
  const rappels = rappelsDe(lu);
  let brouillon: Brouillon = lu;
  let dits = 0;
  for (const rappel of rappels.filter(({ le }) => rappelLe <= le && le <= aujourdhui)) {
    const [du] = estPerime(brouillon, rappel, aujourdhui) ? [] : duDe(brouillon, rappel, aujourdhui);
    if (!du) continue;
    if (!budget.prendre(du.poste) || (await notifications.envoyer([du.annonce])).length > 0) return dits;
    brouillon = du.apres;
    dits += 1;
  }
  await brouillons.marquerRappele(
    brouillon,
    rappels.find(({ le }) => le > aujourdhui),
  );
  return dits;
}

/** Reminds, once, of the demandes that were begun and left, and of helps on them that end; gives how many. */
export async function rappeler(contexte: PourRappeler): Promise<number> {
  let rappeles = 0;
  for (const lot of LOTS_DE_RAPPELS)
    for await (const ou of contexte.brouillons.listerARappeler(lot, contexte.aujourdhui)) {
      if (!contexte.aLeTemps()) return rappeles;
      rappeles += await rappelerUn(ou, contexte);
    }
  return rappeles;
}
