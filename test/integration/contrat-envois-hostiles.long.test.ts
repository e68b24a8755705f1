import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contrat } from "../../shared/api/contrat.ts";
import { problemesDe } from "../../shared/api/openapi-problemes.ts";
import type { Route } from "../../shared/api/route.ts";
import { type Envoi, envoyer, lireJson, type Recu } from "../un-envoi.ts";
import { CANARI, envoisHostiles } from "./envois-hostiles.ts";
import { type Monde, ouvrirMonde } from "./monde.ts";

let monde: Monde;
beforeAll(async () => {
  monde = await ouvrirMonde({ date: "2026-11-24" });
});
afterAll(() => monde.systeme.arreter());

const routes = Object.entries<Route>(contrat);

/** What CloudFront and the gateway answer by themselves to a wrong request. */
const duBord = [[403, "text/html"], ...[403, 404, 413, 429].map((statut) => [statut, "application/json"])];

/** Refused by a problem that the contract announces, or by the edge; and nothing of what was sent comes back. */
function refuse(route: Route, recu: Recu): void {
  const { statut, entetes, octets } = recu;
  const { code, champs = [] } = lireJson(recu);
  if (entetes["content-type"] === "application/problem+json") {
    expect([400, 403, 404, 413, 415]).toContain(statut);
    expect(problemesDe(route)).toContain(code);
    if (code === "champs-invalides") expect(champs).not.toEqual([]);
  } else expect(duBord).toContainEqual([statut, entetes["content-type"]]);
  expect(octets.toString()).not.toContain(CANARI);
}

describe.each(routes)("%s", (_, route) => {
  it("refuse tout envoi mal fait, sans jamais tomber ni rien en répéter", async () => {
    const { cookie } = route.access === "agent" ? await monde.unAgent() : await monde.unDemandeur();
    const essai = fc.asyncProperty(envoisHostiles(route, cookie), async (envoi: Envoi) =>
      refuse(route, await envoyer(monde.systeme.adresse, envoi)),
    );
    await fc.assert(essai, { numRuns: 40 });
  });
});

it("n’en laisse rien dans les journaux, qui ne disent aucune erreur", async () => {
  const dossier = join(monde.systeme.donnees, "journaux");
  const lignes = readdirSync(dossier).map((nom) => readFileSync(join(dossier, nom), "utf8"));
  expect(lignes.join("")).not.toContain(CANARI);
  expect(lignes.join("")).not.toContain("erreur-interne");
});
