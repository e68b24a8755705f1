import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { BatchWriteCommand, DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { GUICHET_DU_PORTAIL } from "../../../shared/demande/numero-unique.ts";
import departements from "../../../shared/referentiel/donnees/departements.json" with { type: "json" };
import { onClock } from "../on-clock.ts";
import type { ClientConfig } from "../system.ts";
import { articlesDesGuichets } from "./guichets-inventes.ts";

type Departement = (typeof departements)[number];

type Options = {
  config: ClientConfig;
  shift: SharedArrayBuffer;
  tableGuichets: string;
  /** Origin of the site. */
  address: string;
  /** Day of the system. */
  aujourdhui: string;
};

const portail = (adresse: string) => ({
  pk: `GUICHET#${GUICHET_DU_PORTAIL}`,
  sk: "GUICHET",
  code: GUICHET_DU_PORTAIL,
  nom: "Portail national de la demande de logement social (démonstration)",
  adresse,
});

/** No SIREN begins with 000: nobody has these. */
const siren = (rang: number): string => String(rang).padStart(9, "0");

/** Two landlords of a département: one says only that it is there, the other has dwellings in the main town alone. */
const bailleurs = ({ code, deNom, chefLieu }: Departement, rang: number) => {
  const pk = `BAILLEURS#${code}`;
  return [
    { pk, sk: `BAILLEUR#${siren(2 * rang + 1)}`, nom: `Bailleur de démonstration ${deNom}` },
    { pk, sk: `BAILLEUR#${siren(2 * rang + 2)}`, nom: `Office de démonstration ${deNom}`, communes: [chefLieu] },
  ];
};

/** Items of one BatchWriteItem, at most. */
const parLot = 25;

/** Writes the portal's own guichet and invented landlords everywhere; again at each start, the same. */
export async function ecrireAnnuaire({ config, shift, tableGuichets, address, aujourdhui }: Options): Promise<void> {
  const tables = DynamoDBDocumentClient.from(onClock(new DynamoDBClient(config), shift));
  const lignes = [portail(address), ...departements.flatMap(bailleurs), ...articlesDesGuichets(aujourdhui)];
  for (let debut = 0; debut < lignes.length; debut += parLot) {
    const lot = lignes.slice(debut, debut + parLot).map((Item) => ({ PutRequest: { Item } }));
    await tables.send(new BatchWriteCommand({ RequestItems: { [tableGuichets]: lot } }));
  }
}
