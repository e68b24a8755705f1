import { describe, expect, it } from "vitest";
import { uneDemande } from "../../test/une-demande.ts";
import type { Envoi } from "../envois/preuve.ts";
import { jourVenu } from "./jour-venu.ts";

const livre = (version: number, jour: string): Envoi => ({
  version,
  message: "preavis-emis",
  canal: "courriel",
  faits: [{ type: "delivre", le: jour, reference: "m1" }],
});

const avis = [{ rang: "dernier-rappel", version: 2, le: "2027-11-24" }] as const;
const prevenue = uneDemande({ version: 2, avis });

it("avant son échéance, une demande est revue ce jour-là", () => {
  expect(jourVenu(uneDemande(), [], "2027-05-01")).toEqual({ revoirLe: "2027-10-14" });
});

it("à l’échéance, l’avis part, pour la fin de validité qui vient", () => {
  expect(jourVenu(uneDemande(), [], "2027-10-14")).toEqual({
    faire: { type: "preavis-emis", donnees: { rang: "preavis", pourLe: "2027-11-24" } },
  });
});

describe("Passé le mois de tolérance", () => {
  it("une personne prévenue depuis un mois est radiée, avec la preuve", () => {
    expect(jourVenu(prevenue, [livre(2, "2027-11-24")], "2027-12-25")).toEqual({
      faire: {
        type: "demande-radiee",
        donnees: { motif: "non_renouvellement", preuve: { version: 2, canal: "courriel", le: "2027-11-24" } },
      },
    });
  });

  it("une preuve trop jeune fait attendre la fin de son mois", () => {
    expect(jourVenu(prevenue, [livre(2, "2027-12-10")], "2027-12-25")).toEqual({ revoirLe: "2028-01-11" });
  });

  it("sans preuve, la personne est à joindre, puis revue tous les trente jours, jamais radiée", () => {
    expect(jourVenu(prevenue, [], "2027-12-25")).toEqual({ faire: { type: "injoignable-signalee", donnees: {} } });
    const signalee = { ...prevenue, injoignableDepuis: "2027-12-25" };
    expect(jourVenu(signalee, [], "2027-12-25")).toEqual({ revoirLe: "2028-01-24" });
  });
});

describe("Un mois après un avertissement", () => {
  const avertissement = { motif: "irrecevabilite", sousMotif: "IRRRES", version: 2, le: "2027-09-10" } as const;
  const avertie = uneDemande({ version: 2, avertissement });

  it("prouvé, la demande est radiée pour ce motif", () => {
    expect(jourVenu(avertie, [livre(2, "2027-09-10")], "2027-10-11")).toMatchObject({
      faire: { type: "demande-radiee", donnees: { motif: "irrecevabilite", sousMotif: "IRRRES" } },
    });
  });

  it("sans preuve, l’attente ne cache pas l’avis de renouvellement", () => {
    expect(jourVenu({ ...avertie, injoignableDepuis: "2027-10-10" }, [], "2027-10-11")).toEqual({
      revoirLe: "2027-10-14",
    });
  });
});

it("un an après sa radiation, une demande est purgée", () => {
  const radiee = uneDemande({ etat: "radiee", radiation: { motif: "renonciation", le: "2027-01-10" } });
  expect(jourVenu(radiee, [], "2028-01-09")).toEqual({ revoirLe: "2028-01-10" });
  expect(jourVenu(radiee, [], "2028-01-10")).toEqual({ purger: true });
});
