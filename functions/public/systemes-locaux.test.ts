import { describe, expect, it } from "vitest";
import { publiques } from "../../shared/api/public.ts";
import { unContexte } from "../../test/un-contexte.ts";
import { ADRESSE_SITE, SECRET_ORIGINE, uneRequete } from "../../test/une-requete.ts";
import { serve } from "../socle/http.ts";
import { listerSystemesLocaux } from "./lister-systemes-locaux.ts";
import { telechargerSystemesLocaux } from "./telecharger-systemes-locaux.ts";

const routes = {
  listerSystemesLocaux: publiques.listerSystemesLocaux,
  telechargerSystemesLocaux: publiques.telechargerSystemesLocaux,
};
const handler = serve(
  routes,
  { listerSystemesLocaux, telechargerSystemesLocaux },
  {},
  { secretOrigine: SECRET_ORIGINE, adresseDuSite: ADRESSE_SITE },
);

describe("La liste des systèmes locaux", () => {
  it("se lit en JSON, chaque département avec son adresse, sa date et sa source", async () => {
    const { statusCode, body = "" } = await handler(uneRequete(routes.listerSystemesLocaux), unContexte());
    expect(statusCode).toBe(200);
    const { systemes } = JSON.parse(body);
    expect(systemes).toHaveLength(33);
    expect(systemes).toContainEqual({
      departement: "29",
      nomDuDepartement: "Finistère",
      region: "Bretagne",
      nom: "Imhoweb, CREHA Ouest",
      url: "https://www.demandelogement29.fr/imhowebGP29",
      constateLe: "2026-04-29",
      source: expect.stringContaining("charnould/pierre"),
    });
  });

  it("se télécharge en CSV, sous un nom de fichier", async () => {
    const { headers, body = "" } = await handler(uneRequete(routes.telechargerSystemesLocaux), unContexte());
    expect(headers).toMatchObject({
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="systemes-locaux.csv"',
    });
    expect(body.trimEnd().split("\r\n")).toHaveLength(34);
  });
});
