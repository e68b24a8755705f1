import { annonceAIndexer } from "../socle/annonce.ts";
import { dynamo, kms } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { empreinteParKms } from "../socle/empreinte.ts";
import { empreinteDeRecherche } from "../socle/empreinte-de-recherche.ts";
import { horloge } from "../socle/horloge.ts";
import { lieuVoulu } from "../socle/lieu.ts";
import { surMessage } from "../socle/messages-recus.ts";
import { demandesStore } from "../socle/stores/demandes.ts";
import { indexDeRechercheStore } from "../socle/stores/index-de-recherche.ts";
import { piecesStore } from "../socle/stores/pieces.ts";
import { indexer, type PourIndexer } from "./indexer.ts";

const config = configuration("TABLE_DEMANDES", "TABLE_PIECES", "TABLE_RECHERCHE", "CLE_EMPREINTE");

const dependances: PourIndexer = {
  demandes: demandesStore(dynamo(), config.TABLE_DEMANDES),
  pieces: piecesStore(dynamo(), config.TABLE_PIECES),
  index: indexDeRechercheStore(dynamo(), config.TABLE_RECHERCHE),
  empreindre: empreinteDeRecherche(empreinteParKms(kms(), config.CLE_EMPREINTE)),
  situer: lieuVoulu,
};

export const handler = surMessage(
  annonceAIndexer,
  (annonce, maintenant) => indexer(annonce, dependances, maintenant),
  horloge,
);
