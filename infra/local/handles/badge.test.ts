import { describe, expect, it } from "vitest";
import type { Answer, ViewerRequest } from "../edge/exchange.ts";
import { withBadge } from "./badge.ts";

const page: Answer = {
  status: 200,
  headers: { "content-type": ["text/html"], etag: ['"1"'] },
  body: Buffer.from("<!doctype html><html lang=fr><body><div id=racine></div></body></html>"),
};

const demande = (headers: ViewerRequest["headers"], method = "GET"): ViewerRequest => ({
  method,
  path: "/",
  query: "",
  headers,
  body: Buffer.alloc(0),
  ip: "127.0.0.1",
});
const document = { "sec-fetch-dest": ["document"] };

const servir = async (recue: ViewerRequest, reponse = page): Promise<string> =>
  (
    await withBadge(
      async () => reponse,
      () => "2026-11-24",
    )(recue)
  ).body.toString();

describe("le lien vers l’horloge", () => {
  it("est au bas de la page qu’un navigateur ouvre", async () => {
    expect(await servir(demande(document))).toMatch(
      /Horloge de démonstration : 24 novembre 2026<\/a><\/aside><\/body><\/html>$/u,
    );
  });

  it.each([
    ["ce qu’un programme demande", demande({}), page],
    ["ce qui est envoyé", demande(document, "POST"), page],
    ["une page absente", demande(document), { ...page, status: 404 }],
    ["ce qui n’est pas une page", demande(document), { ...page, headers: { "content-type": ["application/json"] } }],
  ])("ne touche pas à %s", async (_, recue, reponse) => {
    expect(await servir(recue, reponse)).toBe(page.body.toString());
  });

  it("demande la page entière, jamais compressée ni tenue pour connue", async () => {
    const vues: ViewerRequest[] = [];
    const site = async (recue: ViewerRequest): Promise<Answer> => {
      vues.push(recue);
      return page;
    };
    await withBadge(
      site,
      () => "2026-11-24",
    )(demande({ ...document, "accept-encoding": ["br"], "if-none-match": ['"1"'] }));
    expect(vues[0]?.headers).toEqual(document);
  });
});
