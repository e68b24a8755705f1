import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { attaquer } from "../../../shared/statistiques/protection/attaque/attaquer.ts";
import type { CleTerritoire, Croisement, Lieu } from "../../../shared/statistiques/protection/famille.ts";
import { alleger } from "../../../shared/statistiques/protection/locale/alleger.ts";
import { protegerDepartement } from "../../../shared/statistiques/protection/locale/departement.ts";
import { detacher, Parts } from "../../../shared/statistiques/protection/locale/parts.ts";
import type { Entree, Protection } from "../../../shared/statistiques/protection/protection.ts";
import { ProtectionImpossible, proteger } from "../../../shared/statistiques/protection/proteger.ts";
import type { Solveur } from "../../../shared/statistiques/protection/solveur.ts";
import { LARGEUR } from "../../../shared/statistiques/protection/systeme.ts";
import { NOMBRE_DE_FEUILLES, partages, publiees, uneFamille } from "../../../test/une-famille.ts";
import { ouvrirSolveur } from "../protection/highs.ts";

let solveur: Solveur;
beforeAll(async () => {
  solveur = await ouvrirSolveur();
});

const COMMUNES = ["a", "b", "c", "d", "e", "f"];

/** The edition whole: régions and départements first, then what stands inside each. */
function editer(effectifs: readonly number[]): Protection | undefined {
  const { lieux, dimensions, croisements } = uneFamille(effectifs);
  const larges = croisements.map((un): Croisement => ({ ...un, niveaux: ["FR", "REG", "DEP"] }));
  const haut = protegerOuRien({ lieux, dimensions, croisements: larges });
  if (!haut) return undefined;
  const entrees = new Map<string, Entree>(haut.entrees);
  const partagees = new Set(["EPCI-2"]);
  const parts = new Parts();
  const par = (departement: "A" | "B") => {
    const siens = lieux.filter(({ chaines }) => chaines.some((chaine) => chaine.includes(`DEP-${departement}`)));
    const codes = new Set(siens.map(({ code }) => code));
    const dedans = croisements.map(
      (un): Croisement => ({
        ...un,
        niveaux: ["DEP", "EPCI", "COM"],
        feuilles: [...un.feuilles].filter(({ lieu }) => codes.has(lieu)),
      }),
    );
    const dessus = [...haut.entrees].filter(([nom]) => nom.includes(`|DEP-${departement}|`));
    const unites = [
      ...protegerDepartement(
        {
          cle: `DEP-${departement}`,
          lieux: siens.map((lieu) => ailleurs(lieu, departement)),
          dimensions,
          croisements: dedans,
          dessus: new Map(dessus.map(([nom, { statut }]) => [nom, statut])),
          anterieurs: new Map(),
        },
        solveur,
      ),
    ];
    for (const unite of unites) parts.prendre(departement, detacher(partagees, unite));
    return unites;
  };
  const unites = [...par("A"), ...par("B")];
  const toutes = [...unites, ...parts.rendre(() => new Set(["A", "B"]))];
  alleger(toutes);
  for (const unite of toutes) for (const [nom, entree] of unite.entrees) entrees.set(nom, entree);
  return { ...haut, entrees };
}

/** Inside a département, an intercommunalité is what it holds of it. */
const ailleurs = ({ code, chaines }: Lieu, departement: "A" | "B"): Lieu => ({
  code,
  chaines: chaines.map((chaine): CleTerritoire[] => {
    const dedans = chaine.filter((cle) => /^(?:COM|EPCI)-/u.test(cle));
    return [...dedans, `DEP-${departement}`];
  }),
});

function protegerOuRien(famille: Parameters<typeof proteger>[0]): Protection | undefined {
  try {
    return proteger(famille, solveur);
  } catch (erreur) {
    if (erreur instanceof ProtectionImpossible) return undefined;
    throw erreur;
  }
}

const secretes = ({ entrees }: Protection): number =>
  [...entrees.values()].filter(({ statut }) => statut === "c").length;

describe("communes et intercommunalités, département par département", () => {
  const effectifs = Array.from({ length: NOMBRE_DE_FEUILLES }, (_, rang) =>
    rang % 17 === 3 ? 4 + (rang % 5) : 34 + ((rang * 37) % 90),
  );

  it("montrent leur profil, et rien ne s’en déduit, une intercommunalité à cheval comprise", () => {
    const edition = editer(effectifs);
    const montres = new Set([...(edition?.entrees.keys() ?? [])].map((nom) => nom.split("|")[2]));
    for (const commune of COMMUNES) expect(montres).toContain(`COM-${commune}`);
    expect(montres).toContain("EPCI-2");
    if (!edition) return;
    expect(secretes(edition)).toBeGreaterThan(0);
    const { percees, incoherences, pireLargeur } = attaquer(publiees(edition), partages, solveur);
    expect({ percees, incoherences }).toEqual({ percees: [], incoherences: [] });
    expect(pireLargeur).toBeGreaterThanOrEqual(LARGEUR);
  });

  it("loi : quels que soient les nombres, rien n’est percé et tout se somme", () => {
    const petits = fc.oneof(
      { weight: 2, arbitrary: fc.nat(12) },
      { weight: 5, arbitrary: fc.integer({ min: 10, max: 200 }) },
      { weight: 2, arbitrary: fc.integer({ min: 200, max: 900 }) },
    );
    fc.assert(
      fc.property(fc.array(petits, { minLength: NOMBRE_DE_FEUILLES, maxLength: NOMBRE_DE_FEUILLES }), (nombres) => {
        const edition = editer(nombres);
        if (!edition) return;
        for (const { valeur, statut } of edition.entrees.values())
          if (statut === "pub") expect(valeur === 0 || valeur >= 10).toBe(true);
        const { percees, incoherences } = attaquer(publiees(edition), partages, solveur);
        expect({ percees, incoherences }).toEqual({ percees: [], incoherences: [] });
      }),
      { numRuns: 25 },
    );
  });
});
