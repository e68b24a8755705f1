import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unePersonne } from "../../test/une-personne.ts";
import { comparer, SEUIL } from "./comparer.ts";
import { CONSTATS, phraseDe } from "./constats.ts";
import type { Personne } from "./personne.ts";

/** Someone else's contacts: what is compared then is the identity alone. */
const AILLEURS = {
  telephone: "0700000000",
  courriel: "autre@exemple.fr",
  adresseLigne: "1 place Bellecour",
  adresseCommune: "69381",
};

const nom = fc.string({ unit: fc.constantFrom(..."abcdeilmnorstéè’- "), minLength: 2, maxLength: 14 });
const date = fc
  .date({ min: new Date("1930-01-01"), max: new Date("2008-01-01"), noInvalidDate: true })
  .map((jour) => jour.toISOString().slice(0, 10));
const personne: fc.Arbitrary<Personne> = fc.record(
  {
    id: fc.constant("demandeur"),
    civilite: fc.constantFrom("1", "2"),
    nomNaissance: nom,
    nomUsage: nom,
    prenoms: nom,
    dateNaissance: date,
    telephone: fc.constantFrom("0612345678", "06 12 34 56 78", "0700000000"),
    adresseLigne: fc.constant("12 rue de la Paix"),
    adresseCommune: fc.constantFrom("69123", "69381"),
    nir: fc.record({ empreinte: fc.constantFrom("a", "b"), provisoire: fc.boolean() }),
  },
  { requiredKeys: ["id", "nomNaissance", "prenoms", "dateNaissance", "adresseLigne", "adresseCommune"] },
);

describe("comparer deux personnes", () => {
  it("donne le même score dans les deux sens", () => {
    fc.assert(
      fc.property(personne, personne, (a, b) => {
        expect(comparer(a, b).score).toBe(comparer(b, a).score);
        expect(comparer(a, b).jumeaux).toBe(comparer(b, a).jumeaux);
      }),
    );
  });

  it("propose toujours qui a donné deux fois les mêmes réponses", () => {
    fc.assert(
      fc.property(personne, (une) => {
        expect(comparer(une, une).score).toBeGreaterThanOrEqual(SEUIL);
      }),
    );
  });

  it("dit sur chaque champ un accord ou un désaccord, qui fait le score", () => {
    fc.assert(
      fc.property(personne, personne, (a, b) => {
        const { accords, desaccords, score } = comparer(a, b);
        const vus = [...accords, ...desaccords];
        expect(new Set(vus.map(({ champ }) => champ)).size).toBe(vus.length);
        for (const vu of vus) expect(phraseDe(vu)).not.toBe("");
        if (desaccords.length === 0) expect(score).toBeGreaterThan(0);
      }),
    );
  });
});

const retrouvee = (change: Partial<Personne>, depart = unePersonne()): boolean =>
  comparer(depart, { ...depart, ...change }).score >= SEUIL;

describe("une personne mal saisie est proposée", () => {
  it.each<[string, Partial<Personne>]>([
    ["sans accents et en capitales", { nomNaissance: "BENALI", prenoms: "AMINA LEILA" }],
    ["nom en deux mots", { nomNaissance: "Ben Ali" }],
    ["une faute dans le nom", { nomNaissance: "Benlai" }],
    ["une faute dans le prénom", { prenoms: "Amnia" }],
    ["nom et prénom intervertis", { nomNaissance: "Amina", prenoms: "Benali" }],
    ["second prénom oublié", { prenoms: "Amina" }],
    ["nom de mariage en plus", { nomUsage: "Durand" }],
  ])("%s, même partie vivre ailleurs", (_, change) => expect(retrouvee({ ...AILLEURS, ...change })).toBe(true));

  it.each<[string, Partial<Personne>]>([
    ["un chiffre de la date", { dateNaissance: "1985-03-21" }],
    ["deux chiffres croisés", { dateNaissance: "1985-03-72" }],
    ["nom de mariage à la place du nom de naissance", { nomNaissance: "Durand" }],
  ])("%s, si un contact le confirme", (_, change) => {
    expect(retrouvee({ ...change, courriel: "autre@exemple.fr" })).toBe(true);
    expect(retrouvee({ ...change, ...AILLEURS })).toBe(false);
  });

  it("jour et mois intervertis", () => {
    const depart = unePersonne({ dateNaissance: "1985-03-07" });
    expect(retrouvee({ dateNaissance: "1985-07-03", ...AILLEURS }, depart)).toBe(true);
  });

  it("sous son nom de mariage, quand l’autre demande le dit", () => {
    const mariee = unePersonne({ nomUsage: "Durand" });
    const { accords } = comparer(mariee, unePersonne({ nomNaissance: "DURAND", ...AILLEURS }));
    expect(accords.map(phraseDe)).toContain("Le nom de naissance de l’un est le nom d’usage de l’autre");
  });
});

describe("deux personnes différentes ne sont pas confondues", () => {
  const nir = (empreinte: string, provisoire = false) => ({ nir: { empreinte, provisoire } });

  it.each<[string, Partial<Personne>]>([
    ["des homonymes", { dateNaissance: "1991-11-02", ...AILLEURS }],
    ["une mère et sa fille du même nom, sous le même toit", { dateNaissance: "2006-09-14" }],
    ["des jumelles, sous le même toit", { prenoms: "Samira" }],
    ["un frère et une sœur jumeaux, sous le même toit", { prenoms: "Amin", civilite: "1" }],
  ])("%s", (_, change) => expect(retrouvee(change)).toBe(false));

  it("des jumeaux sont reconnus comme tels", () => {
    const { jumeaux, desaccords } = comparer(unePersonne(), unePersonne({ prenoms: "Samira" }));
    expect([jumeaux, desaccords.map(phraseDe)]).toEqual([true, ["Prénoms différents"]]);
  });

  it("des homonymes nés un 1er janvier, jour que l’on écrit quand il n’est pas connu", () => {
    expect(retrouvee(AILLEURS, unePersonne({ dateNaissance: "1985-01-01" }))).toBe(false);
  });

  it("deux numéros de sécurité sociale séparent de vrais homonymes, sauf s’il en est un provisoire", () => {
    expect(retrouvee({ ...nir("b"), ...AILLEURS }, unePersonne(nir("a")))).toBe(false);
    expect(retrouvee({ ...nir("b", true), ...AILLEURS }, unePersonne(nir("a")))).toBe(true);
  });
});

it("le conjoint qui a donné le numéro de l’autre n’est pas l’autre", () => {
  const nir = { empreinte: "a", provisoire: false };
  const conjoint = { prenoms: "Karim", civilite: "1", dateNaissance: "1983-10-09", nir };
  expect(retrouvee(conjoint, unePersonne({ nir }))).toBe(false);
});

it("chaque constat a sa phrase, et aucune ne se répète", () => {
  const phrases = Object.values(CONSTATS).flatMap((champ) => Object.values(champ).map(({ phrase }) => phrase));
  expect(new Set(phrases).size).toBe(phrases.length);
});
