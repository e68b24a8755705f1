import { GetObjectCommand, type S3Client, S3ServiceException } from "@aws-sdk/client-s3";
import { type Answer, first, type Origin } from "./exchange.ts";

// "S3 returns 403 when the caller may not list": what is absent looks refused
const denied: Answer = { status: 403, headers: { "content-type": ["application/xml"] }, body: Buffer.from("") };

const field = (name: string, value: string | number | undefined): [string, string[]][] =>
  value === undefined ? [] : [[name, [String(value)]]];

/** A bucket whose objects functions write, as CloudFront reads it: one object, or a range of it. */
export function liveBucket(Bucket: string, s3: S3Client): Origin {
  return async ({ path, headers }) => {
    const Range = first(headers, "range");
    const Key = decodeURIComponent(path.slice(1));
    const found = await s3
      .send(new GetObjectCommand({ Bucket, Key, ...(Range && { Range }) }))
      .catch((error: unknown) => {
        if (error instanceof S3ServiceException) return error.$metadata.httpStatusCode ?? 500;
        throw error;
      });
    if (typeof found === "number") return found === 416 ? { ...denied, status: 416 } : denied;
    return {
      status: found.ContentRange === undefined ? 200 : 206,
      headers: Object.fromEntries([
        ...field("content-type", found.ContentType),
        ...field("cache-control", found.CacheControl),
        ...field("content-range", found.ContentRange),
        ...field("etag", found.ETag),
        ...field("accept-ranges", "bytes"),
      ]),
      body: Buffer.from((await found.Body?.transformToByteArray()) ?? []),
    };
  };
}
