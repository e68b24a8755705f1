import { describe, expect, it } from "vitest";
import { unContexte } from "../../test/un-contexte.ts";
import { appeler, avec, fautes, handler, json, routes } from "../../test/un-contrat.ts";
import { uneRequete } from "../../test/une-requete.ts";

describe("Un corps", () => {
  it("garde le texte comme il est tapé", async () => {
    const nom = "Zoé O’Brien 👩‍👧 عائلة";
    expect(await appeler(routes.ecrire, json({ nom }))).toMatchObject({ statut: 201, corps: { nom } });
  });

  it("se lit aussi en base64", async () => {
    const body = Buffer.from(JSON.stringify({ nom: "Amélie" })).toString("base64");
    expect(await appeler(routes.ecrire, { body, isBase64Encoded: true })).toMatchObject({ corps: { nom: "Amélie" } });
  });

  it.each([
    ["tronqué", '{"nom":'],
    ["qui n’est pas un objet", '["nom"]'],
    ["nul", "null"],
    ["texte seul", '"Amélie"'],
    ["suivi d’autre chose", '{"nom":"a"} {"nom":"b"}'],
    ["avec une clé __proto__", '{"nom":"a","__proto__":{"admin":true}}'],
    ["avec __proto__ en profondeur", '{"nom":"a","contact":{"__proto__":{"admin":true}}}'],
    ["avec un constructeur", '{"nom":"a","constructor":{"prototype":{"admin":true}}}'],
    ["à cent mille étages", `{"nom":${"[".repeat(100_000)}${"]".repeat(100_000)}}`],
  ])("%s est illisible", async (_dit, body) => {
    expect(await appeler(routes.ecrire, { body })).toMatchObject({ statut: 400, corps: { code: "corps-illisible" } });
  });

  it("dont les octets ne sont pas de l’UTF-8 est illisible", async () => {
    const body = Buffer.from([0x7b, 0xff, 0x7d]).toString("base64");
    expect(await appeler(routes.ecrire, { body, isBase64Encoded: true })).toMatchObject({
      corps: { code: "corps-illisible" },
    });
  });

  it("de plus de 256 ko est refusé, en octets et non en lettres", async () => {
    const refus = { statut: 413, corps: { code: "corps-trop-grand" } };
    expect(await appeler(routes.ecrire, json({ nom: "a".repeat(262_144) }))).toMatchObject(refus);
    expect(await appeler(routes.ecrire, json({ nom: "é".repeat(140_000) }))).toMatchObject(refus);
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "application/jsonp", "application/ld+json", ""])(
    "de type « %s » est refusé",
    async (type) => {
      const refus = { statut: 415, corps: { code: "type-non-pris-en-charge" } };
      expect(await appeler(routes.ecrire, { ...avec({ "content-type": type }), ...json({ nom: "a" }) })).toMatchObject(
        refus,
      );
    },
  );

  it("peut préciser son jeu de caractères", async () => {
    const change = { ...avec({ "content-type": "application/json; charset=utf-8" }), ...json({ nom: "a" }) };
    expect(await appeler(routes.ecrire, change)).toMatchObject({ statut: 201 });
  });

  it("absent vaut un objet vide : tout ce qui manque est dit", async () => {
    const { body: _aucun, ...requete } = uneRequete(routes.ecrire, { entree: { essaiId: "essai-123" } });
    expect(await handler(requete, unContexte())).toMatchObject({ statusCode: 400 });
    expect(await appeler(routes.ecrire, { body: "" })).toMatchObject(fautes(["/nom", "reponse-manquante"]));
  });
});
