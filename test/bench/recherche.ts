import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { BatchWriteCommand, DynamoDBDocumentClient, type NativeAttributeValue } from "@aws-sdk/lib-dynamodb";
import { lireUnePage } from "../../functions/recherche/lire-une-page.ts";
import { LIGNES_D_UNE_PAGE } from "../../functions/recherche/page.ts";
import { cleDeLigne, cleDesMois } from "../../functions/socle/stores/cles-de-recherche.ts";
import { articleDeLigne } from "../../functions/socle/stores/index-de-recherche.ts";
import { rechercheStore } from "../../functions/socle/stores/recherche.ts";
import { startDynamodb } from "../../infra/local/engines/dynamodb.ts";
import { engineCredentials } from "../../infra/local/gate/engine.ts";
import type { Poste } from "../../shared/droits/agent.ts";
import { type Entree, entreeDe } from "../../shared/recherche/entree.ts";
import type { Filtres } from "../../shared/recherche/filtres.ts";
import { desReponses } from "../des-reponses.ts";
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
    territoire: "111",
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

/** What resserres the list: half of it, one in a thousand, nothing. */
const filtres = {
  "": { type: "T3" },
  _millieme: { situation: "HOT" },
  _rien: { situation: "SQUAT" },
} as const satisfies Record<string, Filtres>;

const poste = {
  guichet: "G1101",
  role: "gestionnaire-territorial",
  territoire: "111",
  sensible: false,
  habiliteJusquAu: "2099-12-31",
} as const satisfies Poste;

/** The demande of an entry, as heavy as that of a family: what the page reads again before it shows anything. */
const demandeDe = (taille: number) => async (numeroUnique: string) => {
  const rang = Number(numeroUnique.slice(7, 13));
  const { ancienneteDepuisLe, communes, situation } = uneEntree(rang, taille);
  const typesLogement = rang % 2 === 0 ? (["T3"] as const) : (["T1", "T2"] as const);
  const logementActuel = situation === "HOT" ? "HOT" : "LP";
  return uneDemande({
    numeroUnique,
    ancienneteDepuisLe,
    territoire: "111",
    reponses: desReponses({ logementActuel, communes, typesLogement }),
  });
};

const situer = (commune: string) => ({
  commune,
  ville: LIEU,
  intercommunalite: undefined,
  departement: "75",
  region: "11",
});

type Page = Awaited<ReturnType<typeof lireUnePage>>;

async function mesurerUneTaille(taille: number): Promise<[string, Page][]> {
  const index = await ouvrirIndex(taille);
  const contexte = {
    recherche: index.store,
    demandes: { lire: demandeDe(taille) },
    situer,
    nommerCommune: (code: string) => code,
  };
  try {
    const pages: [string, Page][] = [];
    for (const [nom, resserre] of Object.entries(filtres)) {
      const question = { lieu: LIEU, filtres: resserre, poste, aujourdhui: "2026-11-24" };
      pages.push([nom, await lireUnePage(question, undefined, LIGNES_D_UNE_PAGE, contexte)]);
    }
    return pages;
  } finally {
    await index.fermer();
  }
}

const detail = ({ lignes, octets, partielle }: Page): string =>
  `${lignes.length} montrées, ${octets} octets${partielle ? ", page partielle" : ""}`;

/** Items and bytes read for a first page, whatever the size of the base and what the filters keep. */
export const recherche: Partie = {
  nom: "recherche",
  async mesurer() {
    const figures: Figure[] = [];
    let octets = 0;
    for (const taille of TAILLES)
      for (const [nom, page] of await mesurerUneTaille(taille)) {
        // the demandes of the page, and twice as many entries when one in two is kept; as many again for the draw
        const cible = nom === "" ? { cible: 5 * LIGNES_D_UNE_PAGE } : {};
        figures.push({
          nom: `recherche.lectures_${taille}${nom}`,
          valeur: page.lues,
          unite: "articles",
          ...cible,
          detail: detail(page),
        });
        octets = Math.max(octets, page.octets);
      }
    figures.push({ nom: "recherche.octets_max", valeur: octets, unite: "octets", cible: 1_000_000 });
    return figures;
  },
};
