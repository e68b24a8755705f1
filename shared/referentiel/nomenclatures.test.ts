import { describe, expect, it } from "vitest";
import * as nomenclatures from "./nomenclatures.ts";

describe("nomenclatures", () => {
  it.each(Object.entries(nomenclatures))("%s : chaque code et chaque libellé ne sert qu’une fois", (_nom, liste) => {
    expect(new Set(liste.map(({ code }) => code)).size).toBe(liste.length);
    expect(new Set(liste.map(({ libelle }) => libelle)).size).toBe(liste.length);
  });

  it("il y a 17 logements actuels et 23 motifs", () => {
    expect(nomenclatures.logementsActuels).toHaveLength(17);
    expect(nomenclatures.motifsDeDemande.map(({ code }) => Number(code))).toEqual(
      Array.from({ length: 23 }, (_, rang) => rang + 1),
    );
  });
});
