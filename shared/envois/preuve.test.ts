import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canaux, type Envoi, type FaitDEnvoi, preuveDe, sortesDeFait } from "./preuve.ts";

const fait = (type: FaitDEnvoi["type"], jour: string): FaitDEnvoi => ({ type, le: `${jour}T09:00:00.000Z` });
const unEnvoi = (canal: Envoi["canal"], ...faits: FaitDEnvoi[]): Envoi => ({
  version: 2,
  message: "preavis",
  canal,
  faits,
});
const prouve = (...envois: Envoi[]) => preuveDe(envois, [2])?.le;

describe("Un courriel prouve", () => {
  it("le jour où il est délivré", () => {
    const faits = [fait("envoye", "2027-10-14"), fait("delivre", "2027-10-15")];
    expect(preuveDe([unEnvoi("courriel", ...faits)], [2])).toEqual({ version: 2, canal: "courriel", le: "2027-10-15" });
  });

  it("rien s’il a rebondi ensuite, dans quelque ordre qu’on l’apprenne", () => {
    const faits = [fait("delivre", "2027-10-14"), fait("rebond", "2027-10-15")];
    expect(prouve(unEnvoi("courriel", ...faits))).toBeUndefined();
    expect(prouve(unEnvoi("courriel", ...faits.toReversed()))).toBeUndefined();
  });

  it("de nouveau s’il est renvoyé et délivré après le rebond", () => {
    expect(prouve(unEnvoi("courriel", fait("rebond", "2027-10-14"), fait("delivre", "2027-10-20")))).toBe("2027-10-20");
  });

  it("rien s’il est seulement parti, ou s’il suit un autre événement", () => {
    expect(prouve(unEnvoi("courriel", fait("envoye", "2027-10-14"), fait("retard", "2027-10-14")))).toBeUndefined();
    expect(preuveDe([unEnvoi("courriel", fait("delivre", "2027-10-14"))], [3])).toBeUndefined();
  });
});

describe("Une lettre prouve", () => {
  it("le jour où elle est reçue, à défaut celui où elle est postée", () => {
    expect(prouve(unEnvoi("courrier", fait("poste", "2027-10-14")))).toBe("2027-10-14");
    expect(prouve(unEnvoi("courrier", fait("poste", "2027-10-14"), fait("recu", "2027-10-18")))).toBe("2027-10-18");
  });

  it("rien si elle est revenue", () => {
    expect(prouve(unEnvoi("courrier", fait("poste", "2027-10-14"), fait("npai", "2027-10-25")))).toBeUndefined();
  });
});

it("de plusieurs envois, le premier arrivé compte ; un SMS, jamais", () => {
  const sms = unEnvoi("sms", fait("delivre", "2027-10-01"));
  const lettre = unEnvoi("courrier", fait("recu", "2027-10-18"));
  expect(prouve(sms)).toBeUndefined();
  expect(prouve(sms, lettre, unEnvoi("courriel", fait("delivre", "2027-10-14")))).toBe("2027-10-14");
});

it("une preuve ne dépend pas de l’ordre dans lequel les nouvelles arrivent", () => {
  const faits = fc.array(
    fc.record({
      type: fc.constantFrom(...sortesDeFait),
      le: fc.constantFrom("2027-10-01T09:00:00.000Z", "2027-10-09T09:00:00.000Z", "2027-11-01T09:00:00.000Z"),
    }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...canaux), faits, (canal, connus) => {
      expect(prouve(unEnvoi(canal, ...connus.toReversed()))).toBe(prouve(unEnvoi(canal, ...connus)));
    }),
  );
});
