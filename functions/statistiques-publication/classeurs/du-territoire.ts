import { join } from "node:path";
import { type Partie, parties, type Tableau } from "../../../shared/statistiques/catalogue/tableau.ts";
import { nomDuClasseur } from "../../../shared/statistiques/fichiers-publies.ts";
import type { Territoire } from "../territoires.ts";
import { Classeur } from "./classeur.ts";
import { type Contexte, ecrireCouverture, ecrireNotices } from "./couverture.ts";
import { ecrireFeuille } from "./feuille.ts";
import { type Grille, grille, type Ligne } from "./grille.ts";
import { annoncerLesTableaux } from "./tableau-excel.ts";

const PARTIES: readonly Partie[] = ["en-cours", "satisfaites", "radiations-renouvellements"];

type Colonne = readonly (string | null)[];

/** Lines of one territory, column by column: what goes from one thread to another in the least time. */
export interface LignesEnColonnes {
  tableau: Colonne;
  code: Colonne;
  libelle: Colonne;
  modalites: readonly Colonne[];
  libelles: readonly Colonne[];
  mesure: Colonne;
  mutation: Colonne;
  statut: Colonne;
  valeur: readonly (number | null)[];
}

/** What all workbooks of an edition share; all of it is data. */
export interface Atelier {
  dossier: string;
  tableaux: readonly Tableau[];
  contexte: Contexte;
}

/** Writes the workbooks of one territory; their names. */
export type EcrireDuTerritoire = (territoire: Territoire, lignes: LignesEnColonnes) => Promise<readonly string[]>;

const enLignes = ({ tableau, ...colonnes }: LignesEnColonnes): Ligne[] =>
  tableau.map((id, rang) => ({
    tableau: String(id),
    code: String(colonnes.code[rang]),
    territoire: String(colonnes.libelle[rang]),
    modalites: colonnes.modalites.map((codes, dimension) => ({
      code: codes[rang] ?? null,
      libelle: colonnes.libelles[dimension]?.[rang] ?? null,
    })),
    mesure: String(colonnes.mesure[rang]),
    mutation: String(colonnes.mutation[rang]),
    valeur: colonnes.valeur[rang] ?? null,
    statut: String(colonnes.statut[rang]),
  }));

async function ecrireClasseur(
  chemin: string,
  territoire: Territoire,
  partie: Partie,
  grilles: readonly Grille[],
  contexte: Contexte,
): Promise<void> {
  const classeur = new Classeur(chemin);
  classeur.title = `${parties[partie]} – ${territoire.libelle} – édition ${contexte.edition.nom}`;
  classeur.creator = "SNE";
  classeur.created = new Date(`${contexte.edition.extraction}T00:00:00Z`);
  classeur.modified = classeur.created;
  // it opens on its cover
  classeur.views = [{ x: 0, y: 0, width: 20000, height: 12000, firstSheet: 0, activeTab: 0, visibility: "visible" }];
  ecrireCouverture(classeur, territoire, partie, grilles, contexte);
  for (const [rang, une] of grilles.entries()) ecrireFeuille(classeur, une, contexte, rang + 1);
  annoncerLesTableaux(classeur, grilles.length);
  ecrireNotices(classeur, grilles, contexte);
  await classeur.commit();
}

export const ecrireDuTerritoire =
  ({ dossier, tableaux, contexte }: Atelier): EcrireDuTerritoire =>
  async (territoire, colonnes) => {
    const lignes = Map.groupBy(enLignes(colonnes), ({ tableau }) => tableau);
    const noms: string[] = [];
    for (const partie of PARTIES) {
      const grilles = tableaux
        .filter((tableau) => tableau.partie === partie && lignes.has(tableau.id))
        .map((tableau) => grille(tableau, lignes.get(tableau.id) ?? [], territoire.niveau));
      if (grilles.length === 0) continue;
      const nom = nomDuClasseur(contexte.edition.nom, territoire, partie);
      await ecrireClasseur(join(dossier, nom), territoire, partie, grilles, contexte);
      noms.push(nom);
    }
    return noms;
  };
