import type { BrouillonLu } from "../../shared/api/brouillons.ts";
import { jourAParis } from "../../shared/demande/delais.ts";
import type { Reponses } from "../../shared/formulaire/formulaires.ts";
import { Problem } from "../../shared/problems.ts";
import type { Coffre } from "../socle/enveloppe.ts";
import { ouvrir } from "../socle/reponses-scellees.ts";
import type { Brouillon } from "../socle/stores/brouillons.ts";

/** All the answers of a draft, for the person who wrote them. */
export async function toutesLesReponses({ dossier, reponses, sensible }: Brouillon, coffre: Coffre): Promise<Reponses> {
  return sensible ? { ...reponses, ...(await ouvrir(coffre, dossier, sensible.enveloppe)) } : reponses;
}

/** A draft as its owner reads it. */
export function montrer(brouillon: Brouillon, reponses: Reponses): BrouillonLu {
  const { brouillonId, version, formulaire, creeLe, modifieLe, depot, expireLe } = brouillon;
  const effaceLe = jourAParis(new Date(expireLe * 1000));
  const lu = { brouillonId, version, formulaire, reponses, creeLe, modifieLe, effaceLe };
  return depot ? { ...lu, numeroUnique: depot.numeroUnique } : lu;
}

export const ouvrirEtMontrer = async (brouillon: Brouillon, coffre: Coffre): Promise<BrouillonLu> =>
  montrer(brouillon, await toutesLesReponses(brouillon, coffre));

/** The current draft comes with the refusal, so that both values can be shown. */
export const versionPerimee = async (brouillon: Brouillon, coffre: Coffre): Promise<Problem> =>
  new Problem("version-perimee", { extensions: { brouillon: await ouvrirEtMontrer(brouillon, coffre) } });
