import { jourAParis } from "../../shared/demande/delais.ts";
import { versionHorsEvenement } from "../../shared/envois/reference-de-lettre.ts";
import type { IndexCommunes } from "../../shared/referentiel/communes.ts";
import type { AnnonceDeMessageDAidant, AnnonceDePieceVerifiee } from "../socle/annonce.ts";
import { siteDans } from "../socle/courriel-en-langue.ts";
import { log } from "../socle/log.ts";
import type { ComptesStore } from "../socle/stores/comptes.ts";
import type { DemandesStore } from "../socle/stores/demandes.ts";
import type { EnvoisStore } from "../socle/stores/envois.ts";
import { contactsVerifies, destinationsDe } from "./destinations.ts";
import { dit } from "./dit.ts";
import { expedier, type PourExpedier } from "./expedier.ts";
import type { GesteDAidant } from "./messages/geste-d-aidant.ts";

export type PourLesGestes = PourExpedier & {
  demandes: Pick<DemandesStore, "lireDossier">;
  comptes: Pick<ComptesStore, "lire">;
  envois: EnvoisStore;
  /** Marks of what is said of drafts, which last as long as they do. */
  envoisDesBrouillons: EnvoisStore;
  communes: () => IndexCommunes;
  site: string;
};

/** Past it, nobody speaks again of what was done before filing. */
export const MARQUE_EN_SECONDES = 90 * 86_400;

type Geste = AnnonceDePieceVerifiee | AnnonceDeMessageDAidant;
type Contexte = PourLesGestes & { maintenant: Date };

const direCela = (quoi: GesteDAidant, { site }: PourLesGestes) =>
  dit(({ gesteDAidant }, langue) => gesteDAidant({ geste: quoi, site: siteDans(site, langue) }));

/** On a demande, whose person may have no address at all: then by post. */
async function direSurLaDemande(quoi: GesteDAidant, numeroUnique: string, contexte: Contexte): Promise<void> {
  const { comptes, communes, demandes, maintenant } = contexte;
  const dossier = await demandes.lireDossier(numeroUnique);
  // erased meanwhile: there is nobody to tell any more
  if (!dossier) return log("message-abandonne", { code: `aidant-${quoi}` });
  const { compte, territoire } = dossier.demande;
  const jour = jourAParis(maintenant);
  const { redaction, redite } = direCela(quoi, contexte);
  const destinations = destinationsDe(redaction, (await comptes.lire(compte)) ?? {}, dossier, communes());
  if (destinations.length === 0) return log("message-sans-adresse", { code: `aidant-${quoi}` });
  const version = versionHorsEvenement(quoi, jour);
  const pli = { sujet: numeroUnique, version, message: `aidant-${quoi}-${jour}`, redaction, redite, territoire };
  await expedier(destinations, pli, contexte);
}

/** Before filing: who has a draft has a contact. */
async function direSurLeBrouillon(quoi: GesteDAidant, sujet: string, compte: string, contexte: Contexte) {
  const { comptes, maintenant, envoisDesBrouillons: envois } = contexte;
  const contacts = (await comptes.lire(compte)) ?? {};
  const expireLe = Math.floor(maintenant.getTime() / 1000) + MARQUE_EN_SECONDES;
  const message = `aidant-${quoi}-${jourAParis(maintenant)}`;
  const pli = { sujet, version: 0, message, expireLe, ...direCela(quoi, contexte) };
  await expedier(contactsVerifies(contacts), pli, { ...contexte, envois });
}

/** What a helper did that no event tells: said to the person once a day, however much of it there was. */
export async function direDUnGeste(geste: Geste, contexte: Contexte): Promise<void> {
  const quoi = geste.type === "piece-verifiee" ? "piece" : "message";
  if (geste.numeroUnique !== undefined) return direSurLaDemande(quoi, geste.numeroUnique, contexte);
  if ("dossier" in geste && geste.dossier !== undefined)
    await direSurLeBrouillon(quoi, geste.dossier, geste.compte, contexte);
}
