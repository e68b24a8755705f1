import { createHash, randomBytes } from "node:crypto";
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { describe, expect } from "vitest";
import { z } from "zod";
import type { BucketResource } from "../../infra/local/gate/resources.ts";
import { type Acces, arn, autorise, type Comportement, type Porte, parIam, verifier } from "./porte.ts";

const cle = arn("kms", "key/11111111-1111-1111-1111-111111111111");
const site = "https://sne.exemple.fr";
const tlsSeulement = {
  Effect: "Deny" as const,
  Principal: { AWS: ["*"] },
  Action: ["s3:*"],
  Resource: ["arn:aws:s3:::pieces", "arn:aws:s3:::pieces/*"],
  Condition: { Bool: { "aws:SecureTransport": ["false"] } },
};
const seau = (name: string, autres: Partial<BucketResource> = {}): BucketResource => ({
  arn: `arn:aws:s3:::${name}`,
  name,
  versioned: true,
  cors: [],
  policy: [],
  tellsTheBus: false,
  ...autres,
});
const pieces = seau("pieces", {
  cors: [
    {
      allowedOrigins: [site],
      allowedMethods: ["PUT"],
      allowedHeaders: ["content-type", "x-amz-checksum-sha256"],
      exposedHeaders: ["ETag"],
      maxAge: 3000,
    },
  ],
  policy: [tlsSeulement],
  tellsTheBus: true,
});
const chiffre = seau("chiffre", { keyArn: cle });
const simple = seau("simple", { versioned: false });

const tout = autorise(["s3:*"], "arn:aws:s3:::*");
const s3 = (acces: Acces): S3Client => new S3Client(acces);
const ecrire = (Key: string, Body: string, Bucket = "pieces") => new PutObjectCommand({ Bucket, Key, Body });
const lire = (Key: string, VersionId?: string) =>
  new GetObjectCommand({ Bucket: "pieces", Key, ...(VersionId && { VersionId }) });
const texte = async (client: S3Client, commande: GetObjectCommand): Promise<string | undefined> =>
  (await client.send(commande)).Body?.transformToString();

const sha256 = (corps: string): string => createHash("sha256").update(corps).digest("base64");

/** An address that a browser may use once for exactly these bytes: length, type and checksum are under the signature. */
async function adresseDeDepot(porte: Porte, Key: string, corps: string, expiresIn = 300): Promise<string> {
  const acces = porte.role(autorise("s3:PutObject", "arn:aws:s3:::pieces/*"));
  const commande = new PutObjectCommand({
    Bucket: "pieces",
    Key,
    ContentLength: corps.length,
    ContentType: "application/pdf",
    ChecksumSHA256: sha256(corps),
  });
  const signes = new Set(["content-length", "content-type", "x-amz-checksum-sha256"]);
  const signingDate = new Date(Date.now() + porte.horloge.decalage);
  return getSignedUrl(s3(acces), commande, {
    expiresIn,
    signingDate,
    unhoistableHeaders: signes,
    signableHeaders: signes,
  });
}
const deposer = (adresse: string, corps: string, type = "application/pdf", somme = sha256(corps)) =>
  fetch(adresse, {
    method: "PUT",
    body: corps,
    headers: { "content-type": type, "x-amz-checksum-sha256": somme },
  });
const codeDe = async (reponse: Response): Promise<string | undefined> =>
  /<Code>(\w+)<\/Code>/.exec(await reponse.text())?.[1];

const depots: Comportement[] = [
  {
    dit: "une adresse signée dépose exactement les octets annoncés",
    source: "S3 User Guide, Uploading objects with presigned URLs",
    essai: async (porte) => {
      const adresse = await adresseDeDepot(porte, "depot/juste.pdf", "bonjour");
      const reponse = await deposer(adresse, "bonjour");
      expect(reponse.status).toBe(200);
      expect(await texte(s3(porte.role(tout)), lire("depot/juste.pdf"))).toBe("bonjour");
    },
  },
  {
    dit: "un fichier changé en route est refusé",
    source: "S3 User Guide, Checking object integrity: BadDigest",
    essai: async (porte) => {
      const adresse = await adresseDeDepot(porte, "depot/altere.pdf", "bonjour");
      const reponse = await deposer(adresse, "bonsoir", "application/pdf", sha256("bonjour"));
      expect([reponse.status, await codeDe(reponse)]).toEqual([400, "BadDigest"]);
    },
  },
  {
    dit: "une autre somme que celle signée est refusée",
    source: "S3 API Reference, SignatureDoesNotMatch",
    essai: async (porte) => {
      const adresse = await adresseDeDepot(porte, "depot/somme.pdf", "bonjour");
      const reponse = await deposer(adresse, "bonsoir");
      expect([reponse.status, await codeDe(reponse)]).toEqual([403, "SignatureDoesNotMatch"]);
    },
  },
  {
    dit: "une autre longueur ou un autre type que ceux signés sont refusés",
    source: "S3 API Reference, Authenticating requests: signed headers",
    essai: async (porte) => {
      const adresse = await adresseDeDepot(porte, "depot/long.pdf", "bonjour");
      const long = await deposer(adresse, "bonjour à tous", "application/pdf", sha256("bonjour"));
      expect(await codeDe(long)).toBe("SignatureDoesNotMatch");
      const page = await deposer(adresse, "bonjour", "text/html");
      expect(await codeDe(page)).toBe("SignatureDoesNotMatch");
    },
  },
  {
    dit: "une adresse expirée est refusée",
    source: "S3 User Guide, Expiration time for presigned URLs",
    essai: async (porte) => {
      const adresse = await adresseDeDepot(porte, "depot/tard.pdf", "bonjour", 60);
      porte.horloge.decalage = 61_000;
      const reponse = await deposer(adresse, "bonjour");
      porte.horloge.decalage = 0;
      const corps = await reponse.text();
      expect(reponse.status).toBe(403);
      expect(corps).toContain("<Message>Request has expired</Message>");
    },
  },
  {
    dit: "une adresse retouchée est refusée",
    source: "S3 API Reference, SignatureDoesNotMatch",
    essai: async (porte) => {
      const adresse = await adresseDeDepot(porte, "depot/a.pdf", "bonjour");
      const reponse = await deposer(adresse.replace("depot/a.pdf", "depot/b.pdf"), "bonjour");
      expect(await codeDe(reponse)).toBe("SignatureDoesNotMatch");
    },
  },
  {
    dit: "une adresse ne vaut que ce que vaut le rôle qui l’a signée",
    source: "S3 User Guide, Who can create a presigned URL",
    essai: async (porte) => {
      const commande = new PutObjectCommand({ Bucket: "pieces", Key: "depot/sans.pdf" });
      const adresse = await getSignedUrl(s3({ ...porte.role() }), commande);
      const reponse = await fetch(adresse, { method: "PUT", body: "" });
      expect(reponse.status).toBe(403);
      expect(await reponse.text()).toContain("is not authorized to perform: s3:PutObject");
    },
  },
];

const lectures: Comportement[] = [
  {
    dit: "personne ne lit sans signature",
    source: "S3 User Guide, Blocking public access to your Amazon S3 storage",
    essai: async (porte) => {
      await s3(porte.role(tout)).send(ecrire("secret.pdf", "bonjour"));
      const reponse = await fetch(`${porte.gate.url}/pieces/secret.pdf`);
      expect([reponse.status, await codeDe(reponse)]).toEqual([403, "AccessDenied"]);
    },
  },
  {
    dit: "un droit oublié est refusé en nommant l’action",
    source: "S3 User Guide, Troubleshoot access denied (403 Forbidden) errors",
    essai: async (porte) => {
      const client = s3(porte.role(autorise("s3:GetObject", "arn:aws:s3:::pieces/autre/*")));
      await expect(client.send(lire("secret.pdf"))).rejects.toMatchObject({
        name: "AccessDenied",
        message: expect.stringContaining("s3:GetObject on resource: arn:aws:s3:::pieces/secret.pdf"),
      });
    },
  },
  {
    dit: "qui ne peut pas lister n’apprend pas qu’un objet manque",
    source: "S3 API Reference, GetObject: permissions",
    essai: async (porte) => {
      const client = s3(porte.role(autorise("s3:GetObject", "arn:aws:s3:::pieces/*")));
      await expect(client.send(lire("absent.pdf"))).rejects.toMatchObject({ name: "AccessDenied" });
      await expect(s3(porte.role(tout)).send(lire("absent.pdf"))).rejects.toMatchObject({ name: "NoSuchKey" });
    },
  },
  {
    dit: "un objet garde son type, ses métadonnées, et se lit par tranches",
    source: "S3 API Reference, GetObject: Range",
    essai: async (porte) => {
      const client = s3(porte.role(tout));
      await client.send(
        new PutObjectCommand({
          Bucket: "pieces",
          Key: "t.txt",
          Body: "0123456789",
          ContentType: "text/plain",
          Metadata: { piece: "identite" },
        }),
      );
      const tranche = await client.send(new GetObjectCommand({ Bucket: "pieces", Key: "t.txt", Range: "bytes=2-4" }));
      expect(await tranche.Body?.transformToString()).toBe("234");
      expect(tranche).toMatchObject({ ContentRange: "bytes 2-4/10", ContentType: "text/plain" });
      const entete = await client.send(new HeadObjectCommand({ Bucket: "pieces", Key: "t.txt" }));
      expect(entete).toMatchObject({ ContentLength: 10, Metadata: { piece: "identite" } });
    },
  },
  {
    dit: "un objet de plusieurs dizaines de mégaoctets se dépose en une fois, et se lit entier comme par tranches",
    source: "S3 API Reference, PutObject: the ETag is the MD5 digest of the object; up to 5 GB in a single operation",
    essai: async (porte) => {
      const client = s3(porte.role(tout));
      const Body = randomBytes(25_000_000);
      const ou = { Bucket: "pieces", Key: "grand.csv" };
      const { ETag } = await client.send(new PutObjectCommand({ ...ou, Body, ContentType: "text/csv" }));
      expect(ETag).toBe(`"${createHash("md5").update(Body).digest("hex")}"`);
      const lu = await client.send(new GetObjectCommand(ou));
      expect(lu).toMatchObject({ ETag, ContentLength: Body.length, ContentType: "text/csv" });
      expect(Body.equals((await lu.Body?.transformToByteArray()) ?? Buffer.alloc(0))).toBe(true);
      // across two of the parts that an engine may keep it in
      const tranche = await client.send(new GetObjectCommand({ ...ou, Range: "bytes=8388600-8388620" }));
      expect(Body.subarray(8388600, 8388621).equals((await tranche.Body?.transformToByteArray()) ?? Body)).toBe(true);
    },
  },
  {
    dit: "une signature faite d’un autre secret est refusée",
    source: "S3 API Reference, Authenticating requests (AWS Signature Version 4)",
    essai: async (porte) => {
      const acces = porte.role(tout);
      const autre = { ...acces, credentials: { ...acces.credentials, secretAccessKey: "autre" } };
      await expect(s3(autre).send(lire("t.txt"))).rejects.toMatchObject({ name: "SignatureDoesNotMatch" });
      const inconnu = { ...acces, credentials: { accessKeyId: "AKIAINCONNU", secretAccessKey: "autre" } };
      await expect(s3(inconnu).send(lire("t.txt"))).rejects.toMatchObject({ name: "InvalidAccessKeyId" });
    },
  },
  {
    dit: "une requête signée il y a plus de quinze minutes est refusée",
    source: "S3 API Reference, RequestTimeTooSkewed",
    essai: async (porte) => {
      const client = s3({ ...porte.role(tout) });
      porte.horloge.decalage = 16 * 60_000;
      const essai = client.send(lire("t.txt"));
      await expect(essai).rejects.toMatchObject({ name: "RequestTimeTooSkewed" });
      porte.horloge.decalage = 0;
    },
  },
];

const versions: Comportement[] = [
  {
    dit: "effacer ne pose qu’une marque, et l’ancienne version se relit",
    source: "S3 User Guide, Working with delete markers",
    essai: async (porte) => {
      const client = s3(porte.role(tout));
      const { VersionId: premiere } = await client.send(ecrire("v.txt", "un"));
      await client.send(ecrire("v.txt", "deux"));
      const efface = await client.send(new DeleteObjectCommand({ Bucket: "pieces", Key: "v.txt" }));
      expect(efface.DeleteMarker).toBe(true);
      await expect(client.send(lire("v.txt"))).rejects.toMatchObject({ name: "NoSuchKey" });
      expect(await texte(client, lire("v.txt", premiere))).toBe("un");
      await client.send(new DeleteObjectCommand({ Bucket: "pieces", Key: "v.txt", VersionId: efface.VersionId }));
      expect(await texte(client, lire("v.txt"))).toBe("deux");
    },
  },
  {
    dit: "effacer une version est un droit à part, et définitif",
    source: "S3 User Guide, Deleting object versions from a versioning-enabled bucket",
    essai: async (porte) => {
      const client = s3(porte.role(tout));
      const { VersionId } = await client.send(ecrire("p.txt", "un"));
      const purger = new DeleteObjectCommand({ Bucket: "pieces", Key: "p.txt", VersionId });
      const simpleEffaceur = s3(porte.role(autorise("s3:DeleteObject", "arn:aws:s3:::pieces/*")));
      await expect(simpleEffaceur.send(purger)).rejects.toThrow("s3:DeleteObjectVersion");
      await client.send(purger);
      await expect(client.send(lire("p.txt", VersionId))).rejects.toMatchObject({ name: "NoSuchVersion" });
    },
  },
  {
    dit: "toutes les versions et les marques se listent, de la plus récente à la plus ancienne",
    source: "S3 API Reference, ListObjectVersions",
    essai: async (porte) => {
      const client = s3(porte.role(tout));
      await client.send(ecrire("liste/a", "un"));
      await client.send(ecrire("liste/a", "deux"));
      await client.send(new DeleteObjectCommand({ Bucket: "pieces", Key: "liste/a" }));
      const { Versions, DeleteMarkers } = await client.send(
        new ListObjectVersionsCommand({ Bucket: "pieces", Prefix: "liste/" }),
      );
      expect(Versions?.map(({ Size, IsLatest }) => [Size, IsLatest])).toEqual([
        [4, false],
        [2, false],
      ]);
      expect(DeleteMarkers).toMatchObject([{ Key: "liste/a", IsLatest: true }]);
    },
  },
  {
    dit: "une liste se lit par dossiers et par pages, sans les objets effacés",
    source: "S3 API Reference, ListObjectsV2",
    essai: async (porte) => {
      const client = s3(porte.role(tout));
      for (const key of ["d/1/a", "d/1/b", "d/2/a", "d/c", "d/é & <d>"]) await client.send(ecrire(key, "x"));
      const page = await client.send(
        new ListObjectsV2Command({ Bucket: "pieces", Prefix: "d/", Delimiter: "/", MaxKeys: 3 }),
      );
      expect(page.CommonPrefixes?.map(({ Prefix }) => Prefix)).toEqual(["d/1/", "d/2/"]);
      expect(page.Contents?.map(({ Key }) => Key)).toEqual(["d/c"]);
      expect(page.IsTruncated).toBe(true);
      const suite = await client.send(
        new ListObjectsV2Command({ Bucket: "pieces", Prefix: "d/", ContinuationToken: page.NextContinuationToken }),
      );
      expect(suite.Contents?.map(({ Key }) => Key)).toEqual(["d/é & <d>"]);
    },
  },
  {
    dit: "sans versions, un objet remplace l’autre",
    source: "S3 User Guide, How S3 Versioning works",
    essai: async (porte) => {
      const client = s3(porte.role(tout));
      await client.send(ecrire("r.txt", "un", "simple"));
      const second = await client.send(ecrire("r.txt", "deux", "simple"));
      expect(second.VersionId).toBeUndefined();
      expect(await texte(client, new GetObjectCommand({ Bucket: "simple", Key: "r.txt" }))).toBe("deux");
    },
  },
  {
    dit: "n’écrire que si rien n’existe encore",
    source: "S3 User Guide, How to prevent object overwrites with conditional writes",
    essai: async (porte) => {
      const client = s3(porte.role(tout));
      const seulement = new PutObjectCommand({ Bucket: "pieces", Key: "seul.txt", Body: "un", IfNoneMatch: "*" });
      await client.send(seulement);
      await expect(client.send(seulement)).rejects.toMatchObject({ name: "PreconditionFailed" });
    },
  },
  {
    dit: "les objets et leurs versions restent d’un lancement à l’autre",
    source: "S3 User Guide, Data protection",
    essai: async (porte) => {
      const { VersionId } = await s3(porte.role(tout)).send(ecrire("reste.txt", "un"));
      await s3(porte.role(tout)).send(ecrire("reste.txt", "deux"));
      await porte.rouvrir();
      const client = s3(porte.role(tout));
      expect(await texte(client, lire("reste.txt"))).toBe("deux");
      expect(await texte(client, lire("reste.txt", VersionId))).toBe("un");
    },
  },
];

const autour: Comportement[] = [
  {
    dit: "un navigateur du site peut déposer, celui d’ailleurs non",
    source: "S3 User Guide, Using cross-origin resource sharing (CORS)",
    essai: async (porte) => {
      const demander = (origin: string, methode = "PUT") =>
        fetch(`${porte.gate.url}/pieces/depot/x.pdf`, {
          method: "OPTIONS",
          headers: {
            origin,
            "access-control-request-method": methode,
            "access-control-request-headers": "content-type",
          },
        });
      const permis = await demander(site);
      expect(permis.status).toBe(200);
      expect(permis.headers.get("access-control-allow-origin")).toBe(site);
      expect(permis.headers.get("access-control-max-age")).toBe("3000");
      expect((await demander("https://ailleurs.fr")).status).toBe(403);
      expect((await demander(site, "GET")).status).toBe(403);
    },
  },
  {
    dit: "même un refus est lisible par la page qui a déposé",
    source: "S3 User Guide, Using CORS: how does Amazon S3 evaluate the CORS configuration",
    essai: async (porte) => {
      const reponse = await fetch(`${porte.gate.url}/pieces/x`, {
        method: "PUT",
        body: "x",
        headers: { origin: site },
      });
      expect(reponse.status).toBe(403);
      expect(reponse.headers.get("access-control-allow-origin")).toBe(site);
    },
  },
  {
    dit: "un seau chiffré demande la clé, pour écrire et pour lire",
    source: "S3 User Guide, Using server-side encryption with AWS KMS keys: permissions",
    essai: async (porte) => {
      const objets = autorise(["s3:PutObject", "s3:GetObject"], "arn:aws:s3:::chiffre/*");
      const parS3 = { StringEquals: { "kms:ViaService": ["s3.eu-west-3.amazonaws.com"] } };
      const ecriture = ecrire("k.txt", "secret", "chiffre");
      await expect(s3(porte.role(objets)).send(ecriture)).rejects.toThrow(`kms:GenerateDataKey on resource: ${cle}`);
      const ecrivain = s3(porte.role(objets, autorise("kms:GenerateDataKey", cle, parS3)));
      expect((await ecrivain.send(ecriture)).ServerSideEncryption).toBe("aws:kms");
      const lecture = new GetObjectCommand({ Bucket: "chiffre", Key: "k.txt" });
      await expect(ecrivain.send(lecture)).rejects.toThrow("kms:Decrypt");
      await s3(porte.role(objets, autorise("kms:Decrypt", cle, parS3))).send(lecture);
    },
  },
  {
    dit: "une politique qui exige TLS est tenue pour satisfaite sur cette machine",
    source: "règle de la porte ; S3 User Guide, Security best practices",
    essai: async (porte) => {
      await s3(porte.role(autorise("s3:PutObject", "arn:aws:s3:::pieces/*"))).send(ecrire("tls.txt", "x"));
    },
  },
  {
    dit: "un dépôt est annoncé, par un seau dont le modèle le demande",
    source: "S3 User Guide, Using EventBridge: EventBridge event message structure",
    essai: async (porte) => {
      porte.annonces.length = 0;
      const client = s3(porte.role(tout));
      await client.send(new PutObjectCommand({ Bucket: "simple", Key: "n.pdf", Body: "abc" }));
      const { VersionId, ETag = "" } = await client.send(ecrire("depot/n.pdf", "abc"));
      expect(porte.annonces).toMatchObject([
        {
          source: "aws.s3",
          detailType: "Object Created",
          resources: ["arn:aws:s3:::pieces"],
          detail: {
            bucket: { name: "pieces" },
            object: { key: "depot/n.pdf", size: 3, etag: ETag.replaceAll('"', ""), "version-id": VersionId },
            reason: "PutObject",
          },
        },
      ]);
    },
  },
  {
    dit: "le second dépôt d’une clé a le plus grand numéro d’ordre",
    source: "S3 User Guide, Event ordering and duplicate events",
    essai: async (porte) => {
      porte.annonces.length = 0;
      const client = s3(porte.role(tout));
      for (const texte of ["a", "b"]) {
        await client.send(ecrire("suite.txt", texte));
        porte.horloge.decalage += 1;
      }
      const objet = z.object({ object: z.object({ sequencer: z.string() }) });
      const [premier = "", second = ""] = porte.annonces.map(({ detail }) => objet.parse(detail).object.sequencer);
      expect(premier < second).toBe(true);
    },
  },
  {
    dit: "ce que la porte ne connaît pas est refusé et nommé",
    source: "règle de la porte",
    essai: async (porte) => {
      const copier = new CopyObjectCommand({ Bucket: "pieces", Key: "copie", CopySource: "pieces/t.txt" });
      await expect(s3(porte.role(tout)).send(copier)).rejects.toThrow("x-amz-copy-source");
    },
  },
];

describe("La porte devant S3", () => {
  verifier(
    {
      buckets: [pieces, chiffre, simple],
      keys: [
        {
          arn: cle,
          id: cle.slice(-36),
          spec: "SYMMETRIC_DEFAULT",
          usage: "ENCRYPT_DECRYPT",
          enabled: true,
          policy: parIam,
        },
      ],
    },
    [...depots, ...lectures, ...versions, ...autour],
  );
});
