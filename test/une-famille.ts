import type { Cellule } from "../shared/statistiques/protection/attaque/cellules.ts";
import type { Partage } from "../shared/statistiques/protection/attaque/sommes.ts";
import type { CleTerritoire, Famille, Lieu } from "../shared/statistiques/protection/famille.ts";
import type { Protection } from "../shared/statistiques/protection/protection.ts";

export const ANCIENNETES = ["LT1", "1_2", "2_3", "3_4"] as const;
export const MUTATIONS = ["HM", "MUT"] as const;

// two départements; the second intercommunalité stands on both
const COMMUNES = [
  ["a", "A", "1"],
  ["b", "A", "1"],
  ["c", "A", "2"],
  ["d", "B", "2"],
  ["e", "B", "3"],
  ["f", "B", "3"],
] as const;

const lieux: Lieu[] = COMMUNES.map(([code, departement, epci]) => ({
  code,
  chaines: [
    [`COM-${code}`, `DEP-${departement}`, "REG-R", "FR-FR"],
    [`COM-${code}`, `EPCI-${epci}`],
  ],
}));

const cle = (niveau: "COM" | "EPCI" | "DEP", code: string): CleTerritoire => `${niveau}-${code}`;

/** What everyone knows of those territories. */
export const partages: Partage[] = [
  { parent: "FR-FR", enfants: ["REG-R"] },
  { parent: "REG-R", enfants: ["DEP-A", "DEP-B"] },
  ...(["A", "B"] as const).map((departement) => ({
    parent: cle("DEP", departement),
    enfants: COMMUNES.filter(([, dans]) => dans === departement).map(([code]) => cle("COM", code)),
  })),
  ...(["1", "2", "3"] as const).map((epci) => ({
    parent: cle("EPCI", epci),
    enfants: COMMUNES.filter(([, , dans]) => dans === epci).map(([code]) => cle("COM", code)),
  })),
];

/** Stock of six communes by seniority and mutation: `effectifs` are read commune by commune. */
export function uneFamille(effectifs: readonly number[], anterieurs: Famille["anterieurs"] = []): Famille {
  const rangs = COMMUNES.flatMap(([lieu]) =>
    ANCIENNETES.flatMap((anciennete) => MUTATIONS.map((mutation) => ({ lieu, modalites: [anciennete, mutation] }))),
  );
  return {
    lieux,
    dimensions: [
      { nom: "anciennete", modalites: ANCIENNETES.map((code) => ({ code })) },
      { nom: "mutation", modalites: MUTATIONS.map((code) => ({ code })) },
    ],
    croisements: [
      {
        population: "stock",
        date: "2022-12-31",
        dimensions: ["anciennete", "mutation"],
        niveaux: ["FR", "REG", "DEP", "EPCI", "COM"],
        feuilles: rangs.map((rang, place) => ({ ...rang, effectif: effectifs[place] ?? 0 })),
      },
    ],
    anterieurs,
  };
}

export const NOMBRE_DE_FEUILLES = COMMUNES.length * ANCIENNETES.length * MUTATIONS.length;

/** What files show of it. */
export const publiees = ({ entrees }: Protection, edition = "édition"): Cellule[] =>
  [...entrees].map(([nom, { valeur, statut }]) => {
    const [population = "", date = "", territoire = "", predicat = ""] = nom.split("|");
    const secrete = statut === "c";
    const termes = predicat === "" ? [] : predicat.split("&");
    const source = { edition, tableau: "tableau" };
    return { population, date, territoire, predicat: termes, valeur: secrete ? undefined : valeur, secrete, source };
  });
