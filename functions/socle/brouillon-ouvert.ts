import { compteDe, detenteursDe } from "../../shared/droits/identite.ts";
import { type Acte, mandatDe, peut } from "../../shared/droits/peut.ts";
import type { Mandat } from "../../shared/mandat/mandat.ts";
import type { Appel } from "./http.ts";
import type { AidesStore } from "./stores/aides.ts";
import type { Brouillon, BrouillonsStore } from "./stores/brouillons.ts";
import type { DemandesStore } from "./stores/demandes.ts";

export type PourOuvrirUnBrouillon = {
  brouillons: Pick<BrouillonsStore, "lire">;
  aides: Pick<AidesStore, "lire">;
  demandes: Pick<DemandesStore, "lire">;
};
type Contexte = PourOuvrirUnBrouillon & Pick<Appel, "qui" | "maintenant" | "aujourdhui">;

/** A draft, and the mandate by which a helper opens it. */
export type BrouillonOuvert = { brouillon: Brouillon; mandat?: Mandat };

// once there is a demande, its mandates are those that hold
async function porteurDe(brouillon: Brouillon, { demandes }: Contexte) {
  const numeroUnique = (brouillon.demande ?? brouillon.depot)?.numeroUnique;
  return numeroUnique === undefined ? brouillon : demandes.lire(numeroUnique);
}

/** What leads this helper to a draft, or their organisation. */
async function lireLAide(brouillonId: string, { aides, qui }: Contexte) {
  for (const detenteur of detenteursDe(qui)) {
    const lien = await aides.lire(detenteur, brouillonId);
    if (lien) return lien;
  }
  return undefined;
}

/** A draft of the person who calls, or of whom they help; anyone else's is not there. */
export async function ouvrirLeBrouillon(
  brouillonId: string,
  acte: Acte,
  contexte: Contexte,
): Promise<BrouillonOuvert | undefined> {
  const { brouillons, qui, maintenant, aujourdhui } = contexte;
  const compte = compteDe(qui);
  const sien = await brouillons.lire(compte, brouillonId, maintenant);
  if (sien) return { brouillon: sien };
  const aide = await lireLAide(brouillonId, contexte);
  const brouillon = aide && (await brouillons.lire(aide.titulaire, brouillonId, maintenant));
  const porteur = brouillon && (await porteurDe(brouillon, contexte));
  const mandat = porteur && mandatDe(qui, porteur, aujourdhui);
  return brouillon && mandat && peut(qui, acte, porteur, aujourdhui) ? { brouillon, mandat } : undefined;
}
