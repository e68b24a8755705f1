import type { Context } from "aws-lambda";
import { jourAParis } from "../../shared/demande/delais.ts";
import { s3 } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { horloge } from "../socle/horloge.ts";
import { mesurer } from "../socle/mesures.ts";
import { lacStore } from "../socle/stores/lac.ts";
import { compacter } from "./compacter.ts";
import { recevoir } from "./recevoir.ts";

const config = configuration("SEAU_LAC");

const lac = lacStore(s3(), config.SEAU_LAC);

// a day that is begun is finished
const POUR_FINIR_MS = 120_000;

/** Each night: what arrived in the lake, and what the local systems sent, become files of the lake. */
export async function handler(
  _: unknown,
  { getRemainingTimeInMillis }: Pick<Context, "getRemainingTimeInMillis">,
): Promise<void> {
  const maintenant = horloge();
  const aLeTemps = () => getRemainingTimeInMillis() > POUR_FINIR_MS;
  const locaux = await recevoir({ lac, aujourdhui: jourAParis(maintenant) });
  const { faits, illisibles, entier } = await compacter({ lac, aLeTemps });
  mesurer("statistiques-compactage", { faits, illisibles, ...locaux, inacheve: entier ? 0 : 1 }, maintenant);
}
