import { catalogue } from "../shared/statistiques/catalogue/catalogue.ts";
import { dimension } from "../shared/statistiques/catalogue/dimensions-publiees.ts";
import { estCommunal, type Niveau } from "../shared/statistiques/catalogue/niveaux.ts";
import type { Mesure, Tableau } from "../shared/statistiques/catalogue/tableau.ts";
import type { LignePubliee } from "../shared/statistiques/ligne-publiee.ts";
import type { Systeme } from "./engines.ts";
import { deposerUneEdition } from "./une-edition.ts";

/** How many are told of a territory: everything, totals alone, or a secret. */
type Dite = "tout" | "totaux" | "secret";
type Territoire = { niveau: Niveau; code: string; libelle: string; poids: number; dite: Dite };

const un = (niveau: Niveau, code: string, libelle: string, poids: number, dite: Dite = "tout"): Territoire => ({
  niveau,
  code,
  libelle,
  poids,
  dite,
});

/** A commune below the floor, one whose number is secret, and what holds them. */
const TERRITOIRES: readonly Territoire[] = [
  un("FR", "FR", "France entière", 2000),
  un("FRM", "FRM", "France métropolitaine", 1900),
  un("REG", "84", "Auvergne-Rhône-Alpes", 300),
  un("REG", "11", "Île-de-France", 700),
  un("REG", "76", "Occitanie", 200),
  un("DEP", "69", "Rhône", 120),
  un("DEP", "75", "Paris", 300),
  un("DEP", "48", "Lozère", 2, "secret"),
  un("DEP", "974", "La Réunion", 40),
  un("EPCI", "200046977", "Métropole de Lyon", 90),
  un("EPCI", "200042901", "CC Drôme Sud Provence", 1, "totaux"),
  un("COM", "69123", "Lyon", 50),
  un("COM", "69266", "Villeurbanne", 20),
  un("COM", "69001", "Affoux", 1, "totaux"),
  un("COM", "69019", "Belmont-d’Azergues", 1, "secret"),
];

const TABLEAUX = [
  ...["TAB01-01", "TAB02-02", "TAB02-03", "TAB03-01", "TAB03-08", "R-10-02", "R-10-03", "R-11-01", "R-11-03"],
  ...["R-13-01", "R-13-07", "R-14-01", "R-16-01"],
];

const DATES: Readonly<Record<string, readonly string[]>> = {
  "TAB02-02": ["2020-12-31", "2021-12-31", "2022-12-31"],
  "TAB02-03": ["2022-10-31", "2022-11-30", "2022-12-31"],
  "R-11-01": ["2022-10", "2022-11", "2022-12"],
  "R-11-03": ["2022-10", "2022-11", "2022-12"],
};

type Cellule = { nom: string; code: string; libelle: string };

function cellulesDe(nom: string, { id }: Tableau, niveau: Niveau): Cellule[] {
  const { communale } = { communale: undefined, ...dimension(nom) };
  const dite = communale !== undefined && estCommunal(niveau) ? communale : nom;
  const dates = DATES[id]?.map((code) => ({ code, libelle: code }));
  const modalites = dates ?? dimension(dite).modalites ?? [];
  return [...modalites, { code: "TOTAL", libelle: "Total" }].map(({ code, libelle }) => ({ nom: dite, code, libelle }));
}

const croiser = (axes: readonly Cellule[][]): Cellule[][] =>
  axes.reduce<Cellule[][]>((deja, axe) => deja.flatMap((cellules) => axe.map((une) => [...cellules, une])), [[]]);

/** Of a line: larger for a larger territory, and not the same for two modalities. */
function valeurDe(mesure: Mesure, poids: number, cellules: readonly Cellule[], rang: number): number {
  if (mesure.unite === "demandes")
    return poids * (cellules.every(({ code }) => code === "TOTAL") ? 400 : 10 + (rang % 7));
  return mesure.unite === "%" ? 12.5 : 3.4;
}

function lignesDe(tableau: Tableau, { niveau, code, libelle, poids, dite }: Territoire): LignePubliee[] {
  if (!tableau.niveaux.includes(niveau)) return [];
  if (dite !== "tout" && !tableau.partout && niveau !== "DEP") return [];
  const croisees = croiser(tableau.dimensions.map((nom) => cellulesDe(nom, tableau, niveau)));
  return croisees.flatMap((cellules, rang) =>
    tableau.mesures.map((mesure) => ({
      ...{ edition: "2023-01", date_reference: "2022-12-31", periode_debut: null, frequence: "A" },
      ...{ tableau: tableau.id, population: tableau.populations.join("+") },
      ...{ niveau, code_territoire: code, libelle_territoire: libelle, cog: 2026 },
      ...Object.fromEntries(
        [1, 2, 3].flatMap((n) => {
          const cellule = cellules[n - 1];
          return [
            [`dimension_${n}`, cellule?.nom ?? null],
            [`modalite_${n}`, cellule?.code ?? null],
            [`libelle_${n}`, cellule?.libelle ?? null],
          ];
        }),
      ),
      ...{ mutation: "ENS", mesure: mesure.code },
      valeur: dite === "secret" ? null : valeurDe(mesure, poids, cellules, rang),
      ...{ statut: dite === "secret" ? "C" : "A", unite: mesure.unite },
    })),
  );
}

/** The edition of January 2023 with the tables that pages show, of some territories of each kind. */
export async function publierUneEditionComplete(systeme: Systeme, version = "1.0.0"): Promise<void> {
  const tableaux = catalogue.filter(({ id }) => TABLEAUX.includes(id));
  const lignes = tableaux.map(
    (tableau) => [tableau.id, TERRITOIRES.flatMap((territoire) => lignesDe(tableau, territoire))] as const,
  );
  await deposerUneEdition(systeme, version, new Map(lignes));
}
