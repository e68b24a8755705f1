import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { cleanUrls } from "./clean-urls.ts";

const rendues = ["", "/aide", "/app", "/en", "/en/aide", "/en/app", "/mentions-legales"];

const demander = (uri: string): string =>
  runInNewContext(`${cleanUrls(rendues)}\nhandler({ request: { uri: ${JSON.stringify(uri)} } }).uri`);

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

  it.each(["/espace", "/demande/logement/2", "/guichet/dossiers/0750123456789", "/inconnue", "/xx/espace"])(
    "%s mène à l’application, qui sait si elle existe",
    (uri) => {
      expect(demander(uri)).toBe("/app/index.html");
    },
  );

  it("/en/espace mène à l’application de cette langue", () => {
    expect(demander("/en/espace")).toBe("/en/app/index.html");
  });

  it.each(["/assets/main-D3f4.js", "/favicon.ico", "/robots.txt"])("%s est un fichier", (uri) => {
    expect(demander(uri)).toBe(uri);
  });
});
