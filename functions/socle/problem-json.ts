import type { MiddlewareObj } from "@middy/core";
import { corpsDeProbleme, Problem, type ProblemCode, problems } from "../../shared/problems.ts";
import { detailsDErreur, log } from "./log.ts";
import { estPassagere } from "./pannes.ts";
import type { ReponseHttp, Requete } from "./requete.ts";

/** Refusals of middy's own packages, by status. */
const deMiddy = new Map<unknown, ProblemCode>([
  [404, "route-introuvable"],
  [415, "type-non-pris-en-charge"],
  [422, "corps-illisible"],
]);

function traduire(erreur: unknown): Problem {
  if (erreur instanceof Problem) return erreur;
  const statut = erreur instanceof Error && "statusCode" in erreur ? erreur.statusCode : undefined;
  const code = deMiddy.get(statut);
  if (code) return new Problem(code);
  return estPassagere(erreur)
    ? new Problem("service-indisponible", { reessayerDansSecondes: 2 })
    : new Problem("erreur-interne");
}

// a program may be wrong a hundred thousand times in one body: past what a person reads, the rest is left out
const FAUTES_DITES = 100;

/** RFC 9457 answer to any error. */
export function repondreProbleme(probleme: Problem): ReponseHttp {
  const { code, champs, reessayerDansSecondes } = probleme;
  const corps = corpsDeProbleme(probleme);
  return {
    statusCode: problems[code].status,
    headers: {
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      ...(reessayerDansSecondes !== undefined && { "retry-after": String(reessayerDansSecondes) }),
    },
    body: JSON.stringify(champs.length > FAUTES_DITES ? { ...corps, champs: champs.slice(0, FAUTES_DITES) } : corps),
  };
}

/** Answers every error as a problem; only what nobody foresaw is logged. */
export const problemJson = (): MiddlewareObj<Requete, ReponseHttp> => ({
  onError: (appel) => {
    const probleme = traduire(appel.error);
    const { code } = probleme;
    if (code === "erreur-interne" || code === "service-indisponible")
      log(code, {
        requeteId: appel.event.requestContext.requestId,
        route: appel.event.routeKey,
        ...detailsDErreur(appel.error),
      });
    appel.response = repondreProbleme(probleme);
  },
});
