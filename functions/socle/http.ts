import middy from "@middy/core";
import httpJsonBodyParser from "@middy/http-json-body-parser";
import httpRouter from "@middy/http-router";
import * as z from "zod/mini";
import { CLASSEUR, type Entree, methodesDe, type Route, type Sortie } from "../../shared/api/route.ts";
import { jourAParis } from "../../shared/demande/delais.ts";
import { type Identite, refusDAcces } from "../../shared/droits/identite.ts";
import { Problem } from "../../shared/problems.ts";
import { configuration } from "./config.ts";
import { lireTexteJson } from "./corps.ts";
import { enQuestion } from "./dire-d-une-question.ts";
import { lireEntree } from "./entree.ts";
import { type Horloge, horloge as horlogeDuSysteme } from "./horloge.ts";
import { lireIdentite, lireReseau } from "./identite.ts";
import { problemJson } from "./problem-json.ts";
import { ecrireDepuisLeSite, venirDeCloudFront } from "./provenance.ts";
import { Reponse } from "./reponse.ts";
import type { ReponseHttp, Requete } from "./requete.ts";

/** Who calls, when and from where: what every handler is told besides its input. */
export type Appel = {
  qui: Identite;
  maintenant: Date;
  /** Day in Paris, YYYY-MM-DD. */
  aujourdhui: string;
  /** Address of the person, as CloudFront saw it. */
  reseau: string;
  /** What the browser says of itself. */
  appareil: string;
  /** `name=value` each, as the browser sent them. */
  cookies: readonly string[];
  requeteId: string;
};

export type Handler<R extends Route, D = unknown> = (
  entree: Entree<R>,
  contexte: D & Appel,
) => Promise<Sortie<R> | Reponse<Sortie<R>>>;

type Handlers<R extends Record<string, Route>, D> = { [N in keyof R]: Handler<R[N], D> };

type Reglages = { secretOrigine: string; adresseDuSite: string; horloge?: Horloge };

function reglagesDeLaFonction(): Reglages {
  const { SECRET_ORIGINE, ADRESSE_SITE } = configuration("SECRET_ORIGINE", "ADRESSE_SITE");
  return { secretOrigine: SECRET_ORIGINE, adresseDuSite: ADRESSE_SITE };
}

function decrireAppel(requete: Requete, maintenant: Date): Appel {
  return {
    qui: lireIdentite(requete),
    maintenant,
    aujourdhui: jourAParis(maintenant),
    reseau: lireReseau(requete),
    appareil: (requete.headers["user-agent"] ?? "").slice(0, 256),
    cookies: requete.cookies ?? [],
    requeteId: requete.requestContext.requestId,
  };
}

/** Body as the contract says it: what the contract does not name does not leave. */
function ecrireCorps({ output, status }: Route, corps: unknown): Partial<ReponseHttp> {
  if (status === 204) return {};
  if (output === "text/csv") return { headers: { "content-type": "text/csv; charset=utf-8" }, body: String(corps) };
  if (output !== "application/pdf" && output !== CLASSEUR)
    return { headers: { "content-type": "application/json" }, body: JSON.stringify(z.parse(output, corps)) };
  if (!(corps instanceof Uint8Array)) throw new TypeError("a file is made of bytes");
  return {
    headers: { "content-type": output },
    body: Buffer.from(corps).toString("base64"),
    isBase64Encoded: true,
  };
}

function ecrireReponse(route: Route, sortie: unknown): ReponseHttp {
  const { corps, cookies, headers } = sortie instanceof Reponse ? sortie : new Reponse(sortie, {});
  const ecrit = ecrireCorps(route, corps);
  return {
    statusCode: route.status,
    ...ecrit,
    headers: { "cache-control": "no-store", ...ecrit.headers, ...headers },
    ...(cookies.length > 0 && { cookies: [...cookies] }),
  };
}

function brancher<R extends Route, D>(route: R, handler: Handler<R, D>, dependances: D, horloge: Horloge) {
  const repondre = async (requete: Requete): Promise<ReponseHttp> => {
    const appel = decrireAppel(requete, horloge());
    const refus = refusDAcces(route.access, appel.qui);
    if (refus) throw new Problem(refus);
    const entree = lireEntree(route, requete);
    return ecrireReponse(route, await handler(entree, { ...dependances, ...appel }));
  };
  const interroger = (requete: Requete): Promise<ReponseHttp> =>
    repondre(requete).catch((erreur: unknown) => {
      throw enQuestion(erreur);
    });
  const { path, interroge } = route;
  return methodesDe(route).map((method) => ({ method, path, handler: interroge ? interroger : repondre }));
}

/** The only HTTP stack: from an event of the gateway to the handler of its route, and back. */
export function serve<R extends Record<string, Route>, D>(
  routes: R,
  handlers: Handlers<R, D>,
  dependances: D,
  { secretOrigine, adresseDuSite, horloge = horlogeDuSysteme }: Reglages = reglagesDeLaFonction(),
) {
  const branchees = [];
  for (const nom in routes) branchees.push(...brancher(routes[nom], handlers[nom], dependances, horloge));
  // half a second before Lambda cuts, so that the person is told to try again
  return middy<Requete, ReponseHttp>(httpRouter<Requete, ReponseHttp>(branchees), { timeoutEarlyInMillis: 500 })
    .use(problemJson())
    .use(venirDeCloudFront(secretOrigine))
    .use(ecrireDepuisLeSite(adresseDuSite))
    .use(lireTexteJson())
    .use(httpJsonBodyParser({ disableContentTypeCheck: true }));
}
