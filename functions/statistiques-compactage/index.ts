import type { Context } from "aws-lambda";
import * as z from "zod/mini";
import { jourAParis } from "../../shared/demande/delais.ts";
import { s3 } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { horloge } from "../socle/horloge.ts";
import { mesurer } from "../socle/mesures.ts";
import { chargerCommunes } from "../socle/referentiel.ts";
import { lacStore } from "../socle/stores/lac.ts";
import { objetsDUnSeau } from "../socle/stores/objets-d-un-seau.ts";
import { compacter } from "./compacter.ts";
import { editionQuiACompte } from "./edition-qui-a-compte.ts";
import { recevoir } from "./recevoir.ts";

const config = configuration("SEAU_LAC", "SEAU_PUBLICATION");

const lac = lacStore(s3(), config.SEAU_LAC);
const publication = objetsDUnSeau(s3(), config.SEAU_PUBLICATION);

// a day that is begun is finished
const POUR_FINIR_MS = 120_000;

/** What an operator may ask: days (`44/2026-12-10`) that are taken although an edition has counted them. */
const demande = z.object({ admettre: z._default(z.array(z.string()), []) });

async function estPubliee(edition: string): Promise<boolean> {
  const manifeste = `editions/${edition}/1.0.0/manifest.json`;
  return (await publication.lister(manifeste)).includes(manifeste);
}

/** Each night: what arrived in the lake, and what the local systems sent, become files of the lake. */
export async function handler(
  appel: unknown,
  { getRemainingTimeInMillis }: Pick<Context, "getRemainingTimeInMillis">,
): Promise<void> {
  const { admettre } = z.parse(demande, appel ?? {});
  const maintenant = horloge();
  const aujourdhui = jourAParis(maintenant);
  const { parCode } = chargerCommunes();
  const aLeTemps = () => getRemainingTimeInMillis() > POUR_FINIR_MS;
  const locaux = await recevoir({
    lac,
    aujourdhui,
    estUneCommune: (code) => parCode.has(code),
    comptePar: async (departement, jour) =>
      admettre.includes(`${departement}/${jour}`) ? undefined : editionQuiACompte(jour, aujourdhui, estPubliee),
  });
  const { faits, illisibles, entier } = await compacter({ lac, aLeTemps });
  mesurer("statistiques-compactage", { faits, illisibles, ...locaux, inacheve: entier ? 0 : 1 }, maintenant);
}
