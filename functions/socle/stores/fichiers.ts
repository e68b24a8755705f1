import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import type { TypeDeFichier } from "../../../shared/pieces/envoi.ts";
import type { Document, Fichier } from "./piece.ts";

/** Seconds that an address to send lasts, and one to read. */
const ENVOI = 600;
const LECTURE = 60;

/** Headers that the browser must send exactly so: they are under the signature. */
const SIGNES = new Set(["content-length", "content-type", "x-amz-checksum-sha256", "if-none-match"]);

export type Envoi = { adresse: string; entetes: Record<string, string>; expireLe: string };

export type FichiersStore = ReturnType<typeof fichiersStore>;

/** Bytes of the pieces. */
export function fichiersStore(s3: S3Client, Bucket: string) {
  const dans = (maintenant: Date, secondes: number): string =>
    new Date(maintenant.getTime() + secondes * 1000).toISOString();

  /** Of each object whose key begins so, every version and every marker. */
  async function versions(Prefix: string): Promise<{ Key: string; VersionId: string }[]> {
    const { Versions = [], DeleteMarkers = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket, Prefix }));
    return [...Versions, ...DeleteMarkers].flatMap(({ Key, VersionId }) =>
      Key === undefined || VersionId === undefined ? [] : [{ Key, VersionId }],
    );
  }

  return {
    /** Where to PUT a file: its length, type and hash must be those announced, and it is written once. */
    async adresseDEnvoi(Key: string, { type, taille, sha256 }: Fichier, maintenant: Date): Promise<Envoi> {
      const commande = new PutObjectCommand({
        Bucket,
        Key,
        ContentLength: taille,
        ContentType: type,
        ChecksumSHA256: sha256,
        IfNoneMatch: "*",
      });
      const adresse = await getSignedUrl(s3, commande, {
        expiresIn: ENVOI,
        signingDate: maintenant,
        unhoistableHeaders: SIGNES,
        signableHeaders: SIGNES,
      });
      const entetes = { "content-type": type, "x-amz-checksum-sha256": sha256, "if-none-match": "*" };
      return { adresse, entetes, expireLe: dans(maintenant, ENVOI) };
    },

    /** Where to read one version, as a file to save: a browser never opens it as a page of ours. */
    async adresseDeLecture({ cle: Key, versionId: VersionId, type }: Document, nom: string, maintenant: Date) {
      const commande = new GetObjectCommand({
        Bucket,
        Key,
        VersionId,
        ResponseContentType: type,
        ResponseContentDisposition: `attachment; filename="${nom}"`,
      });
      const adresse = await getSignedUrl(s3, commande, { expiresIn: LECTURE, signingDate: maintenant });
      return { adresse, expireLe: dans(maintenant, LECTURE) };
    },

    /** Nothing when the object is gone. */
    async lire(Key: string, VersionId: string): Promise<Uint8Array | undefined> {
      return s3.send(new GetObjectCommand({ Bucket, Key, VersionId })).then(
        ({ Body }) => Body?.transformToByteArray(),
        (erreur) => {
          if (erreur instanceof S3ServiceException && erreur.$metadata.httpStatusCode === 404) return undefined;
          throw erreur;
        },
      );
    },

    /** The version that was sent there, if any; a HEAD refused would not say why. */
    async trouver(cle: string): Promise<string | undefined> {
      return (await versions(cle)).find(({ Key }) => Key === cle)?.VersionId;
    },

    /** Gives the version written. */
    async ecrire(Key: string, Body: Uint8Array, ContentType: TypeDeFichier): Promise<string> {
      const { VersionId } = await s3.send(new PutObjectCommand({ Bucket, Key, Body, ContentType }));
      if (VersionId === undefined) throw new Error("the bucket of pieces keeps no versions");
      return VersionId;
    },

    /** Every version of every object whose key begins so: nothing can be brought back. */
    async effacer(prefixe: string): Promise<void> {
      for (let restantes = await versions(prefixe); restantes.length > 0; restantes = await versions(prefixe))
        for (const version of restantes) await s3.send(new DeleteObjectCommand({ Bucket, ...version }));
    },
  };
}
