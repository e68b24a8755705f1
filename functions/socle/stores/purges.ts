import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, paginateQuery } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import type { Demande } from "../../../shared/demande/demande.ts";
import { ecrireReferenceDeLettre } from "../../../shared/envois/reference-de-lettre.ts";
import {
  type Cle,
  cleDAide,
  cleDAttente,
  cleDAttestation,
  cleDeConfirmation,
  cleDeDemande,
  cleDeLien,
  cleDeMessage,
  cleDeNote,
  cleDePaire,
  cleDePiece,
  cleDeRattachement,
  cleDeSeparation,
  cleDesEnvois,
  cleDeVerrou,
  cleDIdentite,
  cleDImpression,
  cleDInscription,
  cleDInvitation,
} from "./cles.ts";
import { cleDeCandidature } from "./cles-d-attribution.ts";
import { cleDInscription as cleDInscriptionDeRecherche, presencesDe } from "./cles-de-recherche.ts";
import { cleDuCompte, cleDuContact } from "./comptes.ts";
import { siConditionPerdue } from "./condition.ts";
import { cleDuPivot } from "./franceconnect.ts";
import { lirePartition } from "./partition.ts";
import { quitterLeRepere } from "./reperes.ts";

export type TablesDePurge = Record<
  "demandes" | "brouillons" | "comptes" | "journal" | "doublons" | "pieces" | "recherche" | "attributions",
  string
>;

const cle = z.object({ pk: z.string(), sk: z.string() });
const repertoire = z.object({ reperes: z._default(z.array(z.string()), []) });
const lignes = z.object({ cles: z.array(cle) });
const brouillon = z.object({
  ...cle.shape,
  demande: z.optional(z.object({ numeroUnique: z.string() })),
  depot: z.optional(z.object({ numeroUnique: z.string() })),
});
const lettre = z.object({ numeroUnique: z.string(), version: z.int(), etablieLe: z.string() });
const compteLu = z.object({
  courriel: z.optional(z.string()),
  mobile: z.optional(z.string()),
  franceconnect: z.optional(z.object({ pivot: z.string() })),
});

/** What opens an account: its contacts, and its identity at FranceConnect. */
export type Entrees = z.infer<typeof compteLu>;

/** One who may not be erased is being used by another: that is all that we wanted to know. */
const siEncoreTenu = siConditionPerdue(undefined);

export type PurgesStore = ReturnType<typeof purgesStore>;

/** Erases for good. Every act may be done again: what is already gone stays gone. */
export function purgesStore(db: DynamoDBDocumentClient, tables: TablesDePurge) {
  const effacer = async (TableName: string, { pk, sk }: Cle): Promise<void> => {
    await db.send(new DeleteCommand({ TableName, Key: { pk, sk } }));
  };

  const lire = (TableName: string, pk: string, debut?: string) => lirePartition(db, TableName, pk, debut);

  const clesDe = async (table: string, pk: string, debut?: string): Promise<Cle[]> =>
    (await lire(table, pk, debut)).map((item) => z.parse(cle, item));

  return {
    /** What the public page checks, for every code that was ever given. */
    async effacerAttestations(numeroUnique: string, codes: readonly string[]): Promise<void> {
      for (const code of codes) await effacer(tables.demandes, cleDAttestation(numeroUnique, code));
    },

    /** What those who left it took along, for every code that was ever handed over. */
    async effacerSeparations(numeroUnique: string, codes: readonly string[]): Promise<void> {
      for (const code of codes) await effacer(tables.demandes, cleDeSeparation(numeroUnique, code));
    },

    /** What led an account to it, when it was filed at a counter. */
    async effacerRattachements(numeroUnique: string, codes: readonly string[]): Promise<void> {
      for (const code of codes) await effacer(tables.demandes, cleDeRattachement(numeroUnique, code));
    },

    async effacerJournal(numeroUnique: string): Promise<void> {
      const { pk } = cleDeDemande(numeroUnique);
      for (const lecture of await clesDe(tables.journal, pk)) await effacer(tables.journal, lecture);
    },

    /** What is known of its pieces; their bytes are erased before, since these items lead to them. */
    async effacerPieces(dossier: string): Promise<void> {
      for (const piece of await clesDe(tables.pieces, cleDePiece(dossier, "").pk)) await effacer(tables.pieces, piece);
    },

    /** Out of the index of likenesses: its facts, its pairs on both sides, then its inscription, which leads to them. */
    async effacerRessemblances(numeroUnique: string): Promise<void> {
      const inscription = cleDInscription(numeroUnique);
      const { Item } = await db.send(
        new GetCommand({ TableName: tables.doublons, Key: inscription, ConsistentRead: true }),
      );
      for (const empreinte of z.parse(repertoire, Item ?? {}).reperes)
        await quitterLeRepere(db, tables.doublons, empreinte, numeroUnique);
      for (const paire of await clesDe(tables.doublons, inscription.pk, "PAIRE#")) {
        await effacer(tables.doublons, cleDePaire(paire.sk.slice("PAIRE#".length), numeroUnique));
        await effacer(tables.doublons, paire);
      }
      await effacer(tables.doublons, inscription);
    },

    /** Out of what guichets search: its lines, then its inscription, which leads to them. */
    async effacerDeLaRecherche(numeroUnique: string): Promise<void> {
      const inscription = cleDInscriptionDeRecherche(numeroUnique);
      for (const inscrite of await lire(tables.recherche, inscription.pk))
        for (const ligne of z.parse(lignes, inscrite).cles) await effacer(tables.recherche, ligne);
      await effacer(tables.recherche, inscription);
      for (const presence of await clesDe(tables.recherche, presencesDe(numeroUnique)))
        await effacer(tables.recherche, presence);
    },

    /** Drafts of its changes, and what is left of the draft that it was. */
    async effacerBrouillons({ compte, numeroUnique }: Demande): Promise<void> {
      const lus = await lire(tables.brouillons, `COMPTE#${compte}`, "BROUILLON#");
      for (const lu of lus.map((item) => z.parse(brouillon, item)))
        if (lu.demande?.numeroUnique === numeroUnique || lu.depot?.numeroUnique === numeroUnique)
          await effacer(tables.brouillons, lu);
    },

    /** What led helpers to it, and their invitations. */
    async effacerAides({ numeroUnique, mandats = [] }: Demande): Promise<void> {
      for (const { mandatId, compte } of mandats) {
        await effacer(tables.brouillons, cleDInvitation(mandatId));
        if (compte !== undefined) await effacer(tables.brouillons, cleDAide(compte, numeroUnique));
      }
    },

    /** The link to its account, and its locks if it still holds them. */
    async effacerLien({ compte, territoire, numeroUnique, verrous = [] }: Demande): Promise<void> {
      const identites = verrous.map(({ empreinte }) => cleDIdentite(empreinte, territoire));
      for (const Key of [cleDeVerrou(compte, territoire), ...identites]) {
        const verrou = new DeleteCommand({
          TableName: tables.demandes,
          Key,
          ConditionExpression: "numeroUnique = :sien",
          ExpressionAttributeValues: { ":sien": numeroUnique },
        });
        await db.send(verrou).catch(siEncoreTenu);
      }
      await effacer(tables.demandes, cleDeLien(compte, numeroUnique));
    },

    /** What keeps this account: a demande, failing that a draft. */
    async ceQueTient(compte: string): Promise<"demande" | "brouillon" | "rien"> {
      const pk = `COMPTE#${compte}`;
      const [liens, brouillons] = await Promise.all([
        lire(tables.demandes, pk, "DEMANDE#"),
        lire(tables.brouillons, pk),
      ]);
      if (liens.length > 0) return "demande";
      return brouillons.length > 0 ? "brouillon" : "rien";
    },

    /** What opens an account, if it is still there. */
    async lireEntrees(compte: string): Promise<Entrees | undefined> {
      const { Item } = await db.send(
        new GetCommand({ TableName: tables.comptes, Key: cleDuCompte(compte), ConsistentRead: true }),
      );
      return Item && z.parse(compteLu, Item);
    },

    async fermerSessions(compte: string): Promise<void> {
      const sessions = {
        TableName: tables.comptes,
        IndexName: "parCompte",
        KeyConditionExpression: "compteId = :compte",
        ExpressionAttributeValues: { ":compte": compte },
      };
      for await (const { Items = [] } of paginateQuery({ client: db }, sessions))
        for (const session of Items) await effacer(tables.comptes, z.parse(cle, session));
    },

    /** What opens it (fingerprints of its contacts, of its identity), then itself. */
    async effacerCompte(compte: string, contacts: readonly string[], pivot: string | undefined): Promise<void> {
      const sien = { ConditionExpression: "compteId = :compte", ExpressionAttributeValues: { ":compte": compte } };
      for (const Key of [...contacts.map(cleDuContact), ...(pivot === undefined ? [] : [cleDuPivot(pivot)])])
        await db.send(new DeleteCommand({ TableName: tables.comptes, Key, ...sien })).catch(siEncoreTenu);
      await effacer(tables.comptes, cleDuCompte(compte));
    },

    /** What homes hold of its candidatures. */
    async effacerCandidatures({ numeroUnique, candidatures = [] }: Demande): Promise<void> {
      for (const { logement } of candidatures)
        await effacer(tables.attributions, cleDeCandidature(logement.logementId, numeroUnique));
    },

    /** What was sent to the person on paper or not, what they wrote and agents noted, and that they wait for an answer. */
    async effacerEchanges({ numeroUnique, territoire }: Demande): Promise<void> {
      const envois = cleDesEnvois(numeroUnique);
      for (const lue of z.parse(z.array(lettre), await lire(tables.demandes, envois, "LETTRE#")))
        await effacer(tables.demandes, cleDImpression(lue.etablieLe, ecrireReferenceDeLettre(lue)));
      for (const envoi of await clesDe(tables.demandes, envois)) await effacer(tables.demandes, envoi);
      const ecrits = [
        cleDeMessage(numeroUnique, ""),
        cleDeNote(numeroUnique, "", ""),
        cleDeConfirmation(numeroUnique, ""),
      ];
      for (const { pk } of ecrits)
        for (const ecrit of await clesDe(tables.demandes, pk)) await effacer(tables.demandes, ecrit);
      await effacer(tables.demandes, cleDAttente(territoire, numeroUnique));
    },

    /** All that stands under the number; the current state last: as long as it is there, the index leads to it. */
    async effacerDemande(numeroUnique: string): Promise<void> {
      const courante = cleDeDemande(numeroUnique);
      for (const article of await clesDe(tables.demandes, courante.pk))
        if (article.sk !== courante.sk) await effacer(tables.demandes, article);
      await effacer(tables.demandes, courante);
    },
  };
}
