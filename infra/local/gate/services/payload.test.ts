import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GateRequest } from "../exchange.ts";
import { readPayload } from "./payload.ts";

const depot = (body: Buffer, headers: Record<string, string>): GateRequest => ({
  method: "PUT",
  path: "/pieces/a",
  query: new URLSearchParams(),
  headers,
  body,
});
const octets = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));
const sha256 = (corps: Buffer, sous: "hex" | "base64") => createHash("sha256").update(corps).digest(sous);

/** `aws-chunked`, in pieces of `taille` bytes, with its checksum at the end. */
function enMorceaux(corps: Buffer, taille: number, somme: string): GateRequest {
  const morceaux = [];
  for (let debut = 0; debut < corps.length; debut += taille) {
    const morceau = corps.subarray(debut, debut + taille);
    morceaux.push(Buffer.from(`${morceau.length.toString(16)}\r\n`), morceau, Buffer.from("\r\n"));
  }
  const fin = Buffer.from(`0\r\nx-amz-checksum-sha256:${somme}\r\n\r\n`);
  return depot(Buffer.concat([...morceaux, fin]), {
    "x-amz-content-sha256": "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
    "x-amz-decoded-content-length": String(corps.length),
  });
}

describe("les octets déposés", () => {
  it("sont ceux dont l’empreinte est annoncée", () => {
    fc.assert(
      fc.property(octets, octets, (corps, autre) => {
        const headers = { "x-amz-content-sha256": sha256(corps, "hex") };
        expect(readPayload(depot(corps, headers)).body).toEqual(corps);
        fc.pre(!corps.equals(autre));
        expect(() => readPayload(depot(autre, headers))).toThrow("does not match what was computed");
      }),
    );
  });

  it("sont reconstitués, quelle que soit la taille des morceaux", () => {
    fc.assert(
      fc.property(octets, fc.integer({ min: 1, max: 64 }), (corps, taille) => {
        const lu = readPayload(enMorceaux(corps, taille, sha256(corps, "base64")));
        expect(lu).toEqual({
          body: corps,
          checksum: { name: "x-amz-checksum-sha256", value: sha256(corps, "base64") },
        });
      }),
    );
  });

  it.each([
    ["x-amz-checksum-crc32", "YIUbKQ=="],
    ["x-amz-checksum-sha1", "Gy5pRP3JrcQfVwWDrO1ENFsQ4N0="],
    ["content-md5", "8Cqq3gM0f7M2y/SOHZSL4A=="],
  ])("sont refusés si %s ne leur convient pas", (nom, valeur) => {
    expect(() => readPayload(depot(Buffer.from("bonsoir"), { [nom]: valeur }))).toThrow(
      "did not match the calculated checksum",
    );
  });

  it("annoncés d’une façon que la porte ne sait pas vérifier, ils sont refusés", () => {
    const corps = Buffer.from("x");
    expect(() => readPayload(depot(corps, { "x-amz-checksum-crc64nvme": "x" }))).toThrow("does not know");
    const signes = { "x-amz-content-sha256": "STREAMING-AWS4-HMAC-SHA256-PAYLOAD" };
    expect(() => readPayload(depot(corps, signes))).toThrow("does not know");
  });
});
