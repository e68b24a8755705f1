import { xmlDialect } from "../dialects.ts";
import { type GateAnswer, type GateRequest, header } from "../exchange.ts";
import type { Demand } from "../policy.ts";
import { Refusal, unknownOperation } from "../refusal.ts";
import type { BucketResource } from "../resources.ts";
import type { Operation, Service } from "../service.ts";
import type { KeyDemand } from "./key-demand.ts";
import type { ObjectStore } from "./object-store.ts";
import { preflight, withCors } from "./s3-cors.ts";
import { listObjects, listVersions } from "./s3-listing.ts";
import { getTags, putTags, tagContext } from "./s3-tagging.ts";

type May = (demand: Demand) => boolean;
type Options = { buckets: readonly BucketResource[]; objects: ObjectStore; keyDemand: KeyDemand };

const known = new Set([
  "continuation-token",
  "delimiter",
  "key-marker",
  "list-type",
  "max-keys",
  "prefix",
  "response-content-disposition",
  "response-content-type",
  "start-after",
  "tagging",
  "version-id-marker",
  "versionId",
  "versions",
  "x-id",
]);
/** Headers that would change the meaning of a request if they were ignored. */
const unheard = [
  "x-amz-copy-source",
  "x-amz-acl",
  "x-amz-tagging",
  "x-amz-object-lock-mode",
  "x-amz-website-redirect-location",
];

/** S3: signatures, policies, versions, CORS and events here; bytes, ranges and conditions on the engine. */
export function s3({ buckets, objects, keyDemand }: Options): Service {
  const locate = ({ path }: GateRequest): { bucket: BucketResource; key: string } => {
    const [, name = "", ...rest] = path.split("/");
    const bucket = buckets.find((each) => each.name === name);
    if (!bucket) throw new Refusal(404, "NoSuchBucket", "The specified bucket does not exist", { BucketName: name });
    return { bucket, key: rest.map(decodeURIComponent).join("/") };
  };

  function onBucket(bucket: BucketResource, { method, query }: GateRequest): Operation {
    const prefix = query.get("prefix") ?? "";
    const delimiter = query.get("delimiter");
    const context = { "s3:prefix": [prefix], ...(delimiter !== null && { "s3:delimiter": [delimiter] }) };
    const demand = (action: string): Demand[] => [
      { action, resource: bucket.arn, resourcePolicy: bucket.policy, context },
    ];
    const versions = () => objects.versions.list(bucket.name, prefix);
    const common = { resource: bucket.arn };
    if (method === "HEAD")
      return { ...common, action: "HeadBucket", demands: demand("s3:ListBucket"), run: () => empty(200) };
    if (method === "GET" && query.has("versions")) {
      const run = () => listVersions(bucket.name, versions(), query);
      return { ...common, action: "ListObjectVersions", demands: demand("s3:ListBucketVersions"), run };
    }
    if (method === "GET" && query.get("list-type") === "2") {
      const run = () => listObjects(bucket.name, versions(), query);
      return { ...common, action: "ListObjectsV2", demands: demand("s3:ListBucket"), run };
    }
    throw unknownOperation(`s3: ${method} ${bucket.name}?${query}`);
  }

  function onObject(bucket: BucketResource, key: string, request: GateRequest, may: May): Operation {
    const resource = `${bucket.arn}/${key}`;
    const versionId = request.query.get("versionId") ?? undefined;
    const found = objects.versions.find(bucket.name, key, versionId);
    const context = found ? tagContext(objects.versions.tagsOf(found)) : {};
    const named = (action: string): string => (versionId ? action.replace("Object", "ObjectVersion") : action);
    const needs = (action: string, keyActions: readonly string[]): Demand[] => [
      { action: `s3:${named(action)}`, resource, resourcePolicy: bucket.policy, context },
      ...keyDemand(bucket.keyArn, "s3", keyActions, { "aws:s3:arn": resource }),
    ];
    const at = { bucket, key, versionId };
    const list = { action: "s3:ListBucket", resource: bucket.arn, resourcePolicy: bucket.policy };
    // who may not list is not told that an object does not exist
    const discreet = (answer: Promise<GateAnswer>) =>
      answer.catch((error) => {
        throw error instanceof Refusal && error.status === 404 && !may(list) ? accessDenied : error;
      });
    if (request.query.has("tagging")) {
      const action = request.method === "PUT" ? "PutObjectTagging" : "GetObjectTagging";
      const run = (): GateAnswer => {
        if (!found?.blob) throw new Refusal(404, "NoSuchKey", "The specified key does not exist.", { Key: key });
        return request.method === "PUT" ? putTags(objects.versions, found, request) : getTags(objects.versions, found);
      };
      return { action, resource, demands: needs(action, []), run };
    }
    switch (request.method) {
      case "PUT":
        return {
          action: "PutObject",
          resource,
          demands: needs("PutObject", ["kms:GenerateDataKey"]),
          run: () => objects.put(at, request),
        };
      case "GET":
      case "HEAD": {
        const action = request.method === "GET" ? "GetObject" : "HeadObject";
        return {
          action,
          resource,
          demands: needs("GetObject", ["kms:Decrypt"]),
          run: () => discreet(objects.get(at, request)),
        };
      }
      case "DELETE":
        return { action: "DeleteObject", resource, demands: needs("DeleteObject", []), run: () => objects.delete(at) };
      default:
        throw unknownOperation(`s3: ${request.method} of an object`);
    }
  }

  return {
    dialect: xmlDialect,
    anonymous: true,
    unsigned: (request) => (request.method === "OPTIONS" ? preflight(request, locate(request).bucket.cors) : undefined),
    understand: (request, may) => {
      refuseUnheard(request);
      const { bucket, key } = locate(request);
      return key === "" ? onBucket(bucket, request) : onObject(bucket, key, request, may);
    },
    dress: (request, answer) => {
      const bucket = buckets.find(({ name }) => name === request.path.split("/")[1]);
      return bucket ? withCors(request, answer, bucket.cors) : answer;
    },
  };
}

const accessDenied = new Refusal(403, "AccessDenied", "Access Denied");

function refuseUnheard(request: GateRequest): void {
  const asked = [...request.query.keys()].filter(
    (name) => !known.has(name) && !name.toLowerCase().startsWith("x-amz-"),
  );
  const sent = unheard.filter((name) => header(request, name) !== undefined);
  for (const name of [...asked, ...sent]) throw unknownOperation(`s3: ${request.method} with ${name}`);
}

const empty = (status: number): GateAnswer => ({ status, headers: {}, body: Buffer.alloc(0) });
