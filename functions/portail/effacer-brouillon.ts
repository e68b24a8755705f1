import type { brouillons as routes } from "../../shared/api/brouillons.ts";
import { compteDe } from "../../shared/droits/identite.ts";
import { Problem } from "../../shared/problems.ts";
import type { Handler } from "../socle/http.ts";
import type { BrouillonsStore } from "../socle/stores/brouillons.ts";

type Dependances = { brouillons: Pick<BrouillonsStore, "lire" | "effacer"> };

export const effacerBrouillon: Handler<typeof routes.effacerBrouillon, Dependances> = async (
  { brouillonId },
  { brouillons, maintenant, qui },
) => {
  const compte = compteDe(qui);
  if (await brouillons.effacer(compte, brouillonId)) return;
  const brouillon = await brouillons.lire(compte, brouillonId, maintenant);
  throw new Problem(brouillon ? "brouillon-depose" : "brouillon-introuvable");
};
