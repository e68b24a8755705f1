import { GetObjectCommand, ListObjectsV2Command, type S3Client } from "@aws-sdk/client-s3";
import type { AsyncBuffer } from "hyparquet";
import * as z from "zod/mini";
import { ouvrirParPlages, siAbsent } from "./par-plages.ts";

const manifeste = z.object({
  edition: z.string(),
  version: z.string(),
  date_reference: z.iso.date(),
  date_extraction: z.iso.date(),
  /** One that tells a whole year. */
  annuelle: z._default(z.boolean(), false),
  publiee_le: z.exactOptional(z.iso.datetime()),
  /** What must be said beside every figure: that the facts were invented, for one. */
  mention: z.exactOptional(z.string()),
  /** Who answers for it. */
  contact: z.exactOptional(z.string()),
  /** Of which départements it tells, whole or not, in words. */
  couverture: z.exactOptional(z.object({ texte: z.string() })),
});
/** What an edition says of itself; it stands once all the rest does. */
export type Manifeste = z.infer<typeof manifeste>;

/** An edition in its last version, and those that it corrected, the newest first. */
export type EditionListee = Manifeste & { anterieures: readonly Manifeste[] };

const EDITIONS = "editions/";
const DERNIERE = "derniere/edition.json";

const quelle = z.object({ edition: z.string(), version: z.string() });

const rangs = (version: string): number[] => version.split(".").map(Number);

/** By number, and not by letter: 1.0.10 comes after 1.0.9. */
function parVersion(a: string, b: string): number {
  const [deA, deB] = [rangs(a), rangs(b)];
  const ecart = deA.map((rang, place) => rang - (deB[place] ?? 0)).find((difference) => difference !== 0);
  return ecart ?? 0;
}

export type EditionsStore = ReturnType<typeof editionsStore>;

/** Published editions, as anyone may read them. */
export function editionsStore(s3: S3Client, Bucket: string) {
  // what is published under a version never changes
  const manifestes = new Map<string, Manifeste>();

  async function lireJson(Key: string): Promise<unknown> {
    const objet = await s3.send(new GetObjectCommand({ Bucket, Key })).catch(siAbsent);
    const texte = await objet?.Body?.transformToString();
    return texte === undefined ? undefined : JSON.parse(texte);
  }

  async function lireManifeste(edition: string, version: string): Promise<Manifeste | undefined> {
    const dossier = `${edition}/${version}`;
    const connu = manifestes.get(dossier);
    if (connu) return connu;
    const lu = await lireJson(`${EDITIONS}${dossier}/manifest.json`);
    if (lu === undefined) return undefined;
    const nouveau = z.parse(manifeste, lu);
    manifestes.set(dossier, nouveau);
    return nouveau;
  }

  /** Names of the folders that stand there. */
  async function dossiers(Prefix: string): Promise<string[]> {
    const { CommonPrefixes = [] } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix, Delimiter: "/" }));
    return CommonPrefixes.flatMap(({ Prefix: trouve }) => trouve?.slice(Prefix.length, -1) ?? []);
  }

  /** This version of it, or the last one that is whole. */
  async function lire(edition: string, nommee?: string): Promise<Manifeste | undefined> {
    return nommee === undefined ? (await versionsDe(edition))[0] : lireManifeste(edition, nommee);
  }

  /** Versions of it that are whole, the newest first. */
  async function versionsDe(edition: string): Promise<Manifeste[]> {
    const versions = (await dossiers(`${EDITIONS}${edition}/`)).toSorted(parVersion).toReversed();
    const lues = await Promise.all(versions.map((version) => lireManifeste(edition, version)));
    return lues.filter((lue) => lue !== undefined);
  }

  /** The newest first. */
  async function lister(): Promise<EditionListee[]> {
    const lues = await Promise.all((await dossiers(EDITIONS)).map(versionsDe));
    return lues
      .flatMap(([derniere, ...anterieures]) => (derniere ? [{ ...derniere, anterieures }] : []))
      .toSorted((a, b) => (a.date_reference < b.date_reference ? 1 : -1));
  }

  const ouvrirFichier = async ({ edition, version }: Manifeste, nom: string): Promise<AsyncBuffer | undefined> =>
    (await ouvrirParPlages(s3, Bucket, `${EDITIONS}${edition}/${version}/${nom}.parquet`))?.fichier;

  return {
    lire,
    lister,

    async lireDerniere(): Promise<Manifeste | undefined> {
      const lue = await lireJson(DERNIERE);
      if (lue === undefined) return undefined;
      const { edition, version } = z.parse(quelle, lue);
      return lireManifeste(edition, version);
    },

    /** Rows of a table, to be read by ranges; nothing when this edition does not have it. */
    ouvrir: (quelle: Manifeste, tableau: string): Promise<AsyncBuffer | undefined> =>
      ouvrirFichier(quelle, `tidy/${tableau}`),

    /** The waiting times of the last edition that has them. */
    async ouvrirAttente(): Promise<{ edition: Manifeste; fichier: AsyncBuffer } | undefined> {
      for (const edition of await lister()) {
        const fichier = edition.annuelle && (await ouvrirFichier(edition, "attente/attente"));
        if (fichier) return { edition, fichier };
      }
      return undefined;
    },
  };
}
