import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { BusEvent } from "../../bus/bus-event.ts";
import { type GateAnswer, type GateRequest, header } from "../exchange.ts";
import { Refusal } from "../refusal.ts";
import type { BucketResource } from "../resources.ts";
import type { Blobs } from "./blobs.ts";
import { objectCreated } from "./object-created.ts";
import { newVersionId, type ObjectVersion, type ObjectVersions } from "./object-versions.ts";
import { readPayload } from "./payload.ts";

type Place = { bucket: BucketResource; key: string; versionId: string | undefined };

type Options = {
  blobs: Blobs;
  versions: ObjectVersions;
  now: () => number;
  /** Account in whose name objects are put. */
  requester: string;
  tell: (event: BusEvent) => void;
};

const readHeaders = ["range", "if-match", "if-none-match", "x-amz-checksum-mode"];

/** Objects and their versions, each a blob of the engine. */
export class ObjectStore {
  readonly versions: ObjectVersions;
  readonly #blobs: Blobs;
  readonly #now: () => number;
  readonly #requester: string;
  readonly #tell: (event: BusEvent) => void;

  constructor({ blobs, versions, now, requester, tell }: Options) {
    this.versions = versions;
    this.#blobs = blobs;
    this.#now = now;
    this.#requester = requester;
    this.#tell = tell;
  }

  async put({ bucket, key }: Place, request: GateRequest): Promise<GateAnswer> {
    const { body, checksum } = readPayload(request);
    verifyPreconditions(request, this.#current(bucket, key));
    const blob = newVersionId();
    const headers = { ...stored(request.headers), ...(checksum && { [checksum.name]: checksum.value }) };
    await this.#blobs.put(bucket.name, blob, headers, body);
    const etag = `"${createHash("md5").update(body).digest("hex")}"`;
    const versionId = bucket.versioned ? newVersionId() : "null";
    const date = this.#now();
    const added = { bucket: bucket.name, key, versionId, blob, etag, size: body.length, date };
    const replaced = this.versions.add(added);
    if (replaced !== undefined) await this.#blobs.delete(bucket.name, replaced);
    if (bucket.tellsTheBus) this.#tell(objectCreated(added, bucket, this.#requester));
    return {
      status: 200,
      headers: {
        etag,
        ...(checksum && { [checksum.name]: checksum.value, "x-amz-checksum-type": "FULL_OBJECT" }),
        ...marks(bucket, versionId),
      },
      body: Buffer.alloc(0),
    };
  }

  async get({ bucket, key, versionId }: Place, request: GateRequest): Promise<GateAnswer> {
    const found = this.versions.find(bucket.name, key, versionId);
    if (!found) throw versionId === undefined ? noSuchKey(key) : noSuchVersion(key, versionId);
    if (found.blob === null) throw ofMarker(key, versionId);
    const asked = readHeaders.map((name) => [name, header(request, name)] as const);
    const headers = Object.fromEntries(asked.filter(([, value]) => value !== undefined));
    const answer = await this.#blobs.read(request.method, bucket.name, found.blob, headers);
    // whatever the parts that the engine was given it in
    const same = { etag: found.etag, "last-modified": new Date(found.date).toUTCString(), "accept-ranges": "bytes" };
    return {
      ...answer,
      headers: { ...answer.headers, ...same, ...marks(bucket, found.versionId), ...asAsked(request) },
    };
  }

  /** Without a version, a bucket that keeps them only gets a marker: nothing is lost. */
  async delete({ bucket, key, versionId }: Place): Promise<GateAnswer> {
    if (bucket.versioned && versionId === undefined) {
      const marker = newVersionId();
      const date = this.#now();
      this.versions.add({ bucket: bucket.name, key, versionId: marker, blob: null, etag: "", size: 0, date });
      return deleted({ "x-amz-version-id": marker, "x-amz-delete-marker": "true" });
    }
    const found = this.versions.find(bucket.name, key, versionId);
    if (!found) return deleted(versionId === undefined ? {} : { "x-amz-version-id": versionId });
    this.versions.remove(found);
    if (found.blob !== null) await this.#blobs.delete(bucket.name, found.blob);
    const wasMarker = found.blob === null && { "x-amz-delete-marker": "true" };
    return deleted(versionId === undefined ? {} : { "x-amz-version-id": versionId, ...wasMarker });
  }

  #current(bucket: BucketResource, key: string): ObjectVersion | undefined {
    const found = this.versions.find(bucket.name, key);
    return found?.blob === null ? undefined : found;
  }
}

/** What is kept of the headers of an upload. */
function stored(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const kept = ["content-type", "content-disposition", "content-language", "cache-control"];
  const entries = Object.entries(headers).filter(([name]) => kept.includes(name) || name.startsWith("x-amz-meta-"));
  const encoding = headers["content-encoding"]?.replace(/,?\s*aws-chunked\s*,?/, "");
  return {
    "content-type": "binary/octet-stream",
    ...Object.fromEntries(entries),
    ...(encoding && { "content-encoding": encoding }),
  };
}

function verifyPreconditions(request: GateRequest, current: ObjectVersion | undefined): void {
  const unlike = header(request, "if-none-match");
  const like = header(request, "if-match");
  if ((unlike === "*" && current) || (like !== undefined && like !== current?.etag))
    throw new Refusal(412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold");
}

function marks({ versioned, keyArn }: BucketResource, versionId: string): Record<string, string> {
  return {
    ...(versioned && { "x-amz-version-id": versionId }),
    ...(keyArn === undefined
      ? { "x-amz-server-side-encryption": "AES256" }
      : { "x-amz-server-side-encryption": "aws:kms", "x-amz-server-side-encryption-aws-kms-key-id": keyArn }),
  };
}

/** A signed address may choose how a browser receives the object. */
function asAsked({ query }: GateRequest): Record<string, string> {
  const names = ["content-disposition", "content-type"];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = query.get(`response-${name}`);
      return value === null ? [] : [[name, value]];
    }),
  );
}

const deleted = (headers: Record<string, string>): GateAnswer => ({ status: 204, headers, body: Buffer.alloc(0) });

const noSuchKey = (Key: string): Refusal => new Refusal(404, "NoSuchKey", "The specified key does not exist.", { Key });
const noSuchVersion = (Key: string, VersionId: string): Refusal =>
  new Refusal(404, "NoSuchVersion", "The specified version does not exist.", { Key, VersionId });
const ofMarker = (Key: string, versionId: string | undefined): Refusal =>
  versionId === undefined
    ? noSuchKey(Key)
    : new Refusal(405, "MethodNotAllowed", "The specified method is not allowed against this resource.");
