import { describe, expect, it } from "vitest";
import { appeler, avec, json, routes, sans } from "../../test/un-contrat.ts";
import { uneRequete } from "../../test/une-requete.ts";

describe("Qui appelle", () => {
  const depuis = (lambda: unknown) => {
    const requete = uneRequete(routes.mien);
    return { ...requete, rawQueryString: "", requestContext: { ...requete.requestContext, authorizer: { lambda } } };
  };

  it("sans passer par CloudFront est refusé", async () => {
    const refus = { statut: 403, corps: { code: "acces-direct-refuse" } };
    expect(await appeler(routes.ecrire, { ...sans("x-sne-origine"), ...json({ nom: "a" }) })).toMatchObject(refus);
    expect(await appeler(routes.ecrire, { ...avec({ "x-sne-origine": "faux" }), ...json({ nom: "a" }) })).toMatchObject(
      refus,
    );
  });

  it.each([
    [{ "sec-fetch-site": "cross-site" }, 403],
    [{ "sec-fetch-site": "same-site" }, 403],
    [{ "sec-fetch-site": "none" }, 403],
    [{ "sec-fetch-site": "same-origin", origin: "https://sne.example" }, 201],
    [{ origin: "https://ailleurs.example", host: "ailleurs.example" }, 403],
    [{ origin: "null", host: "abc.execute-api.eu-west-3.amazonaws.com" }, 403],
    [{ origin: "https://logement.example", host: "abc.execute-api.eu-west-3.amazonaws.com" }, 201],
  ])("écrit depuis une page %o : %i", async (headers, statut) => {
    expect(await appeler(routes.ecrire, { ...avec(headers), ...json({ nom: "a" }) })).toMatchObject({ statut });
  });

  it("lit depuis n’importe quelle page ce que tout le monde peut lire", async () => {
    const change = { ...avec({ "sec-fetch-site": "cross-site" }), rawQueryString: "" };
    expect(await appeler(routes.chercher, change)).toMatchObject({ statut: 200 });
  });

  it("sans session, ou avec celle d’un autre métier, n’entre pas", async () => {
    expect(await appeler(routes.mien, { rawQueryString: "" })).toMatchObject({
      statut: 401,
      corps: { code: "session-absente" },
    });
    const agent = depuis({ role: "agent", agent: "a", session: "s" });
    expect(await appeler(routes.mien, agent)).toMatchObject({ statut: 403, corps: { code: "acces-refuse" } });
  });

  it("est connu de l’autorisation, de l’horloge de Paris et de CloudFront", async () => {
    const demandeur = depuis({ role: "demandeur", compte: "compte-1", session: "s" });
    expect(await appeler(routes.mien, demandeur)).toMatchObject({
      statut: 200,
      corps: { compte: "compte-1", jour: "2027-01-01", reseau: "203.0.113.7" },
    });
  });

  it("ne se donne pas une autre adresse", async () => {
    const forgee = avec({ "x-forwarded-for": "192.0.2.1, 203.0.113.7, 198.51.100.1" });
    const demandeur = depuis({ role: "demandeur", compte: "compte-1", session: "s" });
    expect(await appeler(routes.mien, { ...demandeur, ...forgee })).toMatchObject({ corps: { reseau: "203.0.113.7" } });
    expect(await appeler(routes.mien, { ...demandeur, ...avec({ "x-forwarded-for": "192.0.2.1" }) })).toMatchObject({
      corps: { reseau: "198.51.100.1" },
    });
  });
});
