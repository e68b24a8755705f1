import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { type GateRequest, header } from "../exchange.ts";
import { Refusal, unknownOperation } from "../refusal.ts";
import { sha256 } from "../signature.ts";

type Payload = { body: Buffer; checksum?: { name: string; value: string } };

const digest = (algorithm: string) => (body: Buffer) => createHash(algorithm).update(body).digest("base64");

function crc32Bytes(body: Buffer): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(body));
  return bytes.toString("base64");
}

/** The checksums that a client may send along, by header. */
const checksums: Readonly<Record<string, (body: Buffer) => string>> = {
  "x-amz-checksum-sha256": digest("sha256"),
  "x-amz-checksum-sha1": digest("sha1"),
  "x-amz-checksum-crc32": crc32Bytes,
};

/** The bytes to store, once they are those that were announced: hash, length and checksum. */
export function readPayload(request: GateRequest): Payload {
  const announced = header(request, "x-amz-content-sha256") ?? "UNSIGNED-PAYLOAD";
  if (announced === "STREAMING-UNSIGNED-PAYLOAD-TRAILER") return readChunks(request);
  if (announced.startsWith("STREAMING-")) throw unknownOperation(`the payload ${announced}`);
  if (header(request, "transfer-encoding"))
    throw new Refusal(411, "MissingContentLength", "You must provide the Content-Length HTTP header.");
  if (announced !== "UNSIGNED-PAYLOAD" && announced !== sha256(request.body))
    throw new Refusal(
      400,
      "XAmzContentSHA256Mismatch",
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    );
  verifyMd5(request);
  return withChecksum(request.body, (name) => header(request, name) ?? request.query.get(name) ?? undefined);
}

function verifyMd5(request: GateRequest): void {
  const md5 = header(request, "content-md5");
  if (md5 !== undefined && md5 !== digest("md5")(request.body)) throw badDigest("Content-MD5");
}

function withChecksum(body: Buffer, announced: (name: string) => string | undefined): Payload {
  for (const name of ["x-amz-checksum-crc32c", "x-amz-checksum-crc64nvme"])
    if (announced(name) !== undefined) throw unknownOperation(`the checksum ${name}`);
  for (const [name, compute] of Object.entries(checksums)) {
    const value = announced(name);
    if (value === undefined) continue;
    if (compute(body) !== value) throw badDigest(name.slice("x-amz-checksum-".length).toUpperCase());
    return { body, checksum: { name, value } };
  }
  return { body };
}

const badDigest = (what: string): Refusal =>
  new Refusal(400, "BadDigest", `The ${what} you specified did not match the calculated checksum.`);

/** `aws-chunked`: sizes in hexadecimal, then the checksum as a trailer. */
function readChunks(request: GateRequest): Payload {
  const chunks: Buffer[] = [];
  let rest = request.body;
  for (;;) {
    const end = rest.indexOf("\r\n");
    const size = Number.parseInt(rest.subarray(0, end).toString("latin1"), 16);
    if (end < 0 || Number.isNaN(size)) throw new Refusal(400, "IncompleteBody", "The body is not in aws-chunked form");
    rest = rest.subarray(end + 2);
    if (size === 0) break;
    chunks.push(rest.subarray(0, size));
    rest = rest.subarray(size + 2);
  }
  const body = Buffer.concat(chunks);
  if (String(body.length) !== header(request, "x-amz-decoded-content-length"))
    throw new Refusal(400, "IncompleteBody", "You did not provide the number of bytes specified by the Content-Length");
  const trailers = new Map(rest.toString("latin1").split("\r\n").map(trailer));
  return withChecksum(body, (name) => trailers.get(name) ?? header(request, name));
}

function trailer(line: string): [string, string] {
  const colon = line.indexOf(":");
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
}
