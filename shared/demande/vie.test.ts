import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { uneDemande } from "../../test/une-demande.ts";
import type { Demande } from "./demande.ts";
import type { Fait } from "./evenements.ts";
import { appliquer, refusDe, transitions } from "./transitions.ts";

const circonstances = (jour: string) => ({
  numeroUnique: "0691126000001GDPUB",
  connuLe: `${jour}T11:00:00.000Z`,
  acteur: { role: "systeme" } as const,
  guichet: "GDPUB",
  canal: "systeme" as const,
  operationId: `operation-${jour}`,
  precedent: null,
});

const vivre = (demande: Demande, fait: Fait, jour: string): Demande =>
  appliquer(demande, fait, circonstances(jour)).apres;
const preavis = (rang: "preavis" | "rappel" | "dernier-rappel", pourLe = "2027-11-24"): Fait => ({
  type: "preavis-emis",
  donnees: { rang, pourLe },
});
const radier = (preuve?: { version: number; canal: "courriel"; le: string }): Fait => ({
  type: "demande-radiee",
  donnees: { motif: "non_renouvellement", ...(preuve && { preuve }) },
});

describe("Radier faute de renouvellement", () => {
  const avertie = vivre(uneDemande(), preavis("preavis"), "2027-10-14");
  const preuve = { version: 2, canal: "courriel", le: "2027-10-14" } as const;

  it("ne se fait pas sans la preuve que l’avis est arrivé", () => {
    expect(refusDe(avertie, radier(), "2028-06-01")).toBe("radiation-sans-preuve");
    expect(refusDe(avertie, radier({ ...preuve, version: 9 }), "2028-06-01")).toBe("radiation-sans-preuve");
  });

  it("ne se fait pas pendant le mois de tolérance, ni moins d’un mois après la preuve", () => {
    expect(refusDe(avertie, radier(preuve), "2027-12-24")).toBe("radiation-sans-preuve");
    expect(refusDe(avertie, radier(preuve), "2027-12-25")).toBeUndefined();
    expect(refusDe(avertie, radier({ ...preuve, le: "2027-12-20" }), "2028-01-20")).toBe("radiation-sans-preuve");
    expect(refusDe(avertie, radier({ ...preuve, le: "2027-12-20" }), "2028-01-21")).toBeUndefined();
  });

  it("se reprend jusqu’au dix-huitième mois, par le gestionnaire, avec la même ancienneté", () => {
    const radiee = vivre(avertie, radier(preuve), "2027-12-25");
    const demander: Fait = { type: "reactivation-demandee", donnees: {} };
    expect(refusDe(radiee, demander, "2028-05-24")).toBeUndefined();
    expect(refusDe(radiee, demander, "2028-05-25")).toBe("reactivation-impossible");
    const demandee = vivre(radiee, demander, "2028-05-24");
    expect(refusDe(demandee, demander, "2028-05-24")).toBe("reactivation-deja-demandee");
    const reactiver: Fait = {
      type: "demande-reactivee",
      donnees: { expireLe: "2029-05-26", codeAttestation: "7K3MP9QXWH2U" },
    };
    const reprise = vivre(demandee, reactiver, "2028-05-26");
    expect(reprise).toMatchObject({ etat: "active", ancienneteDepuisLe: "2026-11-24", expireLe: "2029-05-26" });
    expect([reprise.radiation, reprise.avis, reprise.reactivationDemandeeLe]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("Radier faute de réponse", () => {
  const avertir: Fait = {
    type: "avertissement-emis",
    donnees: { motif: "sans_reponse", raison: "Deux rendez-vous sans nouvelles" },
  };
  const avertie = vivre(uneDemande(), avertir, "2027-01-10");
  const sans = (le: string): Fait => ({
    type: "demande-radiee",
    donnees: { motif: "sans_reponse", preuve: { version: 2, canal: "courrier", le } },
  });

  it("veut un avertissement prouvé et un mois", () => {
    expect(refusDe(uneDemande(), sans("2027-01-12"), "2027-03-01")).toBe("radiation-sans-preuve");
    expect(refusDe(avertie, sans("2027-01-12"), "2027-02-12")).toBe("radiation-sans-preuve");
    expect(refusDe(avertie, sans("2027-01-12"), "2027-02-13")).toBeUndefined();
  });

  it("tombe dès que la personne donne de ses nouvelles", () => {
    const changee = vivre(
      avertie,
      { type: "demande-modifiee", donnees: { formulaire: "2026-2", changements: {}, sensiblesChanges: false } },
      "2027-01-20",
    );
    expect(changee.avertissement).toBeUndefined();
    expect(refusDe(changee, sans("2027-01-12"), "2027-02-13")).toBe("radiation-sans-preuve");
  });
});

it("un avis ne part qu’une fois, et dans l’ordre", () => {
  const rappelee = vivre(uneDemande(), preavis("rappel"), "2027-11-10");
  for (const rang of ["preavis", "rappel"] as const)
    expect(refusDe(rappelee, preavis(rang), "2027-11-12")).toBe("avis-deja-emis");
  expect(refusDe(rappelee, preavis("dernier-rappel"), "2027-11-24")).toBeUndefined();
  expect(refusDe(uneDemande(), preavis("preavis", "2026-01-01"), "2027-10-14")).toBe("avis-deja-emis");
});

it("d’aucun état, une action que la table ne prévoit pas ne passe", () => {
  const radiee = uneDemande({ etat: "radiee", radiation: { motif: "attribution", le: "2027-01-10" } });
  const faits: Fait[] = [
    { type: "demande-retiree", donnees: { restaurableJusquAu: "2027-01-24" } },
    { type: "demande-restauree", donnees: {} },
    { type: "injoignable-signalee", donnees: {} },
    { type: "reactivation-refusee", donnees: { raison: "Revenus" } },
    radier(),
  ];
  fc.assert(
    fc.property(fc.constantFrom(...faits), fc.constantFrom(uneDemande(), radiee), (fait, demande) => {
      if (transitions[fait.type].depuis !== demande.etat)
        expect(refusDe(demande, fait, "2027-02-01")).toMatch(/^demande-(?:arretee|en-cours)$/u);
    }),
  );
});
