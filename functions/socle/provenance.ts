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

const hoteDe = (origine: string): string | undefined => (URL.canParse(origine) ? new URL(origine).host : undefined);

/** What browsers say of the page that calls; other programs say nothing, and hold no cookie of a browser. */
function vientDuSite({ "sec-fetch-site": site, origin, host }: Requete["headers"]): boolean {
  if (site !== undefined) return site === "same-origin";
  return origin === undefined || hoteDe(origin) === host;
}

/** Refuses a write that the page of another site sends with a person's cookie. */
export const ecrireDepuisLeSite = (): MiddlewareObj<Requete> => ({
  before: ({ event: { headers, requestContext } }) => {
    if (requestContext.http.method !== "GET" && !vientDuSite(headers)) throw new Problem("origine-refusee");
  },
});
