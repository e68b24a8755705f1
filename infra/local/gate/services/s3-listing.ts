import { elementsOf, xml } from "../dialects.ts";
import type { GateAnswer } from "../exchange.ts";
import type { ObjectVersion } from "./object-versions.ts";

const namespace = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';
const largestPage = 1000;

type Page = { entries: ObjectVersion[]; prefixes: string[]; last: ObjectVersion | undefined; truncated: boolean };

/** `prefix`, `delimiter`, `max-keys`: what both listings share. */
function paginate(all: readonly ObjectVersion[], query: URLSearchParams): Page {
  const prefix = query.get("prefix") ?? "";
  const delimiter = query.get("delimiter") ?? "";
  const size = Math.min(Number(query.get("max-keys") ?? largestPage), largestPage);
  const page: Page = { entries: [], prefixes: [], last: undefined, truncated: false };
  for (const each of all) {
    const end = delimiter === "" ? -1 : each.key.indexOf(delimiter, prefix.length);
    const folder = end < 0 ? undefined : each.key.slice(0, end + delimiter.length);
    if (folder === undefined || !page.prefixes.includes(folder)) {
      if (page.entries.length + page.prefixes.length >= size) return { ...page, truncated: true };
      if (folder === undefined) page.entries.push(each);
      else page.prefixes.push(folder);
    }
    page.last = each;
  }
  return page;
}

const commonPrefixes = (prefixes: readonly string[]): string =>
  prefixes.map((Prefix) => `<CommonPrefixes>${elementsOf({ Prefix })}</CommonPrefixes>`).join("");

const described = ({ key, date, etag, size }: ObjectVersion) => ({
  Key: key,
  LastModified: new Date(date).toISOString(),
  ETag: etag,
  Size: size,
  StorageClass: "STANDARD",
});

/** ListObjectsV2 over the current versions; the token is the last key read. */
export function listObjects(bucket: string, versions: readonly ObjectVersion[], query: URLSearchParams): GateAnswer {
  const token = query.get("continuation-token");
  const after = token === null ? (query.get("start-after") ?? "") : Buffer.from(token, "base64url").toString();
  const current = versions.filter(
    ({ key, blob }, rank) => key !== versions[rank - 1]?.key && blob !== null && key > after,
  );
  const { entries, prefixes, last, truncated } = paginate(current, query);
  const head = elementsOf({
    Name: bucket,
    Prefix: query.get("prefix") ?? "",
    KeyCount: entries.length + prefixes.length,
    MaxKeys: query.get("max-keys") ?? largestPage,
    IsTruncated: truncated,
    NextContinuationToken: truncated && last ? Buffer.from(last.key).toString("base64url") : undefined,
  });
  const contents = entries.map((each) => `<Contents>${elementsOf(described(each))}</Contents>`).join("");
  return xml(200, `<ListBucketResult ${namespace}>${head}${contents}${commonPrefixes(prefixes)}</ListBucketResult>`);
}

/** ListObjectVersions: every version and every delete marker, from the newest of each key. */
export function listVersions(bucket: string, versions: readonly ObjectVersion[], query: URLSearchParams): GateAnswer {
  const marker = query.get("key-marker") ?? "";
  const from = versions.findIndex(
    ({ key, versionId }) => key === marker && versionId === query.get("version-id-marker"),
  );
  const rest = from < 0 ? versions.filter(({ key }) => key > marker) : versions.slice(from + 1);
  const { entries, prefixes, last, truncated } = paginate(rest, query);
  const head = elementsOf({
    Name: bucket,
    Prefix: query.get("prefix") ?? "",
    MaxKeys: query.get("max-keys") ?? largestPage,
    IsTruncated: truncated,
    NextKeyMarker: truncated ? last?.key : undefined,
    NextVersionIdMarker: truncated ? last?.versionId : undefined,
  });
  const latest = (each: ObjectVersion): boolean => versions.find(({ key }) => key === each.key) === each;
  const body = entries.map((each) => {
    const common = { Key: each.key, VersionId: each.versionId, IsLatest: latest(each) };
    const LastModified = new Date(each.date).toISOString();
    return each.blob === null
      ? `<DeleteMarker>${elementsOf({ ...common, LastModified })}</DeleteMarker>`
      : `<Version>${elementsOf({ ...common, ...described(each) })}</Version>`;
  });
  return xml(
    200,
    `<ListVersionsResult ${namespace}>${head}${body.join("")}${commonPrefixes(prefixes)}</ListVersionsResult>`,
  );
}
