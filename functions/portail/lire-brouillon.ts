import type { brouillons as routes } from "../../shared/api/brouillons.ts";
import { compteDe } from "../../shared/droits/identite.ts";
import { Problem } from "../../shared/problems.ts";
import type { Handler } from "../socle/http.ts";
import type { BrouillonsStore } from "../socle/stores/brouillons.ts";
import { ouvrirEtMontrer, type PourLire } from "./brouillon-lu.ts";

type Dependances = PourLire & { brouillons: Pick<BrouillonsStore, "lire"> };

export const lireBrouillon: Handler<typeof routes.lireBrouillon, Dependances> = async ({ brouillonId }, contexte) => {
  const { brouillons, maintenant, qui } = contexte;
  const brouillon = await brouillons.lire(compteDe(qui), brouillonId, maintenant);
  if (!brouillon) throw new Problem("brouillon-introuvable");
  return ouvrirEtMontrer(brouillon, contexte);
};
