import type { MiddlewareObj } from "@middy/core";
import { Problem } from "../../shared/problems.ts";
import type { Requete } from "./requete.ts";

const MAXIMUM_OCTETS = 256 * 1024;
const JSON_SEUL = /^application\/json\s*(?:;|$)/iu;

const octets = ({ body = "", isBase64Encoded }: Requete): Buffer =>
  Buffer.from(body, isBase64Encoded ? "base64" : "utf8");

function decoder(corps: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(corps);
  } catch {
    throw new Problem("corps-illisible");
  }
}

/** Text of the body, ready for a JSON parser; no body at all counts as an empty object. */
export const lireTexteJson = (): MiddlewareObj<Requete> => ({
  before: ({ event }) => {
    const corps = octets(event);
    if (corps.length > MAXIMUM_OCTETS) throw new Problem("corps-trop-grand");
    if (corps.length > 0 && !JSON_SEUL.test(event.headers["content-type"] ?? ""))
      throw new Problem("type-non-pris-en-charge");
    event.body = corps.length === 0 ? "{}" : decoder(corps);
    event.isBase64Encoded = false;
  },
});
