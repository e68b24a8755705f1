import type { BrouillonLu } from "../../shared/api/brouillons.ts";
import { jourAParis } from "../../shared/demande/delais.ts";
import type { Reponses } from "../../shared/formulaire/formulaires.ts";
import { formulaireCourant } from "../../shared/formulaire/formulaires.ts";
import { reprendre } from "../../shared/formulaire/reprise.ts";
import type { Mandat } from "../../shared/mandat/mandat.ts";
import { Problem } from "../../shared/problems.ts";
import type { Coffre } from "../socle/enveloppe.ts";
import { enClair, ouvrir } from "../socle/reponses-scellees.ts";
import type { Brouillon } from "../socle/stores/brouillons.ts";
import type { CommuneDe } from "../socle/territoire-du-depot.ts";

export type PourLire = { coffre: Coffre; communeDe: CommuneDe };
type Contexte = PourLire & { aujourdhui: string };

/** All the answers of a draft, for the person who wrote them; of an older form, those that still hold. */
export async function toutesLesReponses(brouillon: Brouillon, contexte: Contexte): Promise<Reponses> {
  return reprendre(brouillon.formulaire, await ouvrir(contexte.coffre, brouillon), contexte);
}

/** A draft as its owner reads it, or a helper, who sees what the mandate shows. */
export function montrer(brouillon: Brouillon, toutes: Reponses, mandat?: Mandat): BrouillonLu {
  const reponses = mandat && !mandat.droits.includes("sensibles") ? enClair(toutes) : toutes;
  const { brouillonId, version, creeLe, modifieLe, depot, expireLe, demande, identite } = brouillon;
  const effaceLe = jourAParis(new Date(expireLe * 1000));
  const lu = { brouillonId, version, formulaire: formulaireCourant.version, reponses, creeLe, modifieLe, effaceLe };
  return {
    ...lu,
    ...(mandat && { mandat }),
    ...(identite && { verifiees: Object.keys(identite.reponses) }),
    ...(demande && { demande: demande.numeroUnique }),
    ...(depot && { numeroUnique: depot.numeroUnique }),
  };
}

export const ouvrirEtMontrer = async (
  brouillon: Brouillon,
  contexte: Contexte,
  mandat?: Mandat,
): Promise<BrouillonLu> => montrer(brouillon, await toutesLesReponses(brouillon, contexte), mandat);

/** The current draft comes with the refusal, so that both values can be shown. */
export const versionPerimee = async (brouillon: Brouillon, contexte: Contexte, mandat?: Mandat): Promise<Problem> =>
  new Problem("version-perimee", { extensions: { brouillon: await ouvrirEtMontrer(brouillon, contexte, mandat) } });
