import type { brouillons as routes } from "../../shared/api/brouillons.ts";
import { expiration, jourAParis } from "../../shared/demande/delais.ts";
import { compteDe } from "../../shared/droits/identite.ts";
import { Problem } from "../../shared/problems.ts";
import type { Coffre } from "../socle/enveloppe.ts";
import type { Appel, Handler } from "../socle/http.ts";
import { type Patienter, reessayer, siPassagere } from "../socle/reessayer.ts";
import type { Brouillon, BrouillonsStore } from "../socle/stores/brouillons.ts";
import type { DemandesStore } from "../socle/stores/demandes.ts";
import type { Depot, DepotsStore } from "../socle/stores/depots.ts";
import { type CommuneDe, territoireDuDepot } from "../socle/territoire-du-depot.ts";
import { territoirePris } from "../socle/territoire-pris.ts";
import { versionPerimee } from "./brouillon-lu.ts";
import { demandeADeposer, exigerComplet, verifieeParFranceConnect } from "./demande-a-deposer.ts";
import { numeroDuBrouillon } from "./numero-du-brouillon.ts";

export type PourDeposer = {
  brouillons: Pick<BrouillonsStore, "lire">;
  depots: DepotsStore;
  demandes: Pick<DemandesStore, "lireVerrou">;
  coffre: Coffre;
  communeDe: CommuneDe;
  patienter: Patienter;
};
type Contexte = PourDeposer & Appel;

const recu = ({ numeroUnique, deposeeLe }: NonNullable<Brouillon["depot"]>) => ({
  numeroUnique,
  deposeeLe,
  expireLe: expiration(jourAParis(new Date(deposeeLe))),
});

async function preparer(brouillon: Brouillon, contexte: Contexte): Promise<Depot & { brouillon: Brouillon }> {
  await exigerComplet(brouillon, contexte);
  const territoire = territoireDuDepot(brouillon.reponses, contexte.communeDe);
  const numeroUnique = await numeroDuBrouillon(brouillon, territoire, contexte);
  return demandeADeposer(brouillon, { numeroUnique, territoire }, contexte);
}

/**
 * One demande and one number, whatever dies on the way. Each try begins by reading the draft, which the transaction
 * closes: a filing that succeeded unseen is found there, and answered as the first time.
 */
export const deposer: Handler<typeof routes.deposer, PourDeposer> = async ({ brouillonId, version }, contexte) => {
  let pris: string | undefined;
  let identiteLibre = true;
  return reessayer(async () => {
    const lu = await contexte.brouillons.lire(compteDe(contexte.qui), brouillonId, contexte.maintenant);
    // changes of a demande are filed with it (`modifier.ts`): they are no demande of their own
    if (!lu || lu.demande) throw new Problem("brouillon-introuvable");
    if (lu.depot) return recu(lu.depot);
    if (lu.version !== version) throw await versionPerimee(lu, contexte);
    const prepare = await preparer(sansNumero(lu, pris), contexte);
    const depot = identiteLibre ? verifieeParFranceConnect(prepare) : prepare;
    const issue = await contexte.depots.deposer(depot).catch(siPassagere);
    if (issue === "territoire-pris") throw await territoirePris(depot.demande, contexte.demandes);
    // another demande of the territory bears this identity: this one is filed as any other, and a guichet will compare
    if (issue === "identite-prise") identiteLibre = false;
    if (issue === "numero-pris") pris = depot.demande.numeroUnique;
    return issue === "ecrit" ? recu(depot.demande) : undefined;
  }, contexte.patienter);
};

// a number that another demande bears (a counter restored from a backup) is not asked for again
const sansNumero = (brouillon: Brouillon, pris: string | undefined): Brouillon =>
  brouillon.numeroReserve === pris ? { ...brouillon, numeroReserve: undefined } : brouillon;
