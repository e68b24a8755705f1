import { randomUUID } from "node:crypto";
import type { Evenement } from "../../shared/demande/evenements.ts";
import { caracteristiques, type Lieu } from "../../shared/statistiques/dimensions.ts";
import { suiviDe } from "../../shared/statistiques/suivi.ts";
import { codeDeSeparation } from "../socle/codes-lisibles.ts";
import type { DossierLu } from "../socle/stores/demandes.ts";
import type { FichiersStore } from "../socle/stores/fichiers.ts";
import type { PurgesStore } from "../socle/stores/purges.ts";
import type { FaitAnonyme, RegistreStore } from "../socle/stores/registre.ts";
import { type PourRevoir, revoirLeCompte } from "./revoir-comptes.ts";

export type PourPurger = PourRevoir & {
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

/**
 * Erases the person and their pieces everywhere. The ledger is written first, so that no fact is lost; the demande goes
 * last, so that a purge that died is found again by the next run and done to the end.
 */
export async function purger(dossier: DossierLu, contexte: PourPurger, aujourdhui: string): Promise<void> {
  const { purges, fichiers, registre, empreinteDeNumero } = contexte;
  const { demande, evenements } = dossier;
  const { numeroUnique, compte, radiation } = demande;
  const ligne = {
    empreinte: await empreinteDeNumero(numeroUnique),
    motif: radiation?.motif ?? "renonciation",
    radieeLe: radiation?.le ?? aujourdhui,
    purgeeLe: aujourdhui,
  };
  await registre.inscrirePurge(ligne, faitAnonyme(dossier, contexte), randomUUID());
  await fichiers.effacer(`${demande.dossier}/`);
  await purges.effacerPieces(demande.dossier);
  await purges.effacerAttestations(numeroUnique, [demande.codeAttestation, ...evenements.flatMap(codeDonne)]);
  await purges.effacerSeparations(numeroUnique, codesDeSeparation(dossier));
  await purges.effacerRessemblances(numeroUnique);
  await purges.effacerDeLaRecherche(numeroUnique);
  await purges.effacerJournal(numeroUnique);
  await purges.effacerBrouillons(demande);
  await purges.effacerEchanges(demande);
  await purges.effacerLien(demande);
  await revoirLeCompte(compte, contexte, aujourdhui);
  await purges.effacerDemande(numeroUnique);
}
