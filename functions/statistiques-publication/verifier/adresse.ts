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

export const MANIFESTE = "manifest.json";
const LISTE = "derniere/editions.json";
export const CATALOGUE = "derniere/catalogue.jsonld";

const editions = z.array(z.object({ edition: z.string(), version: z.string().check(z.regex(/^\d+\.\d+\.\d{1,4}$/u)) }));

export const lireTexte = async (lieu: Lieu, chemin: string): Promise<string | undefined> => {
  const octets = await lieu.lire(chemin);
  return octets && new TextDecoder().decode(octets);
};

const catalogue = z.object({ "dcat:dataset": z.array(z.object({ "@id": z.string() })) });
const DOSSIER = /^\.\.\/editions\/(?<edition>[^/]+)\/(?<version>[^/]+)\/$/u;

/** The catalogue names the last version of every edition, as the list does. */
async function lireCatalogue(lieu: Lieu): Promise<z.infer<typeof editions>> {
  const { "dcat:dataset": jeux } = z.parse(catalogue, JSON.parse((await lireTexte(lieu, CATALOGUE)) ?? ""));
  return z.parse(
    editions,
    jeux.map((jeu) => DOSSIER.exec(jeu["@id"])?.groups),
  );
}

/** The editions that a list names; those of the catalogue where it is damaged. */
async function lireListe(
  lieu: Lieu,
  texte: string,
): Promise<{ nommees: z.infer<typeof editions>; fautes: readonly string[] }> {
  try {
    return { nommees: z.parse(editions, JSON.parse(texte)), fautes: [] };
  } catch (cause) {
    const nommees = await lireCatalogue(lieu).catch(() => []);
    if (nommees.length === 0) throw new Error(`${LISTE} n’est pas une liste d’éditions.`, { cause });
    return { nommees, fautes: [`${LISTE} : illisible`] };
  }
}

/** A version and those before it, which corrections leave in place. */
function jusqua({ edition, version }: z.infer<typeof editions>[number]): string[] {
  const [majeure = "1", mineure = "0", rang = "0"] = version.split(".");
  return Array.from({ length: Number(rang) + 1 }, (_, avant) => `editions/${edition}/${majeure}.${mineure}.${avant}/`);
}

export type EditionsNommees = {
  dossiers: string[];
  /** What the list names, and is not there. */
  absentes: string[];
  /** What is wrong of the list itself. */
  fautes: readonly string[];
};

/** Folders of the editions at an address, corrected versions included; the address itself when it is one edition. */
export async function editionsDe(lieu: Lieu): Promise<EditionsNommees> {
  if (await lieu.lire(MANIFESTE)) return { dossiers: [""], absentes: [], fautes: [] };
  const liste = await lireTexte(lieu, LISTE);
  if (liste === undefined) throw new Error(`Aucune édition à cette adresse : ni ${MANIFESTE}, ni ${LISTE}.`);
  const { nommees, fautes } = await lireListe(lieu, liste);
  const nommes = new Set(nommees.flatMap(jusqua));
  if (nommes.size === 0) throw new Error(`La liste ${LISTE} ne nomme aucune édition.`);
  const lues: EditionsNommees = { dossiers: [], absentes: [], fautes };
  for (const dossier of nommes)
    if (await lieu.lire(dossier + MANIFESTE)) lues.dossiers.push(dossier);
    else lues.absentes.push(`${dossier}${MANIFESTE} : absent`);
  if (lues.dossiers.length === 0)
    throw new Error(`Aucune édition n’a été lue : de toutes celles que nomme ${LISTE}, le ${MANIFESTE} manque.`);
  return lues;
}
