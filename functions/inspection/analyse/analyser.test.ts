import { describe, expect, it } from "vitest";
import {
  annonceDe,
  avecFichierJoint,
  avecJavaScript,
  avecLancement,
  avecMotDePasse,
  type UnFichier,
  uneBombe,
  unePageWeb,
  unePhoto,
  unPdf,
  unPdfGonfle,
  unScan,
  unVirus,
} from "../../../test/un-fichier.ts";
import { analyser } from "./analyser.ts";

const issueDe = (fichier: UnFichier) => analyser(fichier.octets, annonceDe(fichier));

describe("un document sain", () => {
  it("est un PDF, dont les pages sont comptées", async () => {
    expect(await issueDe(await unPdf({ pages: 3 }))).toEqual({ issue: "sain", type: "application/pdf", pages: 3 });
  });

  it.each(["jbig2", "jpeg2000"])("est un scan de deux pages, en %s comme en font des copieurs", async (format) => {
    expect(await issueDe(await unScan(format))).toEqual({ issue: "sain", type: "application/pdf", pages: 2 });
  });

  it("est une photo, quel que soit le type annoncé", async () => {
    const photo = { ...unePhoto(), type: "application/pdf" } as const;
    expect(await issueDe(photo)).toEqual({ issue: "sain", type: "image/png", pages: 1 });
  });
});

const sous = (debut: string): UnFichier => ({ type: "application/pdf", octets: Buffer.from(debut) });

describe("est mis de côté, avec sa raison", () => {
  it.each<[string, () => UnFichier | Promise<UnFichier>, string]>([
    ["un fichier vide", () => sous(""), "fichier-vide"],
    [
      "un fichier de 25 Mo",
      () => ({ type: "application/pdf", octets: Buffer.alloc(25_000_000) }),
      "fichier-trop-lourd",
    ],
    ["une page web nommée .pdf", unePageWeb, "page-web"],
    ["un texte nommé .pdf", unVirus, "type-inconnu"],
    ["une bombe zip nommée .pdf", uneBombe, "archive"],
    ["un PDF qui lance du JavaScript", () => unPdf({ preparer: avecJavaScript }), "contenu-actif"],
    ["un PDF qui lance un programme", () => unPdf({ preparer: avecLancement }), "contenu-actif"],
    ["un PDF qui en cache un autre", () => unPdf({ preparer: avecFichierJoint }), "fichier-joint"],
    ["un PDF à mot de passe", () => unPdf({ preparer: avecMotDePasse }), "mot-de-passe"],
    ["un PDF coupé", () => sous("%PDF-1.7\n1 0 obj"), "fichier-abime"],
    ["un PDF gonflé", unPdfGonfle, "fichier-gonfle"],
    ["un PDF de 201 pages", () => unPdf({ pages: 201 }), "trop-de-pages"],
    ["une image de 1 × 1", () => unePhoto({ largeur: 1, hauteur: 1 }), "image-trop-petite"],
    [
      "une image qui dit mesurer 60 000 × 60 000",
      () => unePhoto({ largeur: 60_000, hauteur: 60_000, pixels: false }),
      "image-trop-grande",
    ],
    ["une photo coupée", () => ({ ...unePhoto(), octets: unePhoto().octets.subarray(0, 60) }), "fichier-abime"],
  ])("%s", async (_nom, faire, issue) => {
    expect(await issueDe(await faire())).toEqual({ issue });
  });

  it("un fichier qui n’est pas celui annoncé", async () => {
    expect(await analyser((await unPdf()).octets, annonceDe(await unPdf({ pages: 2 })))).toEqual({
      issue: "fichier-change",
    });
  });

  it("un PDF dont le nom du programme est déguisé", async () => {
    const { octets } = await unPdf();
    const deguise = Buffer.concat([
      octets,
      Buffer.from("\n9 0 obj\n<</S/#4aavaScript/J#53 (app.alert(1))>>\nendobj\n"),
    ]);
    expect(await issueDe({ type: "application/pdf", octets: deguise })).toEqual({ issue: "contenu-actif" });
  });
});
