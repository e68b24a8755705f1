import { describe, expect, it } from "vitest";
import { Problem } from "../../shared/problems.ts";
import { unContexte } from "../../test/un-contexte.ts";
import { appeler, handler, json, prochaine, routes } from "../../test/un-contrat.ts";
import { uneRequete } from "../../test/une-requete.ts";

describe("Une adresse", () => {
  it.each([
    ["GET", "/api/ailleurs"],
    ["HEAD", "/api/essais"],
    ["PUT", "/api/essais"],
    ["GET", "/api/essais/../moi"],
    ["GET", "/__proto__"],
  ])("inconnue, %s %s, est un 404", async (method, path) => {
    const requete = uneRequete(routes.chercher);
    const http = { ...requete.requestContext.http, method, path };
    const { rawQueryString: _q, ...change } = { ...requete, requestContext: { ...requete.requestContext, http } };
    expect(await appeler(routes.chercher, { ...change, rawQueryString: "" })).toMatchObject({
      statut: 404,
      corps: { code: "route-introuvable" },
    });
  });
});

describe("Une réponse", () => {
  it("ne dit que ce que le contrat nomme, et ne se garde pas", async () => {
    const { corps, headers } = await appeler(routes.ecrire, json({ nom: "a" }));
    expect(corps).toEqual({ nom: "a" });
    expect(headers).toEqual({ "content-type": "application/json", "cache-control": "no-store" });
  });

  it("peut poser un cookie et se laisser garder", async () => {
    expect(await appeler(routes.chercher, { rawQueryString: "q=a" })).toMatchObject({
      cookies: ["a=b"],
      headers: { "cache-control": "public, max-age=60" },
    });
  });

  it("204 n’a pas de corps", async () => {
    expect(await appeler(routes.effacer, { rawQueryString: "" })).toEqual({
      statut: 204,
      headers: { "cache-control": "no-store" },
      corps: undefined,
    });
  });

  it("en PDF voyage en base64", async () => {
    expect(await appeler(routes.imprimer, { rawQueryString: "" })).toMatchObject({
      headers: { "content-type": "application/pdf" },
      isBase64Encoded: true,
      corps: "JVBERg==",
    });
  });

  it("en CSV est un texte, en UTF-8", async () => {
    expect(await appeler(routes.exporter, { rawQueryString: "" })).toMatchObject({
      headers: { "content-type": "text/csv; charset=utf-8" },
      corps: "é\r\n",
    });
  });

  it.each([
    [new Error("Amina Benali, 12 rue de la Paix"), 500, "erreur-interne"],
    [Object.assign(new Error(), { name: "ThrottlingException" }), 503, "service-indisponible"],
    [Object.assign(new Error(), { code: "ECONNREFUSED" }), 503, "service-indisponible"],
    [new Problem("trop-d-essais", { reessayerDansSecondes: 30 }), 429, "trop-d-essais"],
  ])("à une panne, %o, ne dit rien de la panne", async (erreur, statut, code) => {
    prochaine.panne = erreur;
    const { corps, headers, ...reste } = await appeler(routes.casser, { rawQueryString: "" });
    expect({ ...reste, corps }).toMatchObject({ statut, corps: { code, status: statut } });
    expect(JSON.stringify(corps)).not.toContain("Benali");
    expect(headers).toMatchObject({ "content-type": "application/problem+json", "cache-control": "no-store" });
    expect(headers?.["retry-after"]).toBe({ 503: "2", 429: "30" }[statut]);
  });

  it("qui tarde laisse place à un « réessayez », avant que Lambda ne coupe", async () => {
    prochaine.attente = new Promise(() => undefined);
    const presque = { ...unContexte(), getRemainingTimeInMillis: () => 510 };
    const { body: _aucun, ...requete } = uneRequete(routes.casser);
    expect(await handler(requete, presque)).toMatchObject({ statusCode: 503, headers: { "retry-after": "2" } });
  });
});
