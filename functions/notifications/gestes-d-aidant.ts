import { jourAParis } from "../../shared/demande/delais.ts";
import type { AnnonceDeMessageDAidant, AnnonceDePieceVerifiee } from "../socle/annonce.ts";
import { siteDans } from "../socle/courriel-en-langue.ts";
import type { ComptesStore } from "../socle/stores/comptes.ts";
import type { DemandesStore } from "../socle/stores/demandes.ts";
import type { EnvoisStore } from "../socle/stores/envois.ts";
import { contactsVerifies } from "./destinations.ts";
import { dit } from "./dit.ts";
import { expedier, type PourExpedier } from "./expedier.ts";

export type PourLesGestes = PourExpedier & {
  demandes: Pick<DemandesStore, "lireDossier">;
  comptes: Pick<ComptesStore, "lire">;
  envois: EnvoisStore;
  /** Marks of what is said of drafts, which last as long as they do. */
  envoisDesBrouillons: EnvoisStore;
  site: string;
};

/** Past it, nobody speaks again of what was done before filing. */
export const MARQUE_EN_SECONDES = 90 * 86_400;

type Geste = AnnonceDePieceVerifiee | AnnonceDeMessageDAidant;

const titulaireDe = async (geste: Geste, { demandes }: PourLesGestes): Promise<string | undefined> =>
  "compte" in geste ? geste.compte : (await demandes.lireDossier(geste.numeroUnique))?.demande.compte;

/** What a helper did that no event tells: said to the person once a day, however much of it there was. */
export async function direDUnGeste(geste: Geste, contexte: PourLesGestes & { maintenant: Date }): Promise<void> {
  const { comptes, site, maintenant } = contexte;
  const compte = await titulaireDe(geste, contexte);
  const contacts = compte === undefined ? undefined : await comptes.lire(compte);
  const { numeroUnique } = geste;
  const sujet = numeroUnique ?? ("dossier" in geste ? geste.dossier : undefined);
  if (!contacts || sujet === undefined) return;
  const quoi = geste.type === "piece-verifiee" ? "piece" : "message";
  const annonce = dit(({ gesteDAidant }, langue) => gesteDAidant({ geste: quoi, site: siteDans(site, langue) }));
  const pli = { sujet, version: 0, message: `aidant-${quoi}-${jourAParis(maintenant)}`, ...annonce };
  if (numeroUnique !== undefined) return expedier(contactsVerifies(contacts), pli, contexte);
  const expireLe = Math.floor(maintenant.getTime() / 1000) + MARQUE_EN_SECONDES;
  return expedier(
    contactsVerifies(contacts),
    { ...pli, expireLe },
    { ...contexte, envois: contexte.envoisDesBrouillons },
  );
}
