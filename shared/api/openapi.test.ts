import { describe, expect, it } from "vitest";
import { contrat } from "./contrat.ts";
import ecrit from "./openapi.json" with { type: "json" };
import { openapi } from "./openapi.ts";

const document = openapi();

describe("Le document OpenAPI", () => {
  it("est celui du contrat d’aujourd’hui (sinon : node infra/openapi/ecrire.ts)", () => {
    expect(ecrit).toEqual(document);
  });

  it("nomme chaque route une fois", () => {
    const noms = [...JSON.stringify(document).matchAll(/"operationId":"(\w+)"/gu)].map(([, nom]) => nom);
    expect(noms.toSorted()).toEqual(Object.keys(contrat).toSorted());
  });

  it("n’a aucun renvoi qui ne mène nulle part", () => {
    const renvois = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/gu)].map(([, chemin = ""]) => chemin);
    const trouver = (chemin: string): unknown =>
      chemin
        .split("/")
        .reduce<unknown>((dans, cle) => Object.entries(dans ?? {}).find(([nom]) => nom === cle)?.[1], document);
    expect(renvois.filter((chemin) => trouver(chemin) === undefined)).toEqual([]);
    expect(renvois).toContain("components/schemas/Reponses");
  });

  it("dit les refus de chaque route, ceux de toutes, et ceux de la passerelle", () => {
    expect(document).toMatchObject({
      paths: {
        "/api/brouillons/{brouillonId}/depot": {
          post: {
            security: [{ session: [] }],
            responses: {
              "201": {},
              "409": { description: expect.stringContaining("demande-deja-deposee") },
              "401": { content: { "application/json": {}, "application/problem+json": {} } },
              "413": { $ref: "#/components/responses/Refus413" },
            },
          },
        },
        "/api/sante": { get: { security: [] } },
        "/api/demandes/{numeroUnique}/attestation": {
          get: { responses: { "200": { content: { "application/pdf": {} } } } },
        },
      },
    });
  });
});
