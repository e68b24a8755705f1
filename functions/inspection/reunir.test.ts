import { PDFDocument } from "@cantoo/pdf-lib";
import { expect, it } from "vitest";
import { unePhoto, unPdf } from "../../test/un-fichier.ts";
import { reunir, seReunissent } from "./reunir.ts";

it("réunit photos et pages dans leur ordre, chaque photo à la taille d’une feuille", async () => {
  const paysage = unePhoto({ largeur: 400, hauteur: 200 });
  const document = await PDFDocument.load(await reunir([paysage, await unPdf({ pages: 2 }), unePhoto()]));
  const tailles = document.getPages().map((page) => [Math.round(page.getWidth()), Math.round(page.getHeight())]);
  expect(tailles).toEqual([
    [595, 298],
    [200, 300],
    [200, 300],
    [595, 794],
  ]);
});

it.each([
  ["une photo seule reste une photo", ["image/jpeg"], false],
  ["deux photos se réunissent", ["image/jpeg", "image/png"], true],
  ["une photo que seul le téléphone sait ouvrir reste comme elle est", ["image/heic", "image/jpeg"], false],
] as const)("%s", (_nom, types, attendu) => {
  expect(seReunissent(types)).toBe(attendu);
});
