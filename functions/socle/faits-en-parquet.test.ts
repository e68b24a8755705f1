import { describe, expect, it } from "vitest";
import { unFait } from "../../test/un-fait.ts";
import { ecrireFaits, lireFaits } from "./faits-en-parquet.ts";

const depot = unFait();
const retrait = unFait({ version: 2, evenement: "RAD", date_sortie: "2026-11-25", motif_radiation: "RADABA" });

describe("des faits en Parquet", () => {
  it("se relisent tels quels, dates, codes absents et listes compris", async () => {
    expect(await lireFaits(ecrireFaits([retrait, depot]))).toEqual([depot, retrait]);
  });

  it("ont les mêmes octets dans n’importe quel ordre", () => {
    expect(ecrireFaits([retrait, depot])).toEqual(ecrireFaits([depot, retrait]));
  });

  it("un jour sans faits est un fichier sans lignes", async () => {
    expect(await lireFaits(ecrireFaits([]))).toEqual([]);
  });

  it("un fichier coupé ne se lit pas", async () => {
    const octets = ecrireFaits([depot]);
    await expect(lireFaits(octets.slice(0, octets.length - 20))).rejects.toThrow();
  });
});
