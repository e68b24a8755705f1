import { request } from "node:http";
import { createServer } from "node:net";
import { text } from "node:stream/consumers";
import { DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { lifetime } from "../../infra/local/lifetime.ts";
import { PortTaken, serve } from "../../infra/local/serve.ts";
import { demarrerSysteme, type Systeme } from "../engines.ts";

let systeme: Systeme;

beforeAll(async () => {
  systeme = await demarrerSysteme({ date: "2026-03-02" });
});

afterAll(() => systeme.arreter());

const demander = (chemin: string, init?: RequestInit): Promise<Response> => fetch(systeme.adresse + chemin, init);

const poster = (chemin: string, corps: string): Promise<Response> =>
  demander(chemin, { method: "POST", body: corps, headers: { "content-type": "application/json" } });

describe("le système démarré", () => {
  it("répond qu’il est en bonne santé", async () => {
    expect((await demander("/api/sante")).status).toBe(200);
  });

  it("donne une page, avec ses en-têtes de sécurité", async () => {
    const page = await demander("/");
    expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html"]);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  it("demande une session avant d’ouvrir un espace", async () => {
    const reponse = await demander("/api/session");
    expect([reponse.status, await reponse.json()]).toEqual([401, { message: "Unauthorized" }]);
  });

  it("refuse ce qui contourne CloudFront", async () => {
    const { port } = new URL(systeme.adresse);
    const host = `${systeme.domaineApi}`;
    const reponse = await new Promise<{ status: number | undefined; corps: string }>((resolve, reject) => {
      request({ host: "localhost", port, path: "/api/sante", headers: { host } }, async (recue) =>
        resolve({ status: recue.statusCode, corps: await text(recue) }),
      )
        .on("error", reject)
        .end();
    });
    expect(reponse).toMatchObject({ status: 403, corps: expect.stringContaining("acces-direct-refuse") });
  });

  it("montre le code envoyé à qui se connecte", async () => {
    const reponse = await poster("/api/session/codes", JSON.stringify({ contact: { courriel: "a@exemple.fr" } }));
    expect(reponse.status).toBe(202);
    const courriers: unknown = await (await demander("/_local/courriers")).json();
    expect(courriers).toMatchObject([
      {
        canal: "courriel",
        a: "a@exemple.fr",
        texte: expect.stringMatching(/\b\d{6}\b/u),
        date: expect.stringMatching(/^2026-03-02T/u),
      },
    ]);
    expect(await (await demander("/_local/")).text()).toContain("a@exemple.fr");
  });
});

describe("l’horloge", () => {
  it("est à la date demandée", async () => {
    expect(await (await demander("/_local/horloge")).json()).toMatchObject({ date: "2026-03-02" });
  });

  it.each([
    ["en arrière", '{"date":"2020-01-01"}'],
    ["à une date qui n’existe pas", '{"date":"2026-02-30"}'],
    ["sans date", "{}"],
    ["avec un champ de trop", '{"date":"2026-03-03","heure":1}'],
    ["mal écrite", "{"],
    ["d’un pas inconnu", '{"avancer":"siecle"}'],
  ])("ne va pas %s", async (_, corps) => {
    const reponse = await poster("/_local/horloge", corps);
    expect([reponse.status, reponse.headers.get("content-type")]).toEqual([
      400,
      "application/problem+json; charset=utf-8",
    ]);
  });

  it("avancée, efface ce dont le temps est passé", async () => {
    const tables = systeme.surHorloge(new DynamoDBClient(systeme.exploitant));
    const lire = async () =>
      (await tables.send(new ScanCommand({ TableName: systeme.environnement("session").TABLE_COMPTES }))).Count;
    await poster("/api/session/codes", JSON.stringify({ contact: { courriel: "b@exemple.fr" } }));
    expect(await lire()).toBeGreaterThan(0);
    const reponse = await poster("/_local/horloge", '{"date":"2026-04-15"}');
    expect(await reponse.json()).toEqual({ date: "2026-04-15" });
    expect(await lire()).toBe(0);
    expect((await demander("/api/sante")).status).toBe(200);
  });
});

describe("la page de l’horloge", () => {
  const presser = (pas: string, headers: HeadersInit = {}): Promise<Response> =>
    demander("/_local/avancer", {
      method: "POST",
      body: new URLSearchParams({ avancer: pas }),
      headers,
      redirect: "manual",
    });
  const lire = async () => (await demander("/_local/horloge")).json();

  it("montre la date et ses trois boutons", async () => {
    const page = await (await demander("/_local/")).text();
    expect(page).toContain("15 avril 2026");
    for (const bouton of ["Avancer d’un jour", "Avancer d’un mois", "Avancer d’un an"]) expect(page).toContain(bouton);
  });

  it("avance d’un jour à la demande d’un programme", async () => {
    const reponse = await poster("/_local/horloge", '{"avancer":"jour"}');
    expect(await reponse.json()).toEqual({ date: "2026-04-16" });
  });

  it("avance par un bouton, puis dit ce qui s’est passé", async () => {
    const reponse = await presser("mois");
    expect([reponse.status, reponse.headers.get("location")]).toEqual([303, "/_local/"]);
    await vi.waitFor(async () => expect(await lire()).toMatchObject({ date: "2026-05-16" }), { timeout: 20_000 });
    await vi.waitFor(async () => expect(await lire()).toMatchObject({ dernier: { vers: "2026-05-16" } }), {
      timeout: 20_000,
    });
    expect(await (await demander("/_local/")).text()).toContain("Du 16 avril 2026 au 16 mai 2026");
  });

  it("n’avance pas sur l’ordre d’un autre site", async () => {
    expect((await presser("jour", { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await presser("siecle")).status).toBe(400);
  });
});

it("dit quel port est déjà pris", async () => {
  const autre = createServer();
  await new Promise<void>((resolve) => autre.listen(0, "localhost", resolve));
  const address = autre.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const vie = lifetime();
  const depart = serve({
    port,
    dataDir: systeme.donnees,
    assemble: () => Promise.reject(new Error("trop tôt")),
    lifetime: vie,
    report: console.error,
  });
  await expect(depart).rejects.toThrow(PortTaken);
  await expect(depart).rejects.toThrow(`Le port ${port} est déjà pris`);
  await vie.close();
  autre.close();
});
