import { jourAParis, joursEntre } from "../../shared/demande/delais.ts";
import type { Demande } from "../../shared/demande/demande.ts";
import { aRegarderDepuis } from "../../shared/pieces/examens.ts";
import { estSensible } from "../../shared/pieces/pieces.ts";
import { type Attente, type AttenteDIndex, entreeDe, lieuxDe, type Situer } from "../../shared/recherche/entree.ts";
import { type RepereExact, reperesExacts } from "../../shared/recherche/reperes-exacts.ts";
import type { AnnonceAIndexer } from "../socle/annonce.ts";
import type { EmpreinteDeRepereExact } from "../socle/empreinte-de-recherche.ts";
import { log } from "../socle/log.ts";
import type { DemandesStore } from "../socle/stores/demandes.ts";
import type { IndexDeRechercheStore } from "../socle/stores/index-de-recherche.ts";
import { etatDePiece, type Piece } from "../socle/stores/piece.ts";
import type { PiecesStore } from "../socle/stores/pieces.ts";

export type PourIndexer = {
  demandes: Pick<DemandesStore, "lire" | "lister">;
  pieces: Pick<PiecesStore, "lister">;
  index: IndexDeRechercheStore;
  empreindre: EmpreinteDeRepereExact;
  situer: Situer;
};

// an attestation is due within a month of the filing (CCH, R. 441-2-4)
const JOURS_POUR_ATTESTER = 31;

/** Since when the oldest of these pieces waits to be looked at. */
function attenteDePiece(file: AttenteDIndex, pieces: readonly Piece[], { deposeeLe }: Demande): Attente[] {
  const [premiere] = pieces.map(({ annonceeLe }) => aRegarderDepuis(annonceeLe, deposeeLe)).toSorted();
  return premiere === undefined ? [] : [{ file, depuisLe: jourAParis(new Date(premiere)) }];
}

/** Queues of the first pages where a demande stands today. */
function attentesDe(demande: Demande, pieces: readonly Piece[]): Attente[] {
  const { etat, identite, ancienneteDepuisLe, deposeeLe } = demande;
  if (etat !== "active") return [];
  const retard = joursEntre(ancienneteDepuisLe, jourAParis(new Date(deposeeLe)));
  const aRegarder = pieces.filter((piece) => piece.retireeLe === undefined && etatDePiece(piece) === "verifiee");
  const [gardees, autres] = [true, false].map((gardee) => aRegarder.filter(({ code }) => estSensible(code) === gardee));
  const depuisLe = ancienneteDepuisLe;
  return [
    ...(identite === "a_verifier" ? [{ file: "identite", depuisLe } as const] : []),
    ...(retard > JOURS_POUR_ATTESTER ? [{ file: "attestation", depuisLe } as const] : []),
    ...attenteDePiece("piece", autres ?? [], demande),
    ...attenteDePiece("piece-protegee", gardees ?? [], demande),
  ];
}

const empreintesDe = async ({ reponses, territoire }: Demande, { empreindre }: PourIndexer): Promise<string[]> =>
  Promise.all(reperesExacts(reponses).map((repere: RepereExact) => empreindre(territoire, repere)));

/** The demande that it is about; none for a piece whose draft is not filed. */
async function numeroDe(annonce: AnnonceAIndexer, { demandes }: PourIndexer): Promise<string | undefined> {
  if (annonce.numeroUnique !== undefined || !("compte" in annonce)) return annonce.numeroUnique;
  const siennes = await demandes.lister(annonce.compte);
  return siennes.find(({ dossier }) => dossier === annonce.dossier)?.numeroUnique;
}

/**
 * Enters in the index what a demande is now, whatever the announcement says: played again, late or out of order, it
 * writes the same. A struck-off demande stays found, and says so; the purge takes it out.
 */
export async function indexer(annonce: AnnonceAIndexer, dependances: PourIndexer, maintenant: Date): Promise<void> {
  const { demandes, pieces, index, situer } = dependances;
  const numeroUnique = await numeroDe(annonce, dependances);
  // of a draft: its filing will be told
  if (numeroUnique === undefined) return;
  const avant = await index.lireInscription(numeroUnique);
  const demande = await demandes.lire(numeroUnique);
  if (!demande) return log("message-abandonne", { code: annonce.type });
  // read after the inscription: what is written there is never newer than this
  const entree = entreeDe(demande, situer, jourAParis(maintenant));
  const issue = await index.inscrire(avant, {
    entree,
    lieux: lieuxDe(entree, situer),
    attentes: attentesDe(demande, await pieces.lister(demande.dossier)),
    empreintes: await empreintesDe(demande, dependances),
  });
  if (issue === "a-rejouer") throw new Error("another announcement of this demande was being written");
}
