import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contrat, type NomDeRoute } from "../../shared/api/contrat.ts";
import { parametresDuChemin, type Route } from "../../shared/api/route.ts";
import { type ProblemCode, problems } from "../../shared/problems.ts";
import { envoyer, lireJson, type Recu, unEnvoi } from "../un-envoi.ts";
import { absent, absents } from "./absents.ts";
import { estRouteDAgent, posteQuiPeut } from "./droits-des-routes.ts";
import { essais } from "./essais-des-routes.ts";
import { type Monde, ouvrirMonde, type Personne } from "./monde.ts";

let monde: Monde;
beforeAll(async () => {
  monde = await ouvrirMonde({ date: "2026-11-24" });
});
afterAll(() => monde.systeme.arreter());

const estDuContrat = (nom: string): nom is NomDeRoute => Object.hasOwn(contrat, nom);
const routes: [NomDeRoute, Route][] = Object.keys(contrat)
  .filter(estDuContrat)
  .map((nom) => [nom, contrat[nom]]);

/** The person whose things the route touches. */
const unTitulaire = (nom: NomDeRoute): Promise<Personne> =>
  estRouteDAgent(nom) ? monde.unAgent(posteQuiPeut(nom)) : monde.unDemandeur();

/** Everyone who may knock, as the cookie that they show. */
const personnages = {
  "quelqu’un sans session": () => undefined,
  "quelqu’un qui invente un cookie": () => `__Host-sne=${"A".repeat(43)}`,
  "une session expirée": async (titulaire) => (await monde.autreSession(titulaire, -60)).cookie,
  "la personne concernée": ({ cookie }) => cookie,
  "une autre personne du même public": async ({ role }) =>
    (role === "agent" ? await monde.unAgent({ guichet: "G1101", territoire: "111" }) : await monde.unDemandeur())
      .cookie,
  "quelqu’un de l’autre public": async ({ role }) =>
    (role === "agent" ? await monde.unDemandeur() : await monde.unAgent()).cookie,
} as const satisfies Record<string, (titulaire: Personne) => Promise<string> | string | undefined>;
type Personnage = keyof typeof personnages;

type Attendu = "servi" | "401" | "403" | "comme ce qui n’existe pas";

const estAbsence = (code: ProblemCode): boolean => problems[code].status === 404;

/** What the contract promises to each. */
function attendu({ access, path }: Route, qui: Personnage): Attendu {
  const dAutrui = parametresDuChemin(path).length > 0 ? "comme ce qui n’existe pas" : "servi";
  if (access === "public") return "servi";
  switch (qui) {
    case "quelqu’un sans session":
    case "quelqu’un qui invente un cookie":
    case "une session expirée":
      return "401";
    case "la personne concernée":
      return "servi";
    case "une autre personne du même public":
      return dAutrui;
    case "quelqu’un de l’autre public":
      return access === "connecte" ? dAutrui : "403";
  }
}

const dite = ({ statut, entetes, octets }: Recu) => {
  const { date: _quand, ...stables } = entetes;
  return { statut, entetes: stables, corps: octets.toString() };
};

// agents of other roles, other territories, other habilitations have a table of their own (permissions-guichets)
const tableau = routes.flatMap(([nom, route]) =>
  Object.keys(personnages)
    .filter((qui): qui is Personnage => Object.hasOwn(personnages, qui))
    .filter((qui) => route.access !== "agent" || qui !== "une autre personne du même public")
    .map((qui) => ({ nom, route, qui, attendu: attendu(route, qui) })),
);

describe.each(routes)("%s", (nom, route) => {
  it.each(tableau.filter((ligne) => ligne.nom === nom))("$qui : $attendu", async ({ qui, attendu }) => {
    const titulaire = await unTitulaire(nom);
    const entree = await essais[nom](monde, titulaire);
    const cookie = await personnages[qui](titulaire);
    const recu = await monde.appeler(nom, entree, cookie);
    if (attendu === "servi") return expect(recu.statut, recu.octets.toString()).toBe(route.status);
    if (attendu === "401") return expect([recu.statut, lireJson(recu)]).toEqual([401, { message: "Unauthorized" }]);
    if (attendu === "403") return expect([recu.statut, lireJson(recu)]).toEqual([403, { message: "Forbidden" }]);
    expect(dite(recu)).toEqual(dite(await monde.appeler(nom, absent(route, entree), cookie)));
    expect(route.problems.filter(estAbsence)).toContain(lireJson(recu).code);
    // and what was tried changed nothing for its holder
    expect((await monde.appeler(nom, entree, titulaire.cookie)).statut).toBe(route.status);
  });

  it("refuse à qui contourne CloudFront ce qu’elle servirait, même avec un secret inventé", async () => {
    const titulaire = await unTitulaire(nom);
    const envoi = unEnvoi(route, await essais[nom](monde, titulaire), titulaire.cookie);
    const host = monde.systeme.domaineApi;
    for (const secret of [{}, { "x-sne-origine": "un-secret-invente" }]) {
      const recu = await envoyer(monde.systeme.adresse, { ...envoi, entetes: { ...envoi.entetes, host, ...secret } });
      expect([recu.statut, lireJson(recu).code]).toEqual([403, "acces-direct-refuse"]);
    }
  });
});

describe("Ce que le contrat ne dit pas", () => {
  const methodes = ["GET", "POST", "PUT", "PATCH", "DELETE"];
  const chemins = [...new Set(routes.map(([, { path }]) => path))];
  const hors = chemins.flatMap((path) =>
    methodes
      .filter((method) => !routes.some(([, route]) => route.path === path && route.method === method))
      .map((method) => ({ method, chemin: path.replaceAll(/\{(\w+)\}/gu, (_, nom) => absents[nom] ?? "") })),
  );

  it.each([...hors, { method: "GET", chemin: "/api/inconnue" }])("$method $chemin n’existe pas", async (envoi) => {
    // so many in a second that the gateway makes them wait
    const dit = async () => {
      const recu = await envoyer(monde.systeme.adresse, envoi);
      return [recu.statut, lireJson(recu).code];
    };
    await expect.poll(dit, { timeout: 10_000 }).toEqual([404, "route-introuvable"]);
  });
});
