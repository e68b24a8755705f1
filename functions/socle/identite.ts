import * as z from "zod/mini";
import { type Identite, identite } from "../../shared/droits/identite.ts";
import type { Requete } from "./requete.ts";

const autorisation = z.object({ lambda: identite });

/** Who calls; nobody when the route has no authorizer. */
export function lireIdentite({ requestContext: { authorizer } }: Requete): Identite {
  return authorizer === undefined ? { role: "anonyme" } : z.parse(autorisation, authorizer).lambda;
}

/**
 * Address of the person. CloudFront appends it to `x-forwarded-for`, then the gateway appends that of
 * CloudFront, which is also `sourceIp`; what the person wrote there comes before and is not believed.
 */
export function lireReseau({ headers, requestContext: { http } }: Requete): string {
  const adresses = (headers["x-forwarded-for"] ?? "").split(",").map((adresse) => adresse.trim());
  const visiteur = adresses.at(-1) === http.sourceIp ? adresses.at(-2) : undefined;
  return visiteur ?? http.sourceIp;
}
