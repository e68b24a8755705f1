import { dimension, modalitesAuNiveau } from "../../../../shared/statistiques/catalogue/dimensions-publiees.ts";
import type { Niveau } from "../../../../shared/statistiques/catalogue/niveaux.ts";
import type { Tableau } from "../../../../shared/statistiques/catalogue/tableau.ts";
import { m } from "../../../paraglide/messages.js";
import type { Choix } from "../lecture/use-adresse.ts";

/** Of the dimensions of a table, in their order: names of the address and of the API. */
export const NOMS = ["modalite_1", "modalite_2", "modalite_3"] as const;
type Nom = (typeof NOMS)[number];

/** Each modality in its row; nothing to ask. */
export const TOUTES = "toutes";
/** All modalities together, in one row. */
export const ENSEMBLE = "TOTAL";

export type Modalites = Readonly<Partial<Record<Nom, string>>>;

/** Rows of three dimensions are thousands: past two, the first is told as a whole until one says otherwise. */
const EN_LIGNES_AU_PLUS = 2;

type EnLigne = { nom: Nom; dite: string; permises: readonly string[] };

function enLignes({ dimensions }: Tableau, niveau: Niveau, enColonnes: number): EnLigne[] {
  return NOMS.flatMap((nom, rang) => {
    const dite = dimensions[rang];
    if (dite === undefined || rang === enColonnes) return [];
    const codes = modalitesAuNiveau(dite, niveau).map(({ code }) => code);
    const ensemble = codes.length > 0 && !dimension(dite).sansTotal ? [ENSEMBLE] : [];
    return [{ nom, dite, permises: [TOUTES, ...ensemble, ...codes] }];
  });
}

/** Those that a table shows of each dimension in rows, as the address says; what it invents is passed over. */
export function modalitesChoisies(tableau: Tableau, niveau: Niveau, enColonnes: number, choix: Choix): Modalites {
  const siennes = enLignes(tableau, niveau, enColonnes);
  return Object.fromEntries(
    siennes.map(({ nom, permises }, rang) => {
      const enTrop = siennes.length - rang > EN_LIGNES_AU_PLUS && permises.includes(ENSEMBLE);
      return [nom, permises.find((code) => code === choix[nom]) ?? (enTrop ? ENSEMBLE : TOUTES)];
    }),
  );
}

const NOMS_DE_CHOIX = new Map([
  [TOUTES, m.stat_une_par_une],
  [ENSEMBLE, m.stat_ensemble],
]);

/** What is to be chosen of them; dates and places are not: there is no list of theirs. */
export const modalitesOffertes = (tableau: Tableau, niveau: Niveau, enColonnes: number, modalites: Modalites) =>
  enLignes(tableau, niveau, enColonnes)
    .filter(({ permises }) => permises.length > 1)
    .map(({ nom, dite, permises }) => {
      const libelles = new Map(modalitesAuNiveau(dite, niveau).map(({ code, libelle }) => [code, libelle]));
      const options = permises.map((code) => ({
        code,
        nom: libelles.get(code) ?? NOMS_DE_CHOIX.get(code)?.() ?? code,
      }));
      return { nom, libelle: dimension(dite).libelle, valeur: modalites[nom] ?? TOUTES, options };
    });
