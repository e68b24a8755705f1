import { identitesChangees } from "../../shared/demande/identite-civile.ts";
import { manques } from "../../shared/formulaire/completude.ts";
import { formulaireCourant, type Reponses } from "../../shared/formulaire/formulaires.ts";
import { reponsesRetenues } from "../../shared/formulaire/parcours.ts";
import type { Dites } from "../../shared/formulaire/personnes.ts";
import { uneFaute } from "../../shared/formulaire/une-faute.ts";
import { verifierReponses } from "../../shared/formulaire/validite.ts";
import { Problem } from "../../shared/problems.ts";
import type { Coffre } from "../socle/enveloppe.ts";
import type { Appel } from "../socle/http.ts";
import {
  enClair,
  fusionner,
  type Rangees,
  sansSensiblesInutiles,
  sceller,
  scelles,
} from "../socle/reponses-scellees.ts";
import type { Brouillon } from "../socle/stores/brouillons.ts";
import type { DepotsStore } from "../socle/stores/depots.ts";
import { type CommuneDe, territoireDuDepot } from "../socle/territoire-du-depot.ts";
import { numeroDuBrouillon } from "./numero-du-brouillon.ts";

export type PourRecevoir = { coffre: Coffre; depots: Pick<DepotsStore, "prendreNumero">; communeDe: CommuneDe };
type Contexte = PourRecevoir & Pick<Appel, "maintenant" | "aujourdhui">;

/** A draft and all its answers in clear; of a demande to be changed, what was filed of it. */
export type Ouvert = { brouillon: Brouillon; reponses: Reponses; deposees?: Reponses };
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

// civil identity is compared with a piece: it changes at a guichet only
function refuserUneAutreIdentite(deposees: Reponses, apres: Reponses): void {
  const champs = identitesChangees(deposees, apres);
  if (champs.length > 0) throw new Problem("champs-invalides", { champs });
}

// what FranceConnect gave is corrected at its source; whoever is helped has an identity of their own
function refuserDeChangerLeVerifie({ identite }: Brouillon, apres: Dites): void {
  if (apres.pourQui === "proche") return;
  const changes = Object.entries(identite?.reponses ?? {}).filter(([nom, valeur]) => apres[nom] !== valeur);
  if (changes.length > 0)
    throw new Problem("champs-invalides", {
      champs: changes.map(([nom]) => uneFaute(`/reponses/${nom}`, "identite-verifiee")),
    });
}

// a complete draft reserves its number, so that filing has only one write to do
const numeroReserve = async (avant: Brouillon, apres: Reponses, complet: boolean, contexte: Contexte) =>
  complet && !avant.demande
    ? numeroDuBrouillon(avant, territoireDuDepot(apres, contexte.communeDe), contexte)
    : avant.numeroReserve;

// the same sensitive answers stay under the same seal: a call to KMS less for most of the writes
async function ranger(avant: Ouvert, apres: Reponses, { coffre }: Contexte): Promise<Rangees> {
  const { sensible, dossier } = avant.brouillon;
  if (sensible && scelles(avant.reponses) === scelles(apres)) return { reponses: enClair(apres), sensible };
  return sceller(coffre, dossier, apres);
}

/** The draft with these answers, ready to be written; throws `champs-invalides` with every fault. */
export async function recevoir(avant: Ouvert, changement: Changement, contexte: Contexte): Promise<Ouvert> {
  refuserLesFautes(changement.reponses, contexte);
  const dites = fusionner(avant.reponses, changement.reponses);
  refuserDeChangerLeVerifie(avant.brouillon, dites);
  if (avant.deposees) refuserUneAutreIdentite(avant.deposees, dites);
  const reponses = sansSensiblesInutiles(dites, reponsesRetenues(dites, contexte));
  const complet = manques(reponses, contexte).length === 0;
  const rangees = await ranger(avant, reponses, contexte);
  const brouillon: Brouillon = {
    ...avant.brouillon,
    version: avant.brouillon.version + 1,
    formulaire: formulaireCourant.version,
    reponses: rangees.reponses,
    sensible: rangees.sensible,
    identite: reponses.pourQui === "proche" ? undefined : avant.brouillon.identite,
    complet,
    numeroReserve: await numeroReserve(avant.brouillon, reponses, complet, contexte),
    modifieLe: contexte.maintenant.toISOString(),
    operations: [...avant.brouillon.operations, changement.operationId].slice(-OPERATIONS_RETENUES),
    expireLe: finDeConservation(contexte.maintenant),
  };
  return { brouillon, reponses };
}
