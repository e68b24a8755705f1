import { type Attaque, attaquer } from "../../../shared/statistiques/protection/attaque/attaquer.ts";
import type { Partage } from "../../../shared/statistiques/protection/attaque/savoir.ts";
import type { Solveur } from "../../../shared/statistiques/protection/solveur.ts";
import { editionsDe, type Lieu } from "./adresse.ts";
import { type EditionLue, lireEdition } from "./edition.ts";

export interface Verification {
  editions: Omit<EditionLue, "cellules">[];
  attaque: Attaque;
}

/** Reads all the editions at an address, then attacks what they say together. */
export async function verifier(
  lieu: Lieu,
  partages: readonly Partage[],
  solveur: Solveur,
  dire: (etape: string) => void = () => {},
): Promise<Verification> {
  const editions: Verification["editions"] = [];
  const cellules: EditionLue["cellules"] = [];
  for (const dossier of await editionsDe(lieu)) {
    const { cellules: lues, ...edition } = await lireEdition(lieu, dossier);
    editions.push(edition);
    for (const cellule of lues) cellules.push(cellule);
    dire(`Édition ${edition.nom} : ${edition.fichiers} fichiers lus, ${edition.fautes.length} fautes`);
  }
  dire(`Attaque : ${cellules.length} nombres lus`);
  return { editions, attaque: attaquer(cellules, partages, solveur) };
}
