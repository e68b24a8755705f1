import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod/mini";

/** Where published files stand: an address of the web, or a folder of this machine. */
export interface Lieu {
  /** Undefined when there is none. */
  lire(chemin: string): Promise<Uint8Array | undefined>;
}

/** A connection that is kept may close between two long readings: what was asked is asked again. */
const ESSAIS = 3;

async function lireA(ou: URL): Promise<Uint8Array | undefined> {
  for (let essai = 1; ; essai += 1)
    try {
      const reponse = await fetch(ou);
      if (reponse.status === 404 || reponse.status === 403) return undefined;
      if (!reponse.ok) throw new Error(`${reponse.url} répond ${reponse.status}`);
      return new Uint8Array(await reponse.arrayBuffer());
    } catch (erreur) {
      // what the network does comes as a TypeError
      if (!(erreur instanceof TypeError)) throw erreur;
      if (essai === ESSAIS) throw new Error(`${ou.href} ne répond pas`, { cause: erreur });
    }
}

export function lieuDe(adresse: string): Lieu {
  if (!/^https?:\/\//u.test(adresse))
    return {
      async lire(chemin) {
        const fichier = join(adresse, chemin);
        return existsSync(fichier) ? new Uint8Array(readFileSync(fichier)) : undefined;
      },
    };
  const racine = adresse.endsWith("/") ? adresse : `${adresse}/`;
  return {
    lire: (chemin) => lireA(new URL(chemin, racine)),
  };
}

const editions = z.array(z.object({ edition: z.string(), version: z.string() }));

export const lireTexte = async (lieu: Lieu, chemin: string): Promise<string | undefined> => {
  const octets = await lieu.lire(chemin);
  return octets && new TextDecoder().decode(octets);
};

/** Folders of the editions at an address, corrected versions included; the address itself when it is one edition. */
export async function editionsDe(lieu: Lieu): Promise<string[]> {
  if (await lieu.lire("manifest.json")) return [""];
  const liste = await lireTexte(lieu, "derniere/editions.json");
  if (liste === undefined)
    throw new Error("Aucune édition à cette adresse : ni manifest.json, ni derniere/editions.json.");
  const dossiers = new Set<string>();
  for (const { edition, version } of z.parse(editions, JSON.parse(liste))) {
    const [majeure = "1", mineure = "0", rang = "0"] = version.split(".");
    // corrections leave the versions before them in place
    for (let avant = 0; avant <= Number(rang); avant++) {
      const dossier = `editions/${edition}/${majeure}.${mineure}.${avant}/`;
      if (await lieu.lire(`${dossier}manifest.json`)) dossiers.add(dossier);
    }
  }
  return [...dossiers];
}
