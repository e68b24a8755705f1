import fc from "fast-check";
import { expect, it } from "vitest";
import type { Fichier, Piece } from "../socle/stores/piece.ts";
import { avisSur, RELANCES_MAX } from "./jugement.ts";

const recu: Fichier = { type: "image/jpeg", taille: 1, sha256: "", essais: 1, recuLe: "2026-11-24T10:00:00.000Z" };
const sain = { issue: "sain", type: "image/jpeg", pages: 1 } as const;
const vu = (issue: "sain" | "virus" | "non-examine") => ({ antivirus: { issue, versionId: "v" } });

const avis = (fichiers: Piece["fichiers"], relances = 0) => avisSur({ fichiers, relances });

it.each([
  ["les deux verdicts sont bons", { analyse: sain, ...vu("sain") }, { avis: "accepter" }],
  ["l’antivirus n’a rien dit", { analyse: sain }, { avis: "attendre" }],
  ["seul l’antivirus a parlé", vu("sain"), { avis: "attendre" }],
  ["notre refus attend l’antivirus", { analyse: { issue: "archive" } }, { avis: "attendre" }],
  [
    "notre refus est confirmé",
    { analyse: { issue: "archive" }, ...vu("sain") },
    { avis: "refuser", raison: "archive" },
  ],
  ["un virus n’attend rien", vu("virus"), { avis: "refuser", raison: "virus" }],
  ["un virus l’emporte", { analyse: { issue: "archive" }, ...vu("virus") }, { avis: "refuser", raison: "virus" }],
  [
    "l’antivirus n’a pas pu regarder",
    { analyse: sain, ...vu("non-examine") },
    { avis: "refuser", raison: "verification-impossible" },
  ],
] as const)("%s", (_nom, verdicts, attendu) => {
  expect(avis({ "01": { ...recu, ...verdicts } })).toEqual(attendu);
});

it("un seul mauvais fichier refuse la pièce entière", () => {
  const bon = { ...recu, analyse: sain, ...vu("sain") };
  expect(avis({ "01": bon, "02": { ...bon, analyse: { issue: "page-web" } } })).toEqual({
    avis: "refuser",
    raison: "page-web",
  });
});

it("ce que personne ne sait dire finit par avoir sa réponse, si le fichier est arrivé", () => {
  const apres = RELANCES_MAX + 1;
  expect(avis({ "01": recu }, apres)).toEqual({ avis: "refuser", raison: "verification-impossible" });
  const { recuLe: _jamais, ...absent } = recu;
  expect(avis({ "01": absent }, apres)).toEqual({ avis: "attendre" });
});

const analyses: NonNullable<Fichier["analyse"]>[] = [sain, { issue: "archive" }, { issue: "verification-impossible" }];
const antivirus = (["sain", "virus", "non-examine"] as const).map((issue) => vu(issue).antivirus);

const fichier = fc
  .tuple(fc.option(fc.constantFrom(...analyses)), fc.option(fc.constantFrom(...antivirus)))
  .map(
    ([analyse, examen]): Fichier => ({ ...recu, ...(analyse && { analyse }), ...(examen && { antivirus: examen }) }),
  );

it("rien n’est lisible sans deux bons verdicts pour chaque fichier", () => {
  fc.assert(
    fc.property(fc.array(fichier, { minLength: 1, maxLength: 4 }), fc.nat(12), (fichiers, relances) => {
      const piece = Object.fromEntries(fichiers.map((lu, rang) => [String(rang), lu]));
      const bons = fichiers.every((lu) => lu.analyse?.issue === "sain" && lu.antivirus?.issue === "sain");
      expect(avis(piece, relances).avis === "accepter").toBe(bons);
    }),
  );
});
