import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { BatchWriteCommand, DynamoDBDocumentClient, type NativeAttributeValue } from "@aws-sdk/lib-dynamodb";
import { BUDGET_DES_ENTREES, LIGNES_D_UNE_PAGE } from "../../functions/recherche/page.ts";
import { type Parcours, type Parcouru, parcourir } from "../../functions/recherche/parcourir.ts";
import { cleDeLigne, cleDesMois } from "../../functions/socle/stores/cles-de-recherche.ts";
import { articleDeLigne } from "../../functions/socle/stores/index-de-recherche.ts";
import { rechercheStore } from "../../functions/socle/stores/recherche.ts";
import { startDynamodb } from "../../infra/local/engines/dynamodb.ts";
import { engineCredentials } from "../../infra/local/gate/engine.ts";
import { type Entree, entreeDe } from "../../shared/recherche/entree.ts";
import { uneTable } from "../tables.ts";
import { uneDemande } from "../une-demande.ts";
import type { Figure, Partie } from "./figure.ts";

const TAILLES = [1_000, 10_000, 100_000] as const;
const LIEU = "75056";
const MOIS = 120;
// what DynamoDB takes in one call
const LOT = 25;

const modele = entreeDe(uneDemande(), () => undefined, "2026-11-24");

/** The demande of this rank among so many, over ten years: one in two for a T3, one in a thousand in a hotel. */
function uneEntree(rang: number, taille: number): Entree {
  const mois = Math.floor((rang * MOIS) / taille);
  const jour = new Date(Date.UTC(2016, mois, 1 + (rang % 28))).toISOString().slice(0, 10);
  return {
    ...modele,
    numeroUnique: `111${jour.slice(5, 7)}${jour.slice(2, 4)}${String(rang).padStart(6, "0")}GDPUB`,
    ancienneteDepuisLe: jour,
    communes: ["75111", "75112", "93048"],
    types: rang % 2 === 0 ? ["T3"] : ["T1", "T2"],
    situation: rang % 1000 === 999 ? "HOT" : "LP",
  };
}

/** The index of so many demandes, on an engine of its own. */
async function ouvrirIndex(taille: number) {
  const moteur = await startDynamodb(undefined);
  const client = new DynamoDBClient({ endpoint: moteur.url, region: "eu-west-3", credentials: engineCredentials });
  await client.send(new CreateTableCommand(uneTable("recherche")));
  const db = DynamoDBDocumentClient.from(client);
  const ecrire = (items: readonly Record<string, NativeAttributeValue>[]) =>
    db.send(new BatchWriteCommand({ RequestItems: { recherche: items.map((Item) => ({ PutRequest: { Item } })) } }));
  const entrees = Array.from({ length: taille }, (_, rang) => uneEntree(rang, taille));
  const mois = new Set(entrees.map(({ ancienneteDepuisLe }) => ancienneteDepuisLe.slice(0, 7)));
  await ecrire([{ ...cleDesMois(LIEU), mois }]);
  for (let debut = 0; debut < taille; debut += LOT)
    await ecrire(entrees.slice(debut, debut + LOT).map((entree) => articleDeLigne(cleDeLigne(LIEU, entree), entree)));
  return {
    store: rechercheStore(db, "recherche"),
    async fermer() {
      client.destroy();
      await moteur.close();
    },
  };
}

/** What narrows the list: half of it, one in a thousand, nothing. */
const gardes = {
  moitie: ({ types }: Entree) => types.includes("T3"),
  millieme: ({ situation }: Entree) => situation === "HOT",
  rien: () => false,
} as const satisfies Record<string, Parcours["garde"]>;

const nomDe = { moitie: "", millieme: "_millieme", rien: "_rien" } as const;

async function mesurerUneTaille(taille: number): Promise<[keyof typeof gardes, Parcouru][]> {
  const index = await ouvrirIndex(taille);
  const page = { lieu: LIEU, filtres: {}, taille: LIGNES_D_UNE_PAGE, budget: BUDGET_DES_ENTREES };
  try {
    const lire = (garde: Parcours["garde"]) => parcourir({ ...page, garde }, index.store);
    return [
      ["moitie", await lire(gardes.moitie)],
      ["millieme", await lire(gardes.millieme)],
      ["rien", await lire(gardes.rien)],
    ];
  } finally {
    await index.fermer();
  }
}

const detail = ({ gardees, octets, partielle }: Parcouru): string =>
  `${gardees.length} gardées, ${octets} octets${partielle ? ", page partielle" : ""}`;

/** Items and bytes read for a first page, whatever the size of the base and what the filters keep. */
export const recherche: Partie = {
  nom: "recherche",
  async mesurer() {
    const figures: Figure[] = [];
    let octets = 0;
    for (const taille of TAILLES)
      for (const [quoi, parcouru] of await mesurerUneTaille(taille)) {
        const nom = `recherche.lectures_${taille}${nomDe[quoi]}`;
        // twice a page when one in two is kept, and as many again so that no draw breaks the promise
        const cible = quoi === "moitie" ? { cible: 4 * LIGNES_D_UNE_PAGE } : {};
        figures.push({ nom, valeur: parcouru.lues, unite: "articles", ...cible, detail: detail(parcouru) });
        octets = Math.max(octets, parcouru.octets);
      }
    figures.push({ nom: "recherche.octets_max", valeur: octets, unite: "octets", cible: 1_000_000 });
    return figures;
  },
};
