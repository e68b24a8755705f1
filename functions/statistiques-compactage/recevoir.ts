import { log } from "../socle/log.ts";
import { cleDuJour, type LacStore } from "../socle/stores/lac.ts";
import type { Constat } from "./constat.ts";
import type { EstUneCommune } from "./fautes-d-un-fait.ts";
import { lireFichierLocal, lireNom } from "./fichier-local.ts";
import { ranger } from "./ranger.ts";

export type PourRecevoir = {
  lac: Pick<LacStore, "lister" | "lire" | "ecrire" | "effacer">;
  aujourdhui: string;
  estUneCommune: EstUneCommune;
  /** The published edition that has counted what a département told of a day. */
  comptePar(departement: string, jour: string): Promise<string | undefined>;
};

export type BilanDeReception = { recus: number; refuses: number };

/** What the sender reads of a file: taken, or why not. */
type Recu = { etat: "pris"; faits: number } | { etat: "refuse"; fautes: readonly Constat[] };

/** Where the sender reads it: a name that is none of ours is answered beside those that are. */
const cleDeReponse = (cle: string): string => {
  const recu = cle.replace("locaux/", "recus/");
  return lireNom(cle) ? recu.replace(/\.ndjson$/u, ".json") : `${recu}.refuse.json`;
};

async function traiter(cle: string, { lac, aujourdhui, estUneCommune, comptePar }: PourRecevoir): Promise<Recu> {
  const nom = lireNom(cle);
  if (!nom) return { etat: "refuse", fautes: [{ code: "nom-inconnu" }] };
  const { departement, jour } = nom;
  const octets = (await lac.lire(cle)) ?? new Uint8Array();
  const lu = lireFichierLocal(new TextDecoder().decode(octets), nom, {
    aujourdhui,
    estUneCommune,
    comptePar: await comptePar(departement, jour),
    dejaPris: (await lac.lire(cleDuJour(departement, jour))) !== undefined,
  });
  if ("fautes" in lu) return { etat: "refuse", fautes: lu.fautes };
  await ranger(lac, [departement, jour], lu.faits);
  return { etat: "pris", faits: lu.faits.length };
}

/** What a console leaves when someone makes a folder: it holds nothing. */
const estUnDossier = (cle: string): boolean => cle.endsWith("/");

/**
 * Takes the files of the local systems: each is the whole of its day, and takes the place of the one sent before. A file
 * that is refused leaves the former in place.
 */
export async function recevoir(contexte: PourRecevoir): Promise<BilanDeReception> {
  const { lac } = contexte;
  const bilan: BilanDeReception = { recus: 0, refuses: 0 };
  for await (const { cle } of lac.lister("locaux/")) {
    if (estUnDossier(cle)) continue;
    const recu = await traiter(cle, contexte);
    await lac.ecrire(cleDeReponse(cle), JSON.stringify(recu), "application/json");
    await lac.effacer(cle);
    if (recu.etat === "pris") bilan.recus += 1;
    else {
      bilan.refuses += 1;
      for (const { code } of recu.fautes) log("fichier-local-refuse", { code });
    }
  }
  return bilan;
}
