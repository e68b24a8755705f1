import { jourAParis, joursEntre } from "../../shared/demande/delais.ts";
import type { Demande } from "../../shared/demande/demande.ts";
import { type AttenteDIndex, entreeDe, lieuxDe, type Situer } from "../../shared/recherche/entree.ts";
import { type RepereExact, reperesExacts } from "../../shared/recherche/reperes-exacts.ts";
import type { AnnonceDEvenement } from "../socle/annonce.ts";
import type { EmpreinteDeRepereExact } from "../socle/empreinte-de-recherche.ts";
import { log } from "../socle/log.ts";
import type { DemandesStore } from "../socle/stores/demandes.ts";
import type { IndexDeRechercheStore } from "../socle/stores/index-de-recherche.ts";

export type PourIndexer = {
  demandes: Pick<DemandesStore, "lire">;
  index: IndexDeRechercheStore;
  empreindre: EmpreinteDeRepereExact;
  situer: Situer;
};

// an attestation is due within a month of the filing (CCH, R. 441-2-4)
const JOURS_POUR_ATTESTER = 31;

/** Queues of the first pages where a demande stands today. */
function attentesDe({ etat, identite, ancienneteDepuisLe, deposeeLe }: Demande): AttenteDIndex[] {
  if (etat !== "active") return [];
  const attente = joursEntre(ancienneteDepuisLe, jourAParis(new Date(deposeeLe)));
  return [
    ...(identite === "a_verifier" ? (["identite"] as const) : []),
    ...(attente > JOURS_POUR_ATTESTER ? (["attestation"] as const) : []),
  ];
}

const empreintesDe = async ({ reponses, territoire }: Demande, { empreindre }: PourIndexer): Promise<string[]> =>
  Promise.all(reperesExacts(reponses).map((repere: RepereExact) => empreindre(territoire, repere)));

/**
 * Enters in the index what a demande is now, whatever the announcement says: played again, late or out of order, it
 * writes the same. A struck-off demande stays found, and says so; the purge takes it out.
 */
export async function indexer(
  { numeroUnique, type }: AnnonceDEvenement,
  dependances: PourIndexer,
  maintenant: Date,
): Promise<void> {
  const { demandes, index, situer } = dependances;
  const avant = await index.lireInscription(numeroUnique);
  const demande = await demandes.lire(numeroUnique);
  if (!demande) return log("message-abandonne", { code: type });
  // read after the inscription: what is written there is never newer than this
  const entree = entreeDe(demande, situer, jourAParis(maintenant));
  const issue = await index.inscrire(avant, {
    entree,
    lieux: lieuxDe(entree, situer),
    attentes: attentesDe(demande),
    empreintes: await empreintesDe(demande, dependances),
  });
  if (issue === "a-rejouer") throw new Error("another announcement of this demande was being written");
}
