import type { brouillons as routes } from "../../shared/api/brouillons.ts";
import { compteDe } from "../../shared/droits/identite.ts";
import { Problem } from "../../shared/problems.ts";
import type { Handler } from "../socle/http.ts";
import type { BrouillonsStore } from "../socle/stores/brouillons.ts";
import { ouvrirEtMontrer, type PourLire } from "./brouillon-lu.ts";
import { type Identifier, retenirLIdentite } from "./brouillons-identifies.ts";

type Dependances = PourLire & { brouillons: Pick<BrouillonsStore, "lire" | "enregistrer">; identifier: Identifier };

export const lireBrouillon: Handler<typeof routes.lireBrouillon, Dependances> = async ({ brouillonId }, contexte) => {
  const { brouillons, maintenant, qui } = contexte;
  const lu = await brouillons.lire(compteDe(qui), brouillonId, maintenant);
  if (!lu) throw new Problem("brouillon-introuvable");
  const brouillon = await retenirLIdentite(lu, contexte);
  return brouillon ? ouvrirEtMontrer(brouillon, contexte) : lireBrouillon({ brouillonId }, contexte);
};
