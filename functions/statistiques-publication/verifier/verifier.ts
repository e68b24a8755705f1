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
  /** Versions that are named, and are not there. */
  absentes: string[];
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
  const { dossiers, absentes } = await editionsDe(lieu);
  for (const dossier of dossiers) {
    const { cellules, ...lue } = await lireEdition(lieu, dossier, dire);
    editions.push(lue);
    const { edition, version, publieeLe } = lue;
    versions.push({ edition, version, publieeLe, cellules });
    nombres += cellules.length;
    dire(`Édition ${lue.nom} : ${lue.fichiers} fichiers lus, ${lue.fautes.length} fautes`);
  }
  dire(`Attaque : ${nombres} nombres lus`);
  return { editions, absentes, attaque: attaquerLesVersions(versions, partages, solveur) };
}
