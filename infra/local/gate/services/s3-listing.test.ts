import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ObjectVersion } from "./object-versions.ts";
import { listObjects, listVersions } from "./s3-listing.ts";

const version = (key: string, versionId: string, blob: string | null = "b"): ObjectVersion => ({
  bucket: "pieces",
  key,
  versionId,
  blob,
  etag: '"e"',
  size: 1,
  date: 0,
});
const valeurs = (xml: string, nom: string): string[] =>
  [...xml.matchAll(new RegExp(`<${nom}>([^<]*)</${nom}>`, "g"))].map(([, valeur = ""]) => valeur);

const cles = fc.uniqueArray(fc.stringMatching(/^[ab/]{1,5}$/), { maxLength: 12 }).map((liste) => liste.sort());

/** Follows the tokens to the end. */
function toutesLesPages(versions: ObjectVersion[], taille: number): string[] {
  const lues: string[] = [];
  let suite: string | undefined;
  do {
    const query = new URLSearchParams({ "max-keys": String(taille), ...(suite && { "continuation-token": suite }) });
    const xml = listObjects("pieces", versions, query).body.toString();
    lues.push(...valeurs(xml, "Key"));
    [suite] = valeurs(xml, "NextContinuationToken");
  } while (suite);
  return lues;
}

describe("la liste d’un seau", () => {
  it("par pages de n’importe quelle taille, donne chaque objet une fois", () => {
    fc.assert(
      fc.property(cles, fc.integer({ min: 1, max: 5 }), (keys, taille) => {
        const versions = keys.map((key) => version(key, "1"));
        expect(toutesLesPages(versions, taille)).toEqual(keys);
      }),
    );
  });

  it("avec un séparateur, chaque clé est un objet ou dans un seul dossier", () => {
    fc.assert(
      fc.property(cles, (keys) => {
        const query = new URLSearchParams({ delimiter: "/" });
        const xml = listObjects(
          "pieces",
          keys.map((key) => version(key, "1")),
          query,
        ).body.toString();
        const dossiers = [
          ...new Set(keys.filter((key) => key.includes("/")).map((key) => key.slice(0, key.indexOf("/") + 1))),
        ];
        expect(valeurs(xml, "Key")).toEqual(keys.filter((key) => !key.includes("/")));
        expect(valeurs(xml, "Prefix").slice(1)).toEqual(dossiers);
      }),
    );
  });

  it("ne montre pas un objet effacé, mais ses versions si", () => {
    const versions = [version("a", "2", null), version("a", "1"), version("b", "1")];
    const query = new URLSearchParams();
    expect(valeurs(listObjects("pieces", versions, query).body.toString(), "Key")).toEqual(["b"]);
    expect(valeurs(listVersions("pieces", versions, query).body.toString(), "VersionId")).toEqual(["2", "1", "1"]);
  });
});
