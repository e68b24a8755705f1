import { elementsOf, xml } from "../dialects.ts";
import type { GateAnswer, GateRequest } from "../exchange.ts";
import { Refusal } from "../refusal.ts";
import type { ObjectVersion, ObjectVersions } from "./object-versions.ts";

type Tags = Readonly<Record<string, string>>;

const element = /<Tag>\s*<Key>([^<&]+)<\/Key>\s*<Value>([^<&]*)<\/Value>\s*<\/Tag>/gu;

/** Tags without signs that XML would escape: the only ones that are put here. */
function readTags(body: Buffer): Tags {
  const text = body.toString();
  const tags = [...text.matchAll(element)].map(([, name = "", value = ""]) => [name, value] as const);
  if (tags.length !== text.split("<Tag>").length - 1)
    throw new Refusal(400, "MalformedXML", "The XML you provided was not well-formed");
  // ten at most, says S3
  if (tags.length > 10) throw new Refusal(400, "BadRequest", "Object tags cannot be greater than 10");
  return Object.fromEntries(tags);
}

const marks = ({ versionId }: ObjectVersion): Record<string, string> =>
  versionId === "null" ? {} : { "x-amz-version-id": versionId };

export function putTags(versions: ObjectVersions, found: ObjectVersion, { body }: GateRequest): GateAnswer {
  versions.tag(found, readTags(body));
  return { status: 200, headers: marks(found), body: Buffer.alloc(0) };
}

export function getTags(versions: ObjectVersions, found: ObjectVersion): GateAnswer {
  const set = Object.entries(versions.tagsOf(found)).map(([Key, Value]) => `<Tag>${elementsOf({ Key, Value })}</Tag>`);
  return xml(200, `<Tagging><TagSet>${set.join("")}</TagSet></Tagging>`, marks(found));
}

/** What policies may ask of an object that exists. */
export const tagContext = (tags: Tags): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(tags).map(([name, value]) => [`s3:existingobjecttag/${name.toLowerCase()}`, [value]]),
  );
