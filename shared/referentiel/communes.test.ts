import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chercherCommunes, communeParCode, indexerCommunes, libelleCommune } from "./communes.ts";
import donnees from "./donnees/communes.json" with { type: "json" };

const index = indexerCommunes(donnees);
const noms = (texte: string, limite = 5) => chercherCommunes(index, texte, limite).map(libelleCommune);
const uneCommune = fc.constantFrom(...index.communes);

describe("les communes de 2026", () => {
  it("sont 34 875, avec les 45 arrondissements de Paris, Lyon et Marseille", () => {
    expect(index.communes.filter(({ ville }) => ville === undefined)).toHaveLength(34_875);
    expect(index.communes.filter(({ ville }) => ville !== undefined)).toHaveLength(45);
  });

  it("ont chacune un nom, un code postal et une population", () => {
    const boiteuses = index.communes.filter(
      ({ nom, codesPostaux, population }) =>
        nom === "" || !codesPostaux.every((code) => /^\d{5}$/.test(code)) || !Number.isInteger(population),
    );
    expect(boiteuses).toEqual([]);
  });

  it("appartiennent à une intercommunalité connue, sauf quatre îles", () => {
    const sans = index.communes.filter(({ epci }) => epci === undefined || !index.intercommunalites.has(epci));
    expect(sans.map(({ nom }) => nom)).toEqual(["L'Île-d'Yeu", "Ouessant", "Île-de-Bréhat", "Île-de-Sein"]);
  });

  it("du Grand Paris appartiennent à un territoire", () => {
    const saintDenis = communeParCode(index, "93066");
    expect(index.intercommunalites.get(saintDenis?.epci ?? "")).toBe("Métropole du Grand Paris");
    expect(index.intercommunalites.get(saintDenis?.ept ?? "")).toBe("Plaine Commune");
  });

  it("d’outre-mer ont un département à trois chiffres", () => {
    expect(communeParCode(index, "97411")).toMatchObject({ nom: "Saint-Denis", departement: "974" });
    expect(communeParCode(index, "2A004")).toMatchObject({ nom: "Ajaccio", departement: "2A" });
  });
});

describe("communeParCode", () => {
  it("un ancien code donne la commune d’aujourd’hui", () => {
    expect(communeParCode(index, "74268")?.nom).toBe("Annecy");
    expect(communeParCode(index, "55273")?.nom).toBe("Nonsard-Lamarche");
  });

  it("un code inconnu ne donne rien", () => {
    expect(communeParCode(index, "99999")).toBeUndefined();
    expect(communeParCode(index, "")).toBeUndefined();
  });

  it("un arrondissement connaît sa ville et partage son intercommunalité", () => {
    const lyon = communeParCode(index, "69123");
    expect(communeParCode(index, "69383")).toMatchObject({ ville: "69123", epci: lyon?.epci });
  });
});

describe("chercherCommunes", () => {
  it("ignore accents, majuscules, traits d’union et abréviation de Saint", () => {
    expect(noms("st-etienne", 1)).toEqual(["Saint-Étienne"]);
    expect(noms("SAINT ETIENNE", 1)).toEqual(["Saint-Étienne"]);
  });

  it("« st » peut aussi commencer Strasbourg", () => {
    expect(noms("st", 2)).toEqual(["Strasbourg", "Saint-Étienne"]);
  });

  it("donne la plus peuplée d’abord", () => {
    expect(noms("boulogne").slice(0, 2)).toEqual(["Boulogne-Billancourt", "Boulogne-sur-Mer"]);
  });

  it("le nom entier passe avant les noms plus longs", () => {
    expect(noms("y", 2)).toEqual(["Y", "Yerres"]);
  });

  it("trouve par un mot du nom", () => {
    expect(noms("havre")).toEqual(["Le Havre"]);
    expect(noms("hay les roses")).toEqual(["L'Haÿ-les-Roses"]);
  });

  it("trouve par l’ancien nom, et le dit", () => {
    expect(noms("Seynod")).toEqual(["Annecy (anciennement Seynod)"]);
    expect(noms("Arbignieu")).toEqual(["Arboys en Bugey (anciennement Arbignieu)"]);
  });

  it("les anciens noms viennent en dernier", () => {
    expect(noms("boulogne", 6).at(-1)).toBe("Essarts-en-Bocage (anciennement Boulogne)");
  });

  it("trouve par le début du code postal, la ville et l’arrondissement", () => {
    expect(noms("75013")).toEqual(["Paris", "Paris 13e Arrondissement"]);
    expect(noms(" 974 ", 2)).toEqual(["Saint-Denis", "Saint-Paul"]);
  });

  it("trouve par le code postal et le nom ensemble", () => {
    expect(noms("93200 Saint-Denis")).toEqual(["Saint-Denis"]);
    expect(noms("Paris 13ème")).toEqual(["Paris 13e Arrondissement"]);
  });

  it.each(["", "   ", "-", "مرحبا", "🏠", "123456", "zzzz"])("« %s » ne trouve rien", (texte) => {
    expect(noms(texte)).toEqual([]);
  });

  it("chaque commune est trouvée par son nom", () => {
    fc.assert(
      fc.property(uneCommune, (commune) => {
        expect(chercherCommunes(index, commune.nom, 20)).toContain(commune);
      }),
    );
  });

  it("chaque commune est trouvée par chacun de ses codes postaux", () => {
    fc.assert(
      fc.property(uneCommune, (commune) => {
        for (const code of commune.codesPostaux) expect(chercherCommunes(index, code, 100)).toContain(commune);
      }),
    );
  });

  it("ne dépasse jamais la limite et ne montre jamais deux fois la même commune", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 4 }), fc.nat(30), (texte, limite) => {
        const codes = chercherCommunes(index, texte, limite).map(({ code }) => code);
        expect(codes.length).toBeLessThanOrEqual(limite);
        expect(new Set(codes).size).toBe(codes.length);
      }),
    );
  });
});
