import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { desReponses } from "../../test/des-reponses.ts";
import { uneCandidature, unLogement } from "../../test/un-logement.ts";
import { uneDemande } from "../../test/une-demande.ts";
import { surfaceMinimale } from "../instruction/lectures.ts";
import type { Commune } from "../referentiel/communes.ts";
import { typesDeLogement } from "../referentiel/nomenclatures.ts";
import { classer, cleDeRang, examiner, rangAvantDecision, rangParmi } from "./examiner.ts";
import type { Logement } from "./logement.ts";
import { codesDe } from "./nomenclatures.ts";
import { type Candidat, priorites } from "./regle.ts";

const lyon3: Commune = {
  code: "69383",
  nom: "Lyon 3e",
  codesPostaux: ["69003"],
  departement: "69",
  population: 100_000,
  epci: "200046977",
  ville: "69123",
};
const ou = { aujourdhui: "2026-12-01", communeDe: (code: string) => (code === "69383" ? lyon3 : undefined) };

const unCandidat = (reponses: Parameters<typeof desReponses>[0] = {}, dit: Partial<Candidat> = {}): Candidat => ({
  demande: uneDemande({
    identite: "verifiee",
    reponses: desReponses({
      communes: ["69123"],
      typesLogement: ["T3"],
      personnesALoger: 2,
      categorieLogement: "A",
      revenuFiscalN2: 20_000,
      loyerMaximum: 700,
      rezDeChaussee: true,
      sansAscenseur: true,
      ...reponses,
    }),
  }),
  priorite: "aucune",
  publics: [],
  revenusConfirmes: [],
  ...dit,
});

const exclusions = (candidat: Candidat, dit: Partial<Logement> = {}) =>
  examiner(unLogement(dit), candidat, ou).exclusions.map(({ regle }) => regle);

describe("Un logement et une demande", () => {
  it("conviennent, et chaque raison est dite", () => {
    const { eligible, constats } = examiner(unLogement(), unCandidat(), ou);
    expect(eligible).toBe(true);
    expect(constats.map(({ phrase }) => phrase)).toContain("Lyon 3e : souhait n° 1.");
  });

  it.each<[string, Candidat, Partial<Logement>]>([
    ["etat", { ...unCandidat(), demande: { ...unCandidat().demande, etat: "radiee" } }, {}],
    ["commune", unCandidat({ communes: ["69266"] }), {}],
    ["type", unCandidat({ typesLogement: ["T2"] }), {}],
    ["categorie", unCandidat({ categorieLogement: "M" }), {}],
    ["taille", unCandidat({ personnesALoger: 1 }), {}],
    ["plafond", unCandidat({ revenuFiscalN2: 60_000 }), {}],
    ["loyer", unCandidat({ loyerMaximum: 400 }), {}],
    ["acces", unCandidat({ rezDeChaussee: false }), { etage: 0 }],
    ["acces", unCandidat({ sansAscenseur: false }), { ascenseur: false }],
    ["contingent", unCandidat(), { reservataire: "PPRIOR" }],
  ])("%s : une seule règle exclut, et elle est nommée", (regle, candidat, dit) => {
    expect(exclusions(candidat, dit)).toEqual([regle]);
  });

  it("dit de combien les revenus dépassent le plafond de l’année et de la zone", () => {
    const [plafond] = examiner(unLogement(), unCandidat({ revenuFiscalN2: 60_000 }), ou).exclusions;
    expect(plafond?.phrase).toMatch(/revenus déclarés, plafond PLUS 45\s374\s€ : 14\s626\s€ de trop\.$/u);
  });

  it("les revenus lus sur l’avis par un agent comptent à la place de ceux qui sont déclarés", () => {
    const lu = { personne: "demandeur", annee: 2024, montant: 60_000, le: "2026-11-30", guichet: "G6901" };
    const [plafond] = examiner(unLogement(), unCandidat({}, { revenusConfirmes: [lu] }), ou).exclusions;
    expect(plafond?.phrase).toMatch(/^60\s000\s€ de revenus lus sur les avis d’imposition, plafond PLUS/u);
  });

  it("dit de chaque public s’il est déclaré ou justifié, et des points ce qui est vérifié", () => {
    const publics = [
      { libelle: "Menacé d’expulsion", prouve: true },
      { libelle: "Sans logement", prouve: false },
    ];
    const cote = { nom: "Métropole", points: 30, verifies: 20, fixee: false };
    const { constats } = examiner(unLogement(), unCandidat({}, { priorite: "prouvee", publics, cote }), ou);
    expect(constats.map(({ phrase }) => phrase)).toEqual(
      expect.arrayContaining([
        "Public prioritaire : Menacé d’expulsion (justifié) ; Sans logement (déclaré, à justifier).",
        "30 points par la grille « Métropole », dont 20 vérifiés.",
      ]),
    );
  });

  it("signale les logements attribués qui furent refusés sans motif, sans exclure", () => {
    const refusees = [
      uneCandidature({ etat: "refusee", refus: "SRP" }),
      uneCandidature({ etat: "refusee", refus: "LOY" }),
    ];
    const candidat = unCandidat();
    const examen = examiner(
      unLogement(),
      { ...candidat, demande: { ...candidat.demande, candidatures: refusees } },
      ou,
    );
    expect(examen).toMatchObject({ eligible: true });
    expect(examen.constats).toContainEqual({
      regle: "refus",
      verdict: "a-verifier",
      phrase: "Un logement attribué a été refusé sans motif.",
    });
  });

  it("des revenus inconnus se vérifient, et n’excluent pas", () => {
    const { revenuFiscalN2: _r, ...sansRevenus } = unCandidat().demande.reponses;
    const candidat = { ...unCandidat(), demande: { ...unCandidat().demande, reponses: sansRevenus } };
    const examen = examiner(unLogement(), candidat, ou);
    expect(examen.eligible).toBe(true);
    expect(examen.constats).toContainEqual(expect.objectContaining({ regle: "plafond", verdict: "a-verifier" }));
  });
});

it("compte la surface comme la loi : 9 m², 16, puis 9 de plus, 70 au plus", () => {
  expect([1, 2, 3, 8, 12].map(surfaceMinimale)).toEqual([9, 16, 25, 70, 70]);
});

const candidats = fc.array(
  fc.record({
    priorite: fc.constantFrom(...priorites),
    points: fc.integer({ min: 0, max: 300 }),
    jour: fc.integer({ min: 10, max: 28 }),
    types: fc.subarray(codesDe(typesDeLogement), { minLength: 1 }),
    numero: fc.integer({ min: 1, max: 999_999 }),
  }),
  { maxLength: 12 },
);

it("le classement : publics d’abord, puis points, puis ancienneté ; nul exclu n’a de rang, et chaque exclu sait pourquoi", () => {
  fc.assert(
    fc.property(candidats, (tires) => {
      const tous = tires.map(({ priorite, points, jour, types, numero }): Candidat => {
        const { demande } = unCandidat({ typesLogement: types });
        const numeroUnique = `0691126${String(numero).padStart(6, "0")}GDPUB`;
        return {
          priorite,
          cote: { nom: "Grille", points, verifies: 0, fixee: false },
          revenusConfirmes: [],
          publics: [],
          demande: { ...demande, numeroUnique, ancienneteDepuisLe: `2026-11-${jour}` },
        };
      });
      const { eligibles, exclus } = classer(unLogement(), tous, ou);
      expect(eligibles.length + exclus.length).toBe(tous.length);
      for (const { examen } of exclus) expect(examen.exclusions.length).toBeGreaterThan(0);
      for (const [place, { candidat, rang }] of eligibles.entries()) {
        const avant = eligibles[place - 1]?.candidat;
        expect(rang).toBeLessThanOrEqual(place + 1);
        if (!avant) continue;
        const note = (un: Candidat) =>
          [
            priorites.indexOf(un.priorite),
            -(un.cote?.points ?? 0),
            Number(un.demande.ancienneteDepuisLe.slice(-2)),
          ] as const;
        const [a, b] = [note(avant), note(candidat)];
        const premier = a.findIndex((valeur, rangDeNote) => valeur !== b[rangDeNote]);
        if (premier >= 0) expect(a[premier]).toBeLessThan(b[premier] ?? 0);
      }
    }),
  );
});

it("le rang se retrouve parmi les clés gardées, qui ne disent rien de personne", () => {
  const cles = ["2026-11-10", "2026-11-12", "2026-11-14"].map((ancienneteDepuisLe) =>
    cleDeRang({ ...unCandidat(), demande: { ...unCandidat().demande, ancienneteDepuisLe } }),
  );
  expect(cles.map((cle) => rangParmi(cles, cle))).toEqual([1, 2, 3]);
  expect(cles.join()).not.toContain(uneDemande().numeroUnique);
});

describe("Le rang avant la décision", () => {
  const presentees = [
    { numeroUnique: "A", cle: "1#9999989#2019-03-02" },
    { numeroUnique: "B", cle: "1#9999989#2026-11-24" },
    { numeroUnique: "C", cle: "1#9999989#2026-11-24" },
  ];

  it("se compte parmi les demandes présentées ; deux égales ont le même", () => {
    expect(["A", "B", "C"].map((numero) => rangAvantDecision(presentees, numero))).toEqual([1, 2, 2]);
  });

  it("ne se dit pas quand l’une a été présentée sans être classée", () => {
    expect(rangAvantDecision([...presentees, { numeroUnique: "D" }], "A")).toBeUndefined();
  });
});
