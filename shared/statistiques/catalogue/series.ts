import { N2, N4 } from "./niveaux.ts";
import { type Mesure, type Tableau, tableau } from "./tableau.ts";

const repris = (code: string, libelle: string, deTableau: string, mesure = code, unite: Mesure["unite"] = "demandes") =>
  ({ genre: "repris", code, libelle, unite, tableau: deTableau, mesure }) as const;

const annuelles = [
  repris("stock", "Demandes en cours", "TAB01-01"),
  repris("satisfaites", "Demandes satisfaites", "R-11-03"),
  repris("tension", "Tension", "R-14-01", "tension", "ratio"),
  repris("delai_median", "Délai d’attribution médian (mois)", "R-13-01", "mediane", "mois"),
];

const mensuelles = [
  repris("stock", "Demandes en cours", "TAB01-01"),
  repris("nouvelles", "Nouvelles demandes", "R-11-01"),
  repris("renouvelees", "Demandes renouvelées", "R-11-02"),
  repris("satisfaites", "Demandes satisfaites", "R-11-03"),
];

const commun = {
  population: ["PS", "PF", "PT"],
  definition:
    "Ce que chaque édition a publié, mis bout à bout : une valeur masquée à sa date le reste, et une correction ne dévoile rien.",
  partie: "en-cours",
} as const;

/** Every table of one characteristic of the stock. */
export const TOUT_PROFIL = "*";

/** What editions have said, one after the other; a commune is followed from one edition to the next, or by TAB02-02. */
export const tableauxDesSeries: readonly Tableau[] = [
  tableau({
    ...commun,
    id: "R-17-01",
    titre: "Séries annuelles : stock, flux, tension, délai",
    dimensions: ["serie_date"],
    mesures: annuelles,
    niveaux: N2,
    frequences: ["A"],
  }),
  tableau({
    ...commun,
    id: "R-17-02",
    titre: "Séries mensuelles : stock et flux",
    dimensions: ["serie_date"],
    mesures: mensuelles,
    niveaux: N4,
    frequences: ["M", "A"],
  }),
  tableau({
    ...commun,
    id: "R-17-03",
    titre: "Séries annuelles du profil (toutes dimensions)",
    dimensions: ["serie_date", "serie_dimension", "serie_modalite"],
    mesures: [repris("nb_demandes", "Demandes en cours", TOUT_PROFIL)],
    niveaux: N4,
    frequences: ["A"],
  }),
];
