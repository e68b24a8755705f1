import { manques } from "../../shared/formulaire/completude.ts";
import { champNomme, type Reponses } from "../../shared/formulaire/formulaires.ts";
import { verifierReponses } from "../../shared/formulaire/validite.ts";
import { Problem } from "../../shared/problems.ts";
import type { Coffre } from "../socle/enveloppe.ts";
import type { Appel } from "../socle/http.ts";
import { fusionner, type Scellees, sceller, separer } from "../socle/reponses-scellees.ts";
import type { Brouillon } from "../socle/stores/brouillons.ts";
import type { DepotsStore } from "../socle/stores/depots.ts";
import { numeroDuBrouillon, type TerritoireDe, territoireDuDepot } from "./numero-du-brouillon.ts";

export type PourRecevoir = { coffre: Coffre; depots: Pick<DepotsStore, "prendreNumero">; territoireDe: TerritoireDe };
type Contexte = PourRecevoir & Pick<Appel, "maintenant" | "aujourdhui">;

/** A draft and all its answers in clear. */
export type Ouvert = { brouillon: Brouillon; reponses: Reponses };
type Changement = { operationId: string; reponses: Record<string, unknown> };

const CONSERVATION_EN_JOURS = 90;
const OPERATIONS_RETENUES = 20;

/** Second (Unix) when a draft that nobody touches any more is erased. */
export const finDeConservation = (maintenant: Date): number =>
  Math.floor(maintenant.getTime() / 1000) + CONSERVATION_EN_JOURS * 86_400;

function refuserLesFautes(reponses: Record<string, unknown>, contexte: Contexte): void {
  const champs = verifierReponses(reponses, contexte);
  if (champs.length > 0) throw new Problem("champs-invalides", { champs });
}

async function scellees(avant: Brouillon, { reponses }: Changement, apres: Reponses, coffre: Coffre) {
  const changent = Object.keys(reponses).some((nom) => champNomme(nom)?.sensible);
  return changent ? await sceller(coffre, avant.dossier, separer(apres).sensibles) : avant.sensible;
}

// a complete draft reserves its number, so that filing has only one write to do
async function numeroReserve(avant: Brouillon, apres: Reponses, contexte: Contexte): Promise<string | undefined> {
  if (manques(apres, contexte).length > 0) return avant.numeroReserve;
  return numeroDuBrouillon(avant, territoireDuDepot(apres, contexte.territoireDe), contexte);
}

/** The draft with these answers, ready to be written; throws `champs-invalides` with every fault. */
export async function recevoir(avant: Ouvert, changement: Changement, contexte: Contexte): Promise<Ouvert> {
  refuserLesFautes(changement.reponses, contexte);
  const reponses = fusionner(avant.reponses, changement.reponses);
  const sensible: Scellees | undefined = await scellees(avant.brouillon, changement, reponses, contexte.coffre);
  const brouillon: Brouillon = {
    ...avant.brouillon,
    version: avant.brouillon.version + 1,
    reponses: separer(reponses).claires,
    sensible,
    numeroReserve: await numeroReserve(avant.brouillon, reponses, contexte),
    modifieLe: contexte.maintenant.toISOString(),
    operations: [...avant.brouillon.operations, changement.operationId].slice(-OPERATIONS_RETENUES),
    expireLe: finDeConservation(contexte.maintenant),
  };
  return { brouillon, reponses };
}
