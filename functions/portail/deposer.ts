import type { brouillons as routes } from "../../shared/api/brouillons.ts";
import { expiration, jourAParis } from "../../shared/demande/delais.ts";
import type { Demande } from "../../shared/demande/demande.ts";
import { acteurSous } from "../../shared/droits/peut.ts";
import { estVivant, type Mandat } from "../../shared/mandat/mandat.ts";
import { Problem } from "../../shared/problems.ts";
import { ouvrirLeBrouillon } from "../socle/brouillon-ouvert.ts";
import type { Coffre } from "../socle/enveloppe.ts";
import type { Appel, Handler } from "../socle/http.ts";
import { type Patienter, reessayer, siPassagere } from "../socle/reessayer.ts";
import type { AidesStore } from "../socle/stores/aides.ts";
import type { Brouillon, BrouillonsStore } from "../socle/stores/brouillons.ts";
import type { DemandesStore } from "../socle/stores/demandes.ts";
import type { Depot, DepotsStore } from "../socle/stores/depots.ts";
import { type CommuneDe, territoireDuDepot } from "../socle/territoire-du-depot.ts";
import { territoirePris } from "../socle/territoire-pris.ts";
import { exigerDeToutLire } from "../socle/tout-lire.ts";
import { versionPerimee } from "./brouillon-lu.ts";
import { demandeADeposer, exigerComplet, verifieeParFranceConnect } from "./demande-a-deposer.ts";
import { numeroDuBrouillon } from "./numero-du-brouillon.ts";

export type PourDeposer = {
  brouillons: Pick<BrouillonsStore, "lire">;
  aides: Pick<AidesStore, "lire" | "lier">;
  depots: DepotsStore;
  demandes: Pick<DemandesStore, "lire" | "lireVerrou">;
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

async function preparer(
  brouillon: Brouillon,
  mandat: Mandat | undefined,
  contexte: Contexte,
): Promise<Depot & { brouillon: Brouillon }> {
  await exigerComplet(brouillon, contexte);
  const territoire = territoireDuDepot(brouillon.reponses, contexte.communeDe);
  const numeroUnique = await numeroDuBrouillon(brouillon, territoire, contexte);
  return demandeADeposer(brouillon, { numeroUnique, territoire, acteur: acteurSous(contexte.qui, mandat) }, contexte);
}

/** Helpers of the draft find the demande; without its mandates, what leads to it opens nothing. */
async function suivre({ numeroUnique, compte, mandats = [] }: Demande, { aides, aujourdhui }: Contexte): Promise<void> {
  for (const mandat of mandats)
    if (mandat.compte !== undefined && estVivant(mandat, aujourdhui))
      await aides.lier(mandat.compte, { reference: numeroUnique, titulaire: compte }, mandat.jusquAu);
}

/**
 * One demande and one number, whatever dies on the way. Each try begins by reading the draft, which the transaction
 * closes: a filing that succeeded unseen is found there, and answered as the first time.
 */
export const deposer: Handler<typeof routes.deposer, PourDeposer> = async ({ brouillonId, version }, contexte) => {
  let pris: string | undefined;
  let identiteLibre = true;
  return reessayer(async () => {
    const ouvert = await ouvrirLeBrouillon(brouillonId, "modifier-demande", contexte);
    const lu = ouvert?.brouillon;
    // changes of a demande are filed with it (`modifier.ts`): they are no demande of their own
    if (!lu || lu.demande) throw new Problem("brouillon-introuvable");
    if (lu.depot) return recu(lu.depot);
    if (lu.version !== version) throw await versionPerimee(lu, contexte, ouvert.mandat);
    exigerDeToutLire(lu, ouvert.mandat);
    const prepare = await preparer(sansNumero(lu, pris), ouvert.mandat, contexte);
    await suivre(prepare.demande, contexte);
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
