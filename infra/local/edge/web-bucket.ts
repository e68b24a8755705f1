import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join, sep } from "node:path";
import { wildcard } from "../wildcard.ts";
import { type Answer, first, type Origin } from "./exchange.ts";
import { ranged } from "./ranged.ts";

/** A folder whose files a deployment copies into the bucket, with the fields that it gives them. */
export type Deployment = {
  directory: string;
  prefix: string;
  metadata: Readonly<Record<string, string>>;
  include: readonly string[];
  exclude: readonly string[];
};

type StoredObject = { path: string; metadata: Readonly<Record<string, string>> };

const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".csv": "text/csv",
  ".html": "text/html",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript",
  ".json": "application/json",
  ".mjs": "text/javascript",
  ".mp4": "video/mp4",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".vtt": "text/vtt",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "text/xml",
};

const matches = (patterns: readonly string[], key: string): boolean =>
  patterns.some((pattern) => wildcard(pattern).test(key));

function objectsOf({ directory, prefix, metadata, include, exclude }: Deployment): [string, StoredObject][] {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.flatMap(({ parentPath, name }) => {
    const path = join(parentPath, name);
    const key = path.slice(directory.length + 1).replaceAll(sep, "/");
    if (matches(exclude, key) && !matches(include, key)) return [];
    return [[prefix + key, { path, metadata }]];
  });
}

// without the right to list, S3 does not say that an object is absent
const denied: Answer = {
  status: 403,
  headers: { "content-type": ["application/xml"] },
  body: Buffer.from(
    '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>',
  ),
};

function answer({ path, metadata }: StoredObject): Answer {
  const body = readFileSync(path);
  const type = metadata["content-type"] ?? contentTypes[extname(path)] ?? "binary/octet-stream";
  const fields = Object.entries(metadata).map(([name, value]) => [name, [value]]);
  const etag = `"${createHash("md5").update(body).digest("hex")}"`;
  return { status: 200, headers: { "content-type": [type], etag: [etag], ...Object.fromEntries(fields) }, body };
}

const keyOf = (path: string): string => {
  try {
    return decodeURIComponent(path.slice(1));
  } catch {
    return path.slice(1);
  }
};

/** The bucket of the pages, as CloudFront sees it: only what a deployment put there. */
export function webBucket(deployments: readonly Deployment[]): Origin {
  const objects = new Map(deployments.flatMap(objectsOf));
  return async ({ path, headers }) => {
    const object = objects.get(keyOf(path));
    return object ? ranged(answer(object), first(headers, "range")) : denied;
  };
}
