import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { BatchWriteCommand, DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { budget } from "../../functions/cycle-de-vie/budget.ts";
import { passer } from "../../functions/cycle-de-vie/passer.ts";
import { articleCourant, articleDEvenement } from "../../functions/socle/stores/articles.ts";
import { comptesARevoirStore } from "../../functions/socle/stores/comptes-a-revoir.ts";
import { demandesStore } from "../../functions/socle/stores/demandes.ts";
import { echeancesStore } from "../../functions/socle/stores/echeances.ts";
import { envoisStore } from "../../functions/socle/stores/envois.ts";
import { messagesStore } from "../../functions/socle/stores/messages.ts";
import { mouvementsStore } from "../../functions/socle/stores/mouvements.ts";
import { purgesStore } from "../../functions/socle/stores/purges.ts";
import { registreStore } from "../../functions/socle/stores/registre.ts";
import { arn, autorise, ouvrirPorte } from "../integration/porte.ts";
import { tableDesDemandes } from "../tables.ts";
import { unEvenement } from "../un-evenement.ts";
import { uneDemande } from "../une-demande.ts";
import type { Figure, Partie } from "./figure.ts";

const DUES = 1_000;
const BASES = [1_000, 10_000, 50_000] as const;
const JOUR = "2027-10-14";
// what DynamoDB takes in one call
const LOT = 25;
const EN_MEME_TEMPS = 8;
const LECTURES = new Set(["Query", "GetItem", "Scan", "BatchGetItem"]);

/** The first thousand have their notice on that day, and their history; of the others, a year later, the state is enough. */
function articlesDe(rang: number): Record<string, unknown>[] {
  const due = rang < DUES;
  const demande = uneDemande({
    numeroUnique: `0691126${String(rang).padStart(6, "0")}GDPUB`,
    compte: `compte-${rang}`,
    expireLe: due ? "2027-11-24" : "2028-11-24",
    ...(!due && { reponses: {} }),
  });
  return due ? [articleCourant(demande), articleDEvenement(unEvenement(demande))] : [articleCourant(demande)];
}

async function remplir(db: DynamoDBDocumentClient, combien: number): Promise<void> {
  const articles = Array.from({ length: combien }, (_, rang) => rang).flatMap(articlesDe);
  const lots = Array.from({ length: Math.ceil(articles.length / LOT) }, (_, rang) =>
    articles.slice(rang * LOT, (rang + 1) * LOT),
  );
  const ecrire = (lot: Record<string, unknown>[]) =>
    db.send(new BatchWriteCommand({ RequestItems: { demandes: lot.map((Item) => ({ PutRequest: { Item } })) } }));
  for (let debut = 0; debut < lots.length; debut += EN_MEME_TEMPS)
    await Promise.all(lots.slice(debut, debut + EN_MEME_TEMPS).map(ecrire));
}

const inutile = (): never => {
  throw new Error("nothing is purged here");
};

/** Reads that one night makes, counted at the gate. */
async function lecturesDUneNuit(base: number): Promise<number> {
  const porte = await ouvrirPorte({
    creer: [tableDesDemandes],
    tables: [{ arn: arn("dynamodb", "table/demandes"), name: "demandes" }],
  });
  try {
    const db = DynamoDBDocumentClient.from(new DynamoDBClient(porte.role(autorise("dynamodb:*", "*"))));
    await remplir(db, base);
    const autres = {
      brouillons: "",
      comptes: "",
      journal: "",
      doublons: "",
      pieces: "",
      recherche: "",
      attributions: "",
    };
    const tables = { demandes: "demandes", ...autres };
    const avant = porte.gate.calls.length;
    const { avis } = await passer({
      demandes: demandesStore(db, "demandes"),
      mouvements: mouvementsStore(db, tables),
      envois: envoisStore(db, "demandes"),
      messages: messagesStore(db, "demandes"),
      echeances: echeancesStore(db, "demandes"),
      purges: purgesStore(db, tables),
      comptesARevoir: comptesARevoirStore(db, tables.comptes),
      registre: registreStore(db, "registre"),
      fichiers: { effacer: inutile },
      empreinte: inutile,
      empreinteDeNumero: inutile,
      lieuDe: inutile,
      budget: budget({ suspendus: [], plafonds: {} }),
      aujourdhui: JOUR,
      maintenant: new Date(`${JOUR}T01:00:00Z`),
      patienter: inutile,
      aLeTemps: () => true,
    });
    if (avis !== DUES) throw new Error(`${avis} notices left instead of ${DUES}`);
    return porte.gate.calls.slice(avant).filter(({ action }) => LECTURES.has(action)).length;
  } finally {
    await porte.fermer();
  }
}

/** What a night reads when a thousand demandes are due, whatever the size of the base. */
export const cycle: Partie = {
  nom: "cycle",
  async mesurer() {
    const figures: Figure[] = [];
    for (const base of BASES) {
      const valeur = await lecturesDUneNuit(base);
      const cible = figures[0]?.valeur ?? valeur;
      figures.push({ nom: `cycle.lectures_${base}`, valeur, unite: "appels", cible });
    }
    return figures;
  },
};
