import type { brouillons as routes } from "../../shared/api/brouillons.ts";
import { Problem } from "../../shared/problems.ts";
import { ouvrirLeBrouillon, type PourOuvrirUnBrouillon } from "../socle/brouillon-ouvert.ts";
import type { Handler } from "../socle/http.ts";
import type { BrouillonsStore } from "../socle/stores/brouillons.ts";
import { ouvrirEtMontrer, type PourLire } from "./brouillon-lu.ts";
import { type Identifier, retenirLIdentite } from "./brouillons-identifies.ts";

type Dependances = PourLire &
  PourOuvrirUnBrouillon & { brouillons: Pick<BrouillonsStore, "lire" | "enregistrer">; identifier: Identifier };

export const lireBrouillon: Handler<typeof routes.lireBrouillon, Dependances> = async ({ brouillonId }, contexte) => {
  const lu = await ouvrirLeBrouillon(brouillonId, "lire-demande", contexte);
  if (!lu) throw new Problem("brouillon-introuvable");
  const brouillon = await retenirLIdentite(lu.brouillon, contexte);
  return brouillon ? ouvrirEtMontrer(brouillon, contexte, lu.mandat) : lireBrouillon({ brouillonId }, contexte);
};
