import { expect, it } from "vitest";
import { dernierJourDeReprise } from "./reprise-possible.ts";

const expireLe = "2027-11-24";
const non = (le: string) => dernierJourDeReprise({ expireLe, radiation: { motif: "non_renouvellement", le } });

it("radiée à temps, une demande non renouvelée se reprend jusqu’au dix-huitième mois", () => {
  expect(non("2027-12-25")).toBe("2028-05-24");
});

it("radiée tard, faute de preuve, elle garde cinq mois", () => {
  expect(non("2028-07-02")).toBe("2028-12-01");
});

it("faute de réponse, cinq mois ; pour toute autre raison, jamais", () => {
  const reprise = (motif: "sans_reponse" | "attribution" | "irrecevabilite" | "renonciation") =>
    dernierJourDeReprise({ expireLe, radiation: { motif, le: "2027-02-01" } });
  expect(reprise("sans_reponse")).toBe("2027-07-01");
  for (const motif of ["attribution", "irrecevabilite", "renonciation"] as const)
    expect(reprise(motif)).toBeUndefined();
});
