import { describe, expect, it } from "vitest";
import { type DecisionRecue, estOfferteDAbord, exceptionVraie, fautesDesDecisions } from "./commission.ts";

const pour = (numeroUnique: string, dite: Omit<DecisionRecue, "numeroUnique">): DecisionRecue => ({
  numeroUnique,
  ...dite,
});
const codes = (...decisions: DecisionRecue[]) => fautesDesDecisions(decisions).map(({ code }) => code);

describe("Les décisions d’une commission", () => {
  it("classent trois candidats, de 1 en 1", () => {
    const rangs = [1, 2, 3].map((rang) => pour(`n${rang}`, { decision: "ATTRIBUTION_RANG", rang }));
    expect(codes(...rangs)).toEqual([]);
    expect(codes(...rangs.slice(1))).toEqual(["rangs-incoherents"]);
    expect(rangs.map(estOfferteDAbord)).toEqual([true, false, false]);
  });

  it("ne donnent pas un logement à deux demandes", () => {
    expect(codes(pour("a", { decision: "ATTRIBUTION" }), pour("b", { decision: "ATTRIBUTION" }))).toEqual([
      "deux-attributions",
    ]);
    expect(codes(pour("a", { decision: "ATTRIBUTION" }), pour("b", { decision: "ATTRIBUTION_RANG", rang: 1 }))).toEqual(
      ["deux-attributions"],
    );
  });

  it("se motivent quand elles refusent ; toutes les fautes viennent ensemble", () => {
    const fautes = fautesDesDecisions([
      pour("a", { decision: "NON_ATTRIBUTION" }),
      pour("b", { decision: "IRRECEVABILITE", motivation: " " }),
      pour("c", { decision: "ATTRIBUTION_CONDITION" }),
    ]);
    expect(fautes.map(({ pointeur }) => pointeur)).toEqual([
      "/decisions/0/motivation",
      "/decisions/0/motif",
      "/decisions/1/motivation",
      "/decisions/1/sousMotif",
      "/decisions/2/condition",
    ]);
  });
});

it("une exception aux trois candidats doit être vraie", () => {
  const libre = { subventionTresSociale: false };
  const dalo = { auTitreDuDalo: true };
  expect(exceptionVraie("DALO", libre, [dalo])).toBe(true);
  expect(exceptionVraie("DALO", libre, [dalo, { auTitreDuDalo: false }])).toBe(false);
  expect(exceptionVraie("TRES_SOCIAL", libre, [dalo])).toBe(false);
  expect(exceptionVraie("TRES_SOCIAL", { subventionTresSociale: true }, [])).toBe(true);
  expect(exceptionVraie("INSUFFISANT", libre, [])).toBe(true);
});
