import { describe, expect, it } from "vitest";
import { brouillons } from "../../shared/api/brouillons.ts";
import { publiques } from "../../shared/api/public.ts";
import { requete } from "./client.ts";
import { lireEchec } from "./echec.ts";

describe("requete", () => {
  it("met dans l’adresse ce que le chemin nomme, et le reste dans le corps", () => {
    const entree = { brouillonId: "b-12345678", version: 3, certifie: true };
    const [adresse, { method, body }] = requete(brouillons.deposer, entree);
    expect([method, adresse, body]).toEqual([
      "POST",
      "/api/brouillons/b-12345678/depot",
      '{"version":3,"certifie":true}',
    ]);
  });

  it("met dans la question ce qu’une lecture demande", () => {
    expect(requete(publiques.chercherCommunes, { q: "L’Haÿ" })[0]).toBe("/api/communes?q=L%E2%80%99Ha%C3%BF");
  });

  it("ne laisse rien dans l’adresse quand il n’y a rien à demander", () => {
    expect(requete(brouillons.listerBrouillons, {})).toEqual(["/api/brouillons", { method: "GET" }]);
  });
});

const passerelle = (status: number) =>
  new Response('{"message":"Forbidden"}', { status, headers: { "content-type": "application/json" } });

const probleme = (status: number, code: string) =>
  new Response(JSON.stringify({ code }), { status, headers: { "content-type": "application/problem+json" } });

describe("lireEchec", () => {
  it.each([
    [passerelle(401), "session"],
    [passerelle(403), "session"],
    [passerelle(429), "service"],
    [passerelle(503), "service"],
    [passerelle(413), "refus"],
    [probleme(401, "session-absente"), "session"],
    [probleme(403, "origine-refusee"), "refus"],
    [probleme(409, "version-perimee"), "refus"],
    [probleme(429, "trop-d-essais"), "refus"],
    [probleme(500, "erreur-interne"), "service"],
  ])("dit de quoi il s’agit", async (reponse, motif) => {
    expect(await lireEchec(reponse)).toMatchObject({ motif });
  });
});
