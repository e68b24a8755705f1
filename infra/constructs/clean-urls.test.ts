import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { cleanUrls } from "./clean-urls.ts";

const rendues = ["", "/aide", "/mentions-legales"];

const demander = (uri: string): string =>
  runInNewContext(`${cleanUrls(rendues)}\nhandler({ request: { uri: ${JSON.stringify(uri)} } }).uri`);

describe("une adresse", () => {
  it.each([
    ["/", "/index.html"],
    ["/aide", "/aide/index.html"],
    ["/aide/", "/aide/index.html"],
  ])("%s mène à la page rendue d’avance", (uri, fichier) => {
    expect(demander(uri)).toBe(fichier);
  });

  it.each(["/espace", "/demande/logement/2", "/guichet/dossiers/0750123456789", "/inconnue"])(
    "%s mène à l’application, qui sait si elle existe",
    (uri) => {
      expect(demander(uri)).toBe("/app/index.html");
    },
  );

  it.each(["/assets/main-D3f4.js", "/favicon.ico", "/robots.txt"])("%s est un fichier", (uri) => {
    expect(demander(uri)).toBe(uri);
  });
});
