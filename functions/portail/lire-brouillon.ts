import type { brouillons as routes } from "../../shared/api/brouillons.ts";
import { compteDe } from "../../shared/droits/identite.ts";
import { Problem } from "../../shared/problems.ts";
import type { Coffre } from "../socle/enveloppe.ts";
import type { Handler } from "../socle/http.ts";
import type { BrouillonsStore } from "../socle/stores/brouillons.ts";
import { ouvrirEtMontrer } from "./brouillon-lu.ts";

type Dependances = { brouillons: Pick<BrouillonsStore, "lire">; coffre: Coffre };

export const lireBrouillon: Handler<typeof routes.lireBrouillon, Dependances> = async (
  { brouillonId },
  { brouillons, coffre, maintenant, qui },
) => {
  const brouillon = await brouillons.lire(compteDe(qui), brouillonId, maintenant);
  if (!brouillon) throw new Problem("brouillon-introuvable");
  return ouvrirEtMontrer(brouillon, coffre);
};
