import type { IncomingHttpHeaders } from "node:http";
import type { Engine } from "../engine.ts";
import type { GateAnswer } from "../exchange.ts";
import { Refusal } from "../refusal.ts";

/** fauxqs takes 11 MiB at once, and larger blobs in parts of 5 MiB or more. */
const largestPart = 8 * 1024 * 1024;

type Request = {
  method: string;
  bucket: string;
  blob?: string;
  headers?: IncomingHttpHeaders;
  body?: Buffer;
  query?: Readonly<Record<string, string>>;
};

/** What the engine keeps: names and bytes. What S3 says of objects is said by the gate. */
export class Blobs {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Makes a bucket exist. */
  async provide(bucket: string): Promise<void> {
    // it may be there since an earlier run
    await this.#send({ method: "PUT", bucket });
  }

  async put(bucket: string, blob: string, headers: IncomingHttpHeaders, body: Buffer): Promise<void> {
    if (body.length > largestPart) await this.#putInParts(bucket, blob, headers, body);
    else await this.#sendWell({ method: "PUT", bucket, blob, headers, body });
  }

  /** As the engine answers, a range that it cannot give included. */
  read(method: string, bucket: string, blob: string, headers: IncomingHttpHeaders): Promise<GateAnswer> {
    return this.#send({ method, bucket, blob, headers });
  }

  async delete(bucket: string, blob: string): Promise<void> {
    await this.#sendWell({ method: "DELETE", bucket, blob });
  }

  async #putInParts(bucket: string, blob: string, headers: IncomingHttpHeaders, body: Buffer): Promise<void> {
    // a checksum is of the whole, which the engine never sees at once
    const described = Object.entries(headers).filter(([name]) => !name.startsWith("x-amz-checksum-"));
    const begun = { method: "POST", bucket, blob, headers: Object.fromEntries(described), query: { uploads: "" } };
    const uploadId = /<UploadId>([^<]+)</u.exec(String((await this.#sendWell(begun)).body))?.[1] ?? "";
    const parts: string[] = [];
    for (let from = 0; from < body.length; from += largestPart) {
      const query = { partNumber: String(parts.length + 1), uploadId };
      const part = body.subarray(from, from + largestPart);
      const { headers: told } = await this.#sendWell({ method: "PUT", bucket, blob, query, body: part });
      parts.push(`<Part><PartNumber>${parts.length + 1}</PartNumber><ETag>${told.etag}</ETag></Part>`);
    }
    const whole = Buffer.from(`<CompleteMultipartUpload>${parts.join("")}</CompleteMultipartUpload>`);
    await this.#sendWell({ method: "POST", bucket, blob, query: { uploadId }, body: whole });
  }

  /** What the engine refuses is no answer of S3's: it is a fault of this place. */
  async #sendWell(request: Request): Promise<GateAnswer> {
    const answer = await this.#send(request);
    if (answer.status < 300) return answer;
    throw new Refusal(500, "InternalError", `The engine of objects answers ${answer.status} to a ${request.method}`);
  }

  #send({ method, bucket, blob, headers = {}, body = Buffer.alloc(0), query = {} }: Request): Promise<GateAnswer> {
    const path = blob === undefined ? `/${bucket}` : `/${bucket}/${blob}`;
    return this.#engine.forward({ method, path, query: new URLSearchParams(query), headers, body });
  }
}
