import type { Partage } from "../../../shared/statistiques/protection/attaque/sommes.ts";
import {
  type AttaqueDesVersions,
  attaquerLesVersions,
  type Version,
} from "../../../shared/statistiques/protection/attaque/versions.ts";
import type { Solveur } from "../../../shared/statistiques/protection/solveur.ts";
import { editionsDe, type Lieu } from "./adresse.ts";
import { type EditionLue, lireEdition } from "./edition.ts";

export interface Verification {
  editions: Omit<EditionLue, "cellules">[];
  attaque: AttaqueDesVersions;
}

/** Reads all the editions at an address, then attacks what they say together. */
export async function verifier(
  lieu: Lieu,
  partages: readonly Partage[],
  solveur: Solveur,
  dire: (etape: string) => void = () => {},
): Promise<Verification> {
  const editions: Verification["editions"] = [];
  const versions: Version[] = [];
  let nombres = 0;
  for (const dossier of await editionsDe(lieu)) {
    const { cellules, ...lue } = await lireEdition(lieu, dossier, dire);
    editions.push(lue);
    const { edition, version, publieeLe } = lue;
    versions.push({ edition, version, publieeLe, cellules });
    nombres += cellules.length;
    dire(`Édition ${lue.nom} : ${lue.fichiers} fichiers lus, ${lue.fautes.length} fautes`);
  }
  dire(`Attaque : ${nombres} nombres lus`);
  return { editions, attaque: attaquerLesVersions(versions, partages, solveur) };
}
