import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { attaquer } from "../../../shared/statistiques/protection/attaque/attaquer.ts";
import type { Cellule } from "../../../shared/statistiques/protection/attaque/cellules.ts";
import { nomDeCellule } from "../../../shared/statistiques/protection/attaque/savoir.ts";
import { attaquerLesVersions } from "../../../shared/statistiques/protection/attaque/versions.ts";
import type { Protection } from "../../../shared/statistiques/protection/protection.ts";
import { ProtectionImpossible, proteger } from "../../../shared/statistiques/protection/proteger.ts";
import type { Solveur } from "../../../shared/statistiques/protection/solveur.ts";
import { LARGEUR } from "../../../shared/statistiques/protection/systeme.ts";
import { NOMBRE_DE_FEUILLES, partages, publiees, uneFamille } from "../../../test/une-famille.ts";
import { ouvrirSolveur } from "../protection/highs.ts";

let solveur: Solveur;
beforeAll(async () => {
  solveur = await ouvrirSolveur();
});

// six communes; a few small counts among large ones
const EFFECTIFS = Array.from({ length: NOMBRE_DE_FEUILLES }, (_, rang) =>
  rang % 11 === 3 ? 4 + (rang % 5) : 14 + ((rang * 37) % 90),
);

const secretes = ({ entrees }: Protection) => [...entrees].filter(([, { statut }]) => statut === "c");

describe("ce que les fichiers publiés laissent deviner", () => {
  it("rien de ce qui est masqué, et tous les totaux se retrouvent", () => {
    const protection = proteger(uneFamille(EFFECTIFS), solveur);
    expect(secretes(protection).length).toBeGreaterThan(EFFECTIFS.filter((effectif) => effectif < 10).length);
    const { percees, incoherences, pireLargeur } = attaquer(publiees(protection), partages, solveur);
    expect({ percees, incoherences }).toEqual({ percees: [], incoherences: [] });
    expect(pireLargeur).toBeGreaterThanOrEqual(LARGEUR);
  });

  it("les cases masquées pour protéger les autres, une fois montrées, les livrent", () => {
    const protection = proteger(uneFamille(EFFECTIFS), solveur);
    const cellules = publiees(protection).map((cellule): Cellule => {
      const nom = [cellule.population, cellule.date, cellule.territoire, cellule.predicat.join("&")].join("|");
      const valeur = protection.entrees.get(nom)?.valeur ?? 0;
      return cellule.secrete && valeur >= 10 ? { ...cellule, secrete: false, valeur } : cellule;
    });
    expect(attaquer(cellules, partages, solveur).percees.length).toBeGreaterThan(0);
  });

  it("une somme montrée à un autre niveau les livre", () => {
    const protection = proteger(uneFamille(EFFECTIFS), solveur);
    const cellules = publiees(protection);
    const masquees = cellules.filter(({ secrete, territoire }) => secrete && territoire.startsWith("COM"));
    // a level that would show what its communes hide together: the same count, masked for one and shown for the whole
    const [choisie] = masquees;
    const valeur = protection.entrees.get(
      [choisie?.population, choisie?.date, choisie?.territoire, choisie?.predicat.join("&")].join("|"),
    )?.valeur;
    const ailleurs = cellules.concat(
      choisie
        ? [
            {
              ...choisie,
              territoire: "EPCI-9",
              secrete: false,
              valeur,
              source: { edition: "édition", tableau: "autre niveau" },
            },
          ]
        : [],
    );
    const avec = [...partages, { parent: "EPCI-9", enfants: [choisie?.territoire ?? ""] }];
    expect(attaquer(ailleurs, avec, solveur).percees.join("\n")).toContain(choisie?.territoire);
  });

  it("un masque oublié dans une correction le livre", () => {
    const protection = proteger(uneFamille(EFFECTIFS), solveur);
    const premiere = publiees(protection, "1.0.0");
    const [nom, { valeur } = { valeur: 0 }] = secretes(protection)[0] ?? [];
    const corrigee = publiees(protection, "1.0.1").map((cellule) =>
      [cellule.population, cellule.date, cellule.territoire, cellule.predicat.join("&")].join("|") === nom
        ? { ...cellule, secrete: false, valeur }
        : cellule,
    );
    expect(attaquer([...premiere, ...corrigee], partages, solveur).percees[0]).toContain("montrée dans 1.0.1");
  });

  it("un total faux se voit", () => {
    const cellules = publiees(proteger(uneFamille(EFFECTIFS), solveur)).map((cellule) =>
      cellule.territoire === "REG-R" && cellule.predicat.length === 0
        ? { ...cellule, valeur: (cellule.valeur ?? 0) + 1 }
        : cellule,
    );
    expect(attaquer(cellules, partages, solveur).incoherences.length).toBeGreaterThan(0);
  });
});

describe("une commune nommée au premier choix, et à tous les rangs", () => {
  const nombre = (population: string, territoire: string, valeur: number | undefined): Cellule => ({
    population,
    date: "2022-12-31",
    territoire,
    predicat: [],
    valeur,
    secrete: valeur === undefined,
    source: { edition: "2023-01", tableau: population },
  });
  const epci = [{ parent: "EPCI-E", enfants: ["COM-a", "COM-b", "COM-c"] }];
  // of 84, 70 are shown: a and b share 14
  const premiers = [
    nombre("stock", "EPCI-E", 84),
    nombre("stock", "COM-a", undefined),
    nombre("stock", "COM-b", undefined),
    nombre("stock", "COM-c", 70),
  ];
  const lire = (...choix: Cellule[]) => attaquer([...premiers, ...choix], epci, solveur);

  it("un nombre à tous les rangs serre de trop près les premiers choix que l’on tait", () => {
    const { percees } = lire(nombre("choix", "COM-a", 10), nombre("choix", "COM-b", 11));
    expect(percees.map((dite) => dite.split("|")[2]).toSorted()).toEqual(["COM-a", "COM-b"]);
    expect(percees.join("\n")).toContain("entre 3 et 10");
  });

  it("large, ou tu lui-même, il n’apprend rien", () => {
    const { percees, incoherences } = lire(nombre("choix", "COM-a", 14), nombre("choix", "COM-b", undefined));
    expect({ percees, incoherences }).toEqual({ percees: [], incoherences: [] });
  });

  it("à côté d’un premier choix montré, il ne laisse rien de petit, et n’est pas moindre", () => {
    expect(lire(nombre("choix", "COM-c", 74)).percees.join("\n")).toContain("vaut 4, par différence");
    expect(lire(nombre("choix", "COM-c", 69)).incoherences.join("\n")).toContain("aucune valeur ne convient");
    expect(lire(nombre("choix", "COM-c", 80)).percees).toEqual([]);
  });

  it("ceux d’une intercommunalité ne s’additionnent pas", () => {
    const choix = ["COM-a", "COM-b", "COM-c"].map((commune) => nombre("choix", commune, 90));
    expect(lire(nombre("choix", "EPCI-E", 95), ...choix).incoherences).toEqual([]);
  });
});

describe("une édition et sa correction", () => {
  const premiere = () => proteger(uneFamille(EFFECTIFS), solveur);
  const tues = (protection: Protection) =>
    secretes(protection).map(([cle, { valeur }]) => ({ cle, valeur, statut: "c" as const }));
  /** One count that was shown is four. */
  function corriger({ entrees }: Protection): number[] {
    const [croisement] = uneFamille(EFFECTIFS).croisements;
    const rang = [...(croisement?.feuilles ?? [])].findIndex(({ lieu, modalites: [anciennete, mutation] }) => {
      const nom = `stock|2022-12-31|COM-${lieu}|anciennete=${anciennete}&mutation=${mutation}`;
      return entrees.get(nom)?.statut === "pub";
    });
    expect(rang).toBeGreaterThanOrEqual(0);
    return EFFECTIFS.map((effectif, celui) => (celui === rang ? 4 : effectif));
  }
  const versions = (...lues: Cellule[][]) =>
    lues.map((cellules, rang) => ({
      edition: "2023-01",
      version: `1.0.${rang}`,
      publieeLe: `2023-03-0${rang + 1}`,
      cellules,
    }));

  it("ce qui est devenu petit se tait, ce qui était tu le reste, et rien ne s’en déduit", () => {
    const avant = premiere();
    const apres = proteger(uneFamille(corriger(avant), tues(avant)), solveur);
    const [anciens, nouveaux] = [avant, apres].map((protection) => new Set(secretes(protection).map(([nom]) => nom)));
    expect(nouveaux?.size).toBeGreaterThan(anciens?.size ?? 0);
    expect([...(anciens ?? [])].filter((nom) => !nouveaux?.has(nom))).toEqual([]);
    const lues = versions(publiees(avant, "1.0.0"), publiees(apres, "1.0.1"));
    const { percees, incoherences } = attaquerLesVersions(lues, partages, solveur);
    expect({ percees, incoherences }).toEqual({ percees: [], incoherences: [] });
  });

  it("un masque que la correction lève se voit, même si le nombre a changé", () => {
    const avant = premiere();
    const [nom] = secretes(avant)[0] ?? [];
    const apres = publiees(proteger(uneFamille(corriger(avant), tues(avant)), solveur), "1.0.1").map((cellule) =>
      nomDeCellule(cellule) === nom ? { ...cellule, secrete: false, valeur: 31 } : cellule,
    );
    const { percees } = attaquerLesVersions(versions(publiees(avant, "1.0.0"), apres), partages, solveur);
    expect(percees.join("\n")).toContain(`${nom} : masquée dans 1.0.0, tableau, montrée dans 1.0.1, tableau`);
  });

  const stock = (territoire: string, valeur: number, edition: string): Cellule => ({
    population: "stock",
    date: "2022-12-31",
    territoire,
    predicat: [],
    valeur,
    secrete: false,
    source: { edition, tableau: "tableau" },
  });
  const region = [{ parent: "REG-R", enfants: ["DEP-1", "DEP-2"] }];
  const etLaSuivante = (publieeLe: string, un: number) => {
    const cellules = [stock("DEP-1", 100, "1.0.0"), stock("DEP-2", 50, "1.0.0"), stock("REG-R", 150, "1.0.0")];
    const corrigees = [stock("DEP-1", 99, "1.0.1"), stock("DEP-2", 50, "1.0.1"), stock("REG-R", 149, "1.0.1")];
    const suivante = { edition: "2023-02", version: "1.0.0", publieeLe, cellules: [stock("DEP-1", un, "2023-02")] };
    return attaquerLesVersions([...versions(cellules, corrigees), suivante], region, solveur);
  };

  it("une édition d’avant la correction, qui redit sa date, n’est pas mêlée à elle : elle est à corriger", () => {
    const { incoherences, perimees } = etLaSuivante("2023-03-01", 100);
    expect(incoherences).toEqual([]);
    expect(perimees).toEqual(["2023-02 1.0.0 dit le stock du 2022-12-31 tel qu’avant la correction 2023-01 1.0.1"]);
  });

  it("une édition d’après la correction doit dire ce qu’elle dit", () => {
    expect(etLaSuivante("2023-03-09", 99)).toMatchObject({ perimees: [] });
    expect(etLaSuivante("2023-03-09", 100).incoherences.join("\n")).toContain("REG-R");
  });

  it("deux lacs qui disent le même jour ne sont pas mêlés", () => {
    const [une, autre] = [stock("DEP-1", 100, "2023-01"), stock("DEP-1", 70, "idf-2023-01")];
    const tout = (edition: string, cellules: Cellule[]) => ({
      edition,
      version: "1.0.0",
      publieeLe: undefined,
      cellules,
    });
    const lues = [
      tout("2023-01", [une, stock("DEP-2", 50, "2023-01"), stock("REG-R", 150, "2023-01")]),
      tout("idf-2023-01", [autre, stock("DEP-2", 30, "idf"), stock("REG-R", 100, "idf")]),
    ];
    expect(attaquerLesVersions(lues, region, solveur).incoherences).toEqual([]);
  });
});

it("un secret d’une édition en reste un dans la suivante", () => {
  const premiere = proteger(uneFamille(EFFECTIFS), solveur);
  const anterieurs = [...premiere.entrees].map(([nom, { valeur, statut }]) => ({ cle: nom, valeur, statut }));
  const corriges = EFFECTIFS.map((effectif) => (effectif < 10 ? effectif + 30 : effectif));
  const masquees = anterieurs.filter(({ statut }) => statut === "c");
  const seconde = proteger(uneFamille(corriges, masquees), solveur);
  for (const { cle } of masquees) expect([cle, seconde.entrees.get(cle)?.statut ?? "c"]).toEqual([cle, "c"]);
});

it("ce qui fut montré d’un compte que cette édition ne dit pas n’est pas montré par elle, ni pris pour un zéro", () => {
  const cle = "PS|2021-12-31|COM-a|";
  const { entrees } = proteger(uneFamille(EFFECTIFS, [{ cle, statut: "pub" }]), solveur);
  expect(entrees.has(cle)).toBe(false);
});

it("la même famille donne les mêmes masques", () => {
  const noms = () => secretes(proteger(uneFamille(EFFECTIFS), solveur)).map(([nom]) => nom);
  expect(noms()).toEqual(noms());
});

describe("loi", () => {
  const effectifs = fc.array(
    fc.oneof({ weight: 2, arbitrary: fc.nat(12) }, { weight: 5, arbitrary: fc.integer({ min: 10, max: 200 }) }),
    {
      minLength: NOMBRE_DE_FEUILLES,
      maxLength: NOMBRE_DE_FEUILLES,
    },
  );

  it("quels que soient les nombres : rien n’est percé, rien n’est faux, tout se somme", () => {
    fc.assert(
      fc.property(effectifs, (nombres) => {
        const protection = protegerOuRien(nombres);
        if (!protection) return;
        const exactes = somme(nombres);
        for (const [nom, { valeur, statut }] of protection.entrees) {
          if (nom.endsWith("FR-FR|")) expect(valeur).toBe(exactes);
          if (statut === "pub") expect(valeur === 0 || valeur >= 10).toBe(true);
        }
        const { percees, incoherences } = attaquer(publiees(protection), partages, solveur);
        expect({ percees, incoherences }).toEqual({ percees: [], incoherences: [] });
      }),
      { numRuns: 40 },
    );
  });

  function protegerOuRien(nombres: readonly number[]): Protection | undefined {
    try {
      return proteger(uneFamille(nombres), solveur);
    } catch (erreur) {
      if (erreur instanceof ProtectionImpossible) return undefined;
      throw erreur;
    }
  }
});

const somme = (nombres: readonly number[]): number => nombres.reduce((cumul, nombre) => cumul + nombre, 0);
