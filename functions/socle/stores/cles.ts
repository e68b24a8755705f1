import { createHash } from "node:crypto";

/** Primary key of an item. */
export type Cle = { pk: string; sk: string };

export const cleDeBrouillon = (compte: string, brouillonId: string): Cle => ({
  pk: `COMPTE#${compte}`,
  sk: `BROUILLON#${brouillonId}`,
});

export const cleDeDemande = (numeroUnique: string): Cle => ({ pk: `DEMANDE#${numeroUnique}`, sk: "COURANTE" });

/** Six digits, so that the order of the keys is the order of the events. */
export const cleDEvenement = (numeroUnique: string, version: number): Cle => ({
  pk: `DEMANDE#${numeroUnique}`,
  sk: `EVENEMENT#${String(version).padStart(6, "0")}`,
});

export const cleDesSensibles = (numeroUnique: string): Cle => ({ pk: `DEMANDE#${numeroUnique}`, sk: "SENSIBLE" });

/** Sealed answers as they were before another demande was joined: what undoing puts back. */
export const cleDuSensibleDAvant = (numeroUnique: string, autre: string): Cle => ({
  pk: `DEMANDE#${numeroUnique}`,
  sk: `AVANT-REUNION#${autre}`,
});

/** What an account helps with: a demande or a draft of someone else. */
export const cleDAide = (compte: string, reference: string): Cle => ({
  pk: `COMPTE#${compte}`,
  sk: `AIDE#${reference}`,
});

/** An organisation that helps, and who is of it. */
export const cleDeStructure = (detenteur: string): Cle => ({ pk: `STRUCTURE#${detenteur}`, sk: "STRUCTURE" });

export const cleDeMembre = (detenteur: string, membreId: string): Cle => ({
  pk: `STRUCTURE#${detenteur}`,
  sk: `MEMBRE#${membreId}`,
});

/** The organisation that an account is of: read at each call, gone as soon as the person leaves. */
export const cleDAppartenance = (compte: string): Cle => ({ pk: `MEMBRE#${compte}`, sk: "MEMBRE" });

/** What keeps the account of a member while they hold nothing else. */
export const cleDAttache = (compte: string): Cle => ({ pk: `COMPTE#${compte}`, sk: "STRUCTURE" });

/** An invitation to join an organisation: only who has its code finds it. */
export const cleDeRalliement = (code: string): Cle => ({
  pk: `RALLIEMENT#${createHash("sha256").update(`ralliement:${code}`).digest("hex")}`,
  sk: "RALLIEMENT",
});

export const cleDInvitation = (mandatId: string): Cle => ({ pk: `INVITATION#${mandatId}`, sk: "INVITATION" });

/** One live demande per account and territory: who holds this item holds the territory. */
export const cleDeVerrou = (compte: string, territoire: string): Cle => ({
  pk: `COMPTE#${compte}`,
  sk: `VERROU#${territoire}`,
});

/** One live demande per verified identity and territory, whatever the account. */
export const cleDIdentite = (empreinte: string, territoire: string): Cle => ({
  pk: `IDENTITE#${empreinte}`,
  sk: `VERROU#${territoire}`,
});

export const cleDeLien = (compte: string, numeroUnique: string): Cle => ({
  pk: `COMPTE#${compte}`,
  sk: `DEMANDE#${numeroUnique}`,
});

/** The number and its code are hashed together: the table alone checks no attestation. */
export const cleDAttestation = (numeroUnique: string, code: string): Cle => ({
  pk: `ATTESTATION#${createHash("sha256").update(`${numeroUnique}:${code}`).digest("hex")}`,
  sk: "ATTESTATION",
});

export const cleDeCompteur = (serie: string): Cle => ({ pk: `COMPTEUR#${serie}`, sk: "COMPTEUR" });

/** Partition of all that was sent for a demande: apart from it, so that who writes there writes no demande. */
export const cleDesEnvois = (sujet: string): string => `ENVOIS#${sujet}`;

/** One message of one event by one channel is one item, erased with the demande. */
export const cleDEnvoi = (sujet: string, version: number, message: string, canal: string): Cle => ({
  pk: cleDesEnvois(sujet),
  sk: `ENVOI#${String(version).padStart(6, "0")}#${message}#${canal}`,
});

/** A letter stands among the sendings of its demande: one of paper at most for an event. */
export const cleDeLettre = (numeroUnique: string, version: number): Cle => ({
  pk: cleDesEnvois(numeroUnique),
  sk: `LETTRE#${String(version).padStart(6, "0")}`,
});

/** Letters that wait for the next batch, oldest first. */
export const cleDImpression = (etablieLe: string, reference: string): Cle => ({
  pk: "LETTRES#A-IMPRIMER",
  sk: `${etablieLe}#${reference}`,
});

/** The batch being printed: there is one at most. */
export const CLE_DU_LOT_OUVERT: Cle = { pk: "LETTRES#LOTS", sk: "OUVERT" };
export const CLE_DU_COMPTEUR_DE_LOTS: Cle = { pk: "LETTRES#LOTS", sk: "COMPTEUR" };

/** One opening of a file, in the journal. */
export const cleDeLecture = (numeroUnique: string, lueLe: string, id: string): Cle => ({
  pk: cleDeDemande(numeroUnique).pk,
  sk: `LECTURE#${lueLe}#${id}`,
});

/** One search of an agent, in the journal. */
export const cleDeRecherche = (agent: string, le: string, id: string): Cle => ({
  pk: `RECHERCHES#${agent}`,
  sk: `RECHERCHE#${le}#${id}`,
});

/** One list taken out, where the gestionnaire of the territory reads it. */
export const cleDExport = (territoire: string, le: string, id: string): Cle => ({
  pk: `EXPORTS#${territoire}`,
  sk: `EXPORT#${le}#${id}`,
});

/** Demandes that share a fact, under its fingerprint. */
export const cleDeRepere = (empreinte: string): Cle => ({ pk: `REPERE#${empreinte}`, sk: "REPERE" });

export const cleDInscription = (numeroUnique: string): Cle => ({ pk: `DEMANDE#${numeroUnique}`, sk: "INSCRIPTION" });

/** A pair stands under each of its two demandes: both lead to it, and are erased with it. */
export const cleDePaire = (numeroUnique: string, autre: string): Cle => ({
  pk: `DEMANDE#${numeroUnique}`,
  sk: `PAIRE#${autre}`,
});

/** Messages have a partition of their own: who may write one may not touch the file. */
export const cleDeMessage = (numeroUnique: string, messageId: string): Cle => ({
  pk: `MESSAGES#${numeroUnique}`,
  sk: `MESSAGE#${messageId}`,
});

/** Stands while the person waits for the answer of a guichet of the territory. */
export const cleDAttente = (territoire: string, numeroUnique: string): Cle => ({
  pk: `ATTENTE#${territoire}`,
  sk: numeroUnique,
});

/** A piece stands under its file, which a draft has and the demande keeps. */
export const cleDePiece = (dossier: string, pieceId: string): Cle => ({
  pk: `DOSSIER#${dossier}`,
  sk: `PIECE#${pieceId}`,
});

/** Counts the pieces announced, so that two at once do not go past the limits together. */
export const cleDesAnnonces = (dossier: string): Cle => ({ pk: `DOSSIER#${dossier}`, sk: "ANNONCES" });

/** Stands while the pieces hang on a draft. */
export const cleDeBrouillonSuivi = (dossier: string): Cle => ({ pk: `DOSSIER#${dossier}`, sk: "BROUILLON" });

export const cleDeVerdict = (dossier: string, jugeeLe: string, pieceId: string): Cle => ({
  pk: `DOSSIER#${dossier}`,
  sk: `VERDICT#${jugeeLe}#${pieceId}`,
});

/** What someone who left a demande takes along: only who knows its number and the code finds it. */
export const cleDeSeparation = (numeroUnique: string, code: string): Cle => ({
  pk: `SEPARATION#${createHash("sha256").update(`${numeroUnique}:${code}`).digest("hex")}`,
  sk: "SEPARATION",
});

/** Leads an account to a demande that was filed at a counter: only who knows its number and the code finds it. */
export const cleDeRattachement = (numeroUnique: string, code: string): Cle => ({
  pk: `RATTACHEMENT#${createHash("sha256").update(`${numeroUnique}:${code}`).digest("hex")}`,
  sk: "RATTACHEMENT",
});

/** Notes of a body on a demande, and its labels: in a partition of their own, each under its guichet. */
export const cleDeNote = (numeroUnique: string, guichet: string, noteId: string): Cle => ({
  pk: `NOTES#${numeroUnique}`,
  sk: `NOTE#${guichet}#${noteId}`,
});

export const cleDesEtiquettes = (numeroUnique: string, guichet: string): Cle => ({
  pk: `NOTES#${numeroUnique}`,
  sk: `ETIQUETTES#${guichet}`,
});

/** What agents established of a demande; the key does not say which fact, since some are sensitive. */
export const cleDeConfirmation = (numeroUnique: string, confirmationId: string): Cle => ({
  pk: `INSTRUCTION#${numeroUnique}`,
  sk: `CONFIRMATION#${confirmationId}`,
});

export const cleDeRevenu = (numeroUnique: string, annee: number, personne: string): Cle => ({
  pk: `INSTRUCTION#${numeroUnique}`,
  sk: `REVENU#${annee}#${personne}`,
});

export const cleDeDerogation = (numeroUnique: string, grille: string): Cle => ({
  pk: `INSTRUCTION#${numeroUnique}`,
  sk: `COTE#${grille}`,
});
