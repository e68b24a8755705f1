import { describe, expect, it } from "vitest";
import { piecesDuFoyer } from "./pieces-du-foyer.ts";

const codes = (situation: Partial<Parameters<typeof piecesDuFoyer>[0]>): string[] =>
  piecesDuFoyer({ adultes: 1, personnesACharge: 0, carteInvalidite: false, revenusEnBaisse: false, ...situation }).map(
    ({ code }) => code,
  );

describe("piecesDuFoyer", () => {
  it("une personne seule : son avis d’imposition, et le jugement si elle est sous tutelle", () => {
    expect(codes({})).toEqual(["AVIS_IMPOSITION_N2", "TUTELLE"]);
  });

  it("un enfant ouvre son acte de naissance", () => {
    expect(codes({ personnesACharge: 1 })).toContain("ETAT_CIVIL_MINEURS");
  });

  it("un autre adulte montre son identité", () => {
    expect(codes({ adultes: 2 })).toContain("IDENTITE_AUTRES_MAJEURS");
  });

  it("une baisse de revenus et une carte invalidité se prouvent", () => {
    expect(codes({ revenusEnBaisse: true, carteInvalidite: true })).toEqual([
      "AVIS_IMPOSITION_N2",
      "TUTELLE",
      "AVIS_IMPOSITION_N1",
      "HANDICAP",
    ]);
  });
});
