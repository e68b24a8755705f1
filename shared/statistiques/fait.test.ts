import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { unFait } from "../../test/un-fait.ts";
import { colonnesDeFait, fait } from "./fait.ts";
import { listesDeCodes } from "./modalites-de-fait.ts";

describe("un fait", () => {
  it("a toutes ses colonnes, et aucune autre", () => {
    expect(Object.keys(z.parse(fait, unFait()))).toEqual(colonnesDeFait.map(({ nom }) => nom));
    expect(z.safeParse(fait, { ...unFait(), nom: "Benali" }).success).toBe(false);
    const { motif: _motif, ...incomplet } = unFait();
    expect(z.safeParse(fait, incomplet).success).toBe(false);
  });

  it.each([
    ["un code que sa liste ne connaît pas", { motif: "99" }],
    ["un jour que le calendrier ne connaît pas", { connu_le: "2026-02-30" }],
    ["un nom de commune au lieu de son code", { commune_1: "Lyon" }],
    ["aucune commune", { communes: [] }],
    ["une version avant la première", { version: 0 }],
  ])("refuse %s", (_, faute) => {
    expect(z.safeParse(fait, { ...unFait(), ...faute }).success).toBe(false);
  });

  it("dit de chaque colonne codée la liste qu’elle suit", () => {
    const codees = colonnesDeFait.filter(({ liste }) => liste !== undefined);
    expect(codees.length).toBeGreaterThan(30);
    for (const { liste = "age", sql } of codees) {
      expect(sql).toBe("VARCHAR");
      expect(listesDeCodes[liste].length).toBeGreaterThan(1);
    }
  });
});
