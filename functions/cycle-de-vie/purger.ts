import { randomUUID } from "node:crypto";
import type { Demande } from "../../shared/demande/demande.ts";
import type { Evenement } from "../../shared/demande/evenements.ts";
import { caracteristiques, type Lieu } from "../../shared/statistiques/dimensions.ts";
import { faitsDeLaVie } from "../../shared/statistiques/faits-de-la-vie.ts";
import { suiviDe } from "../../shared/statistiques/suivi.ts";
import { codeDeRattachement, codeDeSeparation } from "../socle/codes-lisibles.ts";
import type { DemandesStore, DossierLu } from "../socle/stores/demandes.ts";
import type { FichiersStore } from "../socle/stores/fichiers.ts";
import type { PurgesStore } from "../socle/stores/purges.ts";
import type { FaitAnonyme, RegistreStore } from "../socle/stores/registre.ts";
import { type PourRevoir, revoirLeCompte } from "./revoir-comptes.ts";

export type PourPurger = PourRevoir & {
  demandes: Pick<DemandesStore, "lireDossier">;
  purges: PurgesStore;
  /** Bytes of the pieces, every version of them. */
  fichiers: Pick<FichiersStore, "effacer">;
  registre: Pick<RegistreStore, "inscrirePurge">;
  /** Fingerprint of a number, as the ledger keeps it. */
  empreinteDeNumero(numeroUnique: string): Promise<string>;
  lieuDe(commune: string): Lieu | undefined;
};

const codeDonne = (evenement: Evenement): string[] =>
  "codeAttestation" in evenement.donnees ? [evenement.donnees.codeAttestation] : [];

/** Codes that those who left were handed, found again from what made them. */
const codesDeSeparation = ({ demande, evenements }: DossierLu): string[] =>
  evenements
    .filter(({ type }) => type === "codemandeur-separe")
    .map(({ operationId }) => codeDeSeparation(demande.dossier, operationId));

/** Code that a counter handed over with the filing, whether it was used or not. */
const codeDeDepot = ({ demande, evenements: [depot] }: DossierLu): string[] =>
  depot?.canal === "guichet" ? [codeDeRattachement(demande.dossier, depot.operationId)] : [];

/** What the statistics keep of a household: codes, the territory and years, and nothing else. */
function faitAnonyme({ demande, evenements }: DossierLu, { lieuDe }: PourPurger): FaitAnonyme {
  const { reponses, territoire, ancienneteDepuisLe, radiation } = demande;
  const aujourdhui = radiation?.le ?? ancienneteDepuisLe;
  return {
    ...caracteristiques(reponses, { aujourdhui, lieuDe }),
    ...suiviDe(demande, evenements[0]?.canal ?? "portail", aujourdhui),
    territoire,
    deposeeEn: ancienneteDepuisLe.slice(0, 4),
    radieeEn: aujourdhui.slice(0, 4),
  };
}

/** Demandes that ended in this one lived as long as it did, for their history; they go before it. */
async function purgerLesReunies(
  { numeroUnique, reunies = [] }: Demande,
  contexte: PourPurger,
  aujourdhui: string,
): Promise<void> {
  for (const reunie of reunies) {
    const dossier = await contexte.demandes.lireDossier(reunie.numeroUnique);
    if (dossier?.demande.reunieA?.numeroUnique === numeroUnique) await purger(dossier, contexte, aujourdhui);
  }
}

/**
 * Erases the person and their pieces everywhere. The ledger is written first, so that no fact is lost; the demande goes
 * last, so that a purge that died is found again by the next run and done to the end.
 */
export async function purger(dossier: DossierLu, contexte: PourPurger, aujourdhui: string): Promise<void> {
  const { purges, fichiers, registre, empreinteDeNumero } = contexte;
  const { demande, evenements } = dossier;
  const { numeroUnique, compte, radiation, reunieA } = demande;
  await purgerLesReunies(demande, contexte, aujourdhui);
  const ligne = {
    empreinte: await empreinteDeNumero(numeroUnique),
    motif: reunieA ? ("reunion" as const) : (radiation?.motif ?? "renonciation"),
    radieeLe: reunieA?.le ?? radiation?.le ?? aujourdhui,
    purgeeLe: aujourdhui,
  };
  // a household is one fact: that of the demande that went on
  const fait = reunieA ? undefined : faitAnonyme(dossier, contexte);
  const vie = faitsDeLaVie(evenements, contexte.lieuDe).map(({ fait_id: _, ...une }) => une);
  await registre.inscrirePurge(ligne, { fait, vie, faitId: randomUUID() });
  await fichiers.effacer(`${demande.dossier}/`);
  await purges.effacerPieces(demande.dossier);
  await purges.effacerAttestations(numeroUnique, [demande.codeAttestation, ...evenements.flatMap(codeDonne)]);
  await purges.effacerSeparations(numeroUnique, codesDeSeparation(dossier));
  await purges.effacerRattachements(numeroUnique, codeDeDepot(dossier));
  await purges.effacerRessemblances(numeroUnique);
  await purges.effacerDeLaRecherche(numeroUnique);
  await purges.effacerJournal(numeroUnique);
  await purges.effacerBrouillons(demande);
  await purges.effacerAides(demande);
  await purges.effacerEchanges(demande);
  await purges.effacerCandidatures(demande);
  await purges.effacerLien(demande);
  await revoirLeCompte(compte, contexte, aujourdhui);
  await purges.effacerDemande(numeroUnique);
}
