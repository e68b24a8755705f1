import { unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Archive } from "./archive.ts";

const REPETE = "<c/>".repeat(5_000);

/** A sheet written little by little, a part given whole before it is ended. */
function archiver(): Uint8Array {
  const archive = new Archive();
  const feuille = archive.ouvrir("/xl/worksheets/sheet1.xml");
  feuille.write("<été>");
  archive.append("<styles/>", { name: "xl/styles.xml" });
  feuille.write({ toBuffer: () => Buffer.from(REPETE) });
  feuille.end();
  return archive.finir();
}

describe("l’archive d’un classeur", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("rend chaque partie entière, à son nom, et la comprime", () => {
    const octets = archiver();
    const parties = Object.entries(unzipSync(octets)).map(([nom, contenu]) => [nom, Buffer.from(contenu).toString()]);
    expect(parties).toEqual([
      ["xl/styles.xml", "<styles/>"],
      ["xl/worksheets/sheet1.xml", `<été>${REPETE}`],
    ]);
    expect(octets.length).toBeLessThan(REPETE.length / 10);
  });

  it("ne dit pas l’heure : les mêmes parties ont toujours les mêmes octets", () => {
    const [unJour, unAutre] = ["2023-01-30", "2031-07-14T18:30:00Z"].map((heure) => {
      vi.setSystemTime(new Date(heure));
      return Buffer.from(archiver());
    });
    expect(unAutre?.equals(unJour ?? Buffer.alloc(0))).toBe(true);
  });
});
