import { log } from "../socle/log.ts";
import type { LacStore } from "../socle/stores/lac.ts";
import { type Constat, lireFichierLocal, lireNom } from "./fichier-local.ts";
import { ranger } from "./ranger.ts";

export type PourRecevoir = {
  lac: Pick<LacStore, "lister" | "lire" | "ecrire" | "effacer">;
  aujourdhui: string;
};

export type BilanDeReception = { recus: number; refuses: number };

/** What the sender reads of a file: taken, or why not. */
type Recu = { etat: "pris"; faits: number } | { etat: "refuse"; fautes: readonly Constat[] };

async function traiter(cle: string, { lac, aujourdhui }: PourRecevoir): Promise<Recu | undefined> {
  const nom = lireNom(cle);
  const octets = nom && (await lac.lire(cle));
  if (!octets) return undefined;
  const lu = lireFichierLocal(new TextDecoder().decode(octets), nom, aujourdhui);
  if ("fautes" in lu) return { etat: "refuse", fautes: lu.fautes };
  await ranger(lac, [nom.departement, nom.jour], lu.faits);
  return { etat: "pris", faits: lu.faits.length };
}

/**
 * Takes the files of the local systems: each is the whole of its day, and takes the place of the one sent before. A file
 * that is refused leaves the former in place.
 */
export async function recevoir(contexte: PourRecevoir): Promise<BilanDeReception> {
  const { lac } = contexte;
  const bilan: BilanDeReception = { recus: 0, refuses: 0 };
  for await (const { cle } of lac.lister("locaux/")) {
    const recu = await traiter(cle, contexte);
    if (!recu) continue;
    await lac.ecrire(
      cle.replace("locaux/", "recus/").replace(".ndjson", ".json"),
      JSON.stringify(recu),
      "application/json",
    );
    await lac.effacer(cle);
    if (recu.etat === "pris") bilan.recus += 1;
    else {
      bilan.refuses += 1;
      for (const { code } of recu.fautes) log("fichier-local-refuse", { code });
    }
  }
  return bilan;
}
