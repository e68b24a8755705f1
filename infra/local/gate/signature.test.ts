import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GateRequest } from "./exchange.ts";
import { readSignature, verifySignature } from "./signature.ts";

/** The examples of the documentation of S3 (Authenticating Requests: AWS Signature Version 4). */
const cle = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const ceJour = Date.parse("2013-05-24T00:00:00Z");
const vide = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

const parEntete: GateRequest = {
  method: "GET",
  path: "/test.txt",
  query: new URLSearchParams(),
  headers: {
    host: "examplebucket.s3.amazonaws.com",
    range: "bytes=0-9",
    "x-amz-content-sha256": vide,
    "x-amz-date": "20130524T000000Z",
    authorization:
      "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
  },
  body: Buffer.alloc(0),
};

const parAdresse: GateRequest = {
  method: "GET",
  path: "/test.txt",
  query: new URLSearchParams(
    "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404",
  ),
  headers: { host: "examplebucket.s3.amazonaws.com" },
  body: Buffer.alloc(0),
};

function verifier(request: GateRequest, { secret = cle, quand = ceJour } = {}): void {
  const signed = readSignature(request);
  if (!signed) throw new Error("anonyme");
  verifySignature(request, signed, secret, quand);
}

describe("une signature, par en-tête ou dans l’adresse", () => {
  it.each([
    ["l’en-tête", parEntete],
    ["l’adresse", parAdresse],
  ])("celle de la documentation est reconnue dans %s", (_, request) => {
    expect(() => verifier(request)).not.toThrow();
  });

  it("est refusée dès qu’on change le chemin, la méthode ou le secret", () => {
    for (const request of [parEntete, parAdresse]) {
      expect(() => verifier({ ...request, path: "/autre.txt" })).toThrow("does not match");
      expect(() => verifier({ ...request, method: "DELETE" })).toThrow("does not match");
      expect(() => verifier(request, { secret: "autre" })).toThrow("does not match");
    }
  });

  it("couvre tout en-tête signé, et tout paramètre de l’adresse", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,8}$/), fc.string(), (nom, valeur) => {
        const query = new URLSearchParams(parAdresse.query);
        query.append(nom, valeur);
        expect(() => verifier({ ...parAdresse, query })).toThrow("does not match");
      }),
    );
    const headers = { ...parEntete.headers, range: "bytes=0-99" };
    expect(() => verifier({ ...parEntete, headers })).toThrow("does not match");
  });

  it("ne laisse passer aucun en-tête x-amz qu’elle ne couvre pas", () => {
    const headers = { ...parEntete.headers, "x-amz-acl": "public-read" };
    expect(() => verifier({ ...parEntete, headers })).toThrow("headers present in the request which were not signed");
  });
});

describe("l’âge d’une signature", () => {
  const minutes = 60_000;

  it.each([
    [-14, true],
    [14, true],
    [16, false],
    [-16, false],
  ])("d’en-tête, à %s minutes : %s", (ecart, attendu) => {
    const essai = expect(() => verifier(parEntete, { quand: ceJour + ecart * minutes }));
    if (attendu) essai.not.toThrow();
    else essai.toThrow("too large");
  });

  it("d’adresse est celui qu’elle annonce, et pas plus de sept jours", () => {
    expect(() => verifier(parAdresse, { quand: ceJour + 23 * 60 * minutes })).not.toThrow();
    expect(() => verifier(parAdresse, { quand: ceJour + 25 * 60 * minutes })).toThrow("Request has expired");
    const query = new URLSearchParams(parAdresse.query);
    query.set("X-Amz-Expires", "604801");
    expect(() => verifier({ ...parAdresse, query })).toThrow("X-Amz-Expires");
  });
});

describe("ce qui n’est pas une signature", () => {
  it("sans elle, la requête est anonyme", () => {
    expect(readSignature({ ...parEntete, headers: {} })).toBeUndefined();
  });

  it("mal formée, elle est refusée", () => {
    expect(() => readSignature({ ...parEntete, headers: { authorization: "Bearer x" } })).toThrow("does not conform");
  });
});
