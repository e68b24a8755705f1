import { createHash, timingSafeEqual } from "node:crypto";
import type { MiddlewareObj } from "@middy/core";
import { Problem } from "../../shared/problems.ts";
import type { Requete } from "./requete.ts";

const empreinte = (texte: string): Buffer => createHash("sha256").update(texte).digest();

/** Refuses what has gone round CloudFront and its firewall: it does not know the header's secret. */
export function venirDeCloudFront(secret: string): MiddlewareObj<Requete> {
  const attendue = empreinte(secret);
  return {
    before: ({ event: { headers } }) => {
      if (!timingSafeEqual(empreinte(headers["x-sne-origine"] ?? ""), attendue))
        throw new Problem("acces-direct-refuse");
    },
  };
}

/**
 * What browsers say of the page that calls; other programs say nothing, and hold no cookie of a browser. `Host` tells
 * nothing: behind CloudFront it is the gateway's.
 */
function vientDuSite({ "sec-fetch-site": site, origin }: Requete["headers"], adresseDuSite: string): boolean {
  if (site !== undefined) return site === "same-origin";
  return origin === undefined || origin === adresseDuSite;
}

/** Methods that change nothing. */
const LECTURES = new Set(["GET", "HEAD", "OPTIONS"]);

/** Refuses a write that the page of another site sends with a person's cookie. */
export const ecrireDepuisLeSite = (adresseDuSite: string): MiddlewareObj<Requete> => ({
  before: ({ event: { headers, requestContext } }) => {
    if (!LECTURES.has(requestContext.http.method) && !vientDuSite(headers, adresseDuSite))
      throw new Problem("origine-refusee");
  },
});
