import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { cleanUrls } from "./clean-urls.ts";

const rendues = ["", "/aide", "/app", "/en", "/en/aide", "/en/app", "/mentions-legales", "/statistiques"].concat(
  "/statistiques/app",
);
const personnels = ["/espace", "/demande/:brouillonId/:etape"];
const chemins = {
  "": [...personnels, "/guichet/demandes/:numeroUnique", "/statistiques/:niveau/:code"],
  "/en": personnels,
};

const jouer = (evenement: object): unknown =>
  runInNewContext(`${cleanUrls(rendues, chemins)}\nhandler(${JSON.stringify(evenement)})`);

const demander = (uri: string): string =>
  runInNewContext(`${cleanUrls(rendues, chemins)}\nhandler({ request: { uri: ${JSON.stringify(uri)} } }).uri`);

describe("une adresse", () => {
  it.each([
    ["/", "/index.html"],
    ["/aide", "/aide/index.html"],
    ["/aide/", "/aide/index.html"],
    ["/en", "/en/index.html"],
    ["/en/aide", "/en/aide/index.html"],
  ])("%s mène à la page rendue d’avance", (uri, fichier) => {
    expect(demander(uri)).toBe(fichier);
  });

  it.each(["/espace", "/espace/", "/demande/2/logement", "/guichet/demandes/0750123456789"])(
    "%s mène à l’application, qui la dessine",
    (uri) => {
      expect(demander(uri)).toBe("/app/index.html");
    },
  );

  it("/statistiques/commune/69123 mène à l’application de sa partie, qui dit autre chose sans script", () => {
    expect(demander("/statistiques/commune/69123")).toBe("/statistiques/app/index.html");
  });

  it("/en/espace mène à l’application de cette langue", () => {
    expect(demander("/en/espace")).toBe("/en/app/index.html");
  });

  it.each([
    ["/inconnue", "/introuvable/index.html"],
    ["/xx/espace", "/introuvable/index.html"],
    ["/demande//logement", "/introuvable/index.html"],
    ["/demande/2/logement/3", "/introuvable/index.html"],
    ["/statistiques/inconnue", "/introuvable/index.html"],
    ["/en/statistiques/commune/69123", "/en/introuvable/index.html"],
    ["/en/inconnue", "/en/introuvable/index.html"],
    ["/en/guichet/demandes/1", "/en/introuvable/index.html"],
  ])("%s n’existe pas, et le dit", (uri, fichier) => {
    expect(demander(uri)).toBe(fichier);
    // CloudFront may tell the function of the way back what was asked, or what it became
    for (const dite of [uri, fichier])
      expect(jouer({ request: { uri: dite }, response: { statusCode: 200 } })).toMatchObject({ statusCode: 404 });
  });

  it("connue garde la réponse de sa page, et inconnue celle que le navigateur avait", () => {
    expect(jouer({ request: { uri: "/aide" }, response: { statusCode: 200 } })).toEqual({ statusCode: 200 });
    expect(jouer({ request: { uri: "/inconnue" }, response: { statusCode: 304 } })).toEqual({ statusCode: 304 });
  });

  it.each(["/assets/main-D3f4.js", "/favicon.ico", "/robots.txt"])("%s est un fichier", (uri) => {
    expect(demander(uri)).toBe(uri);
  });
});
