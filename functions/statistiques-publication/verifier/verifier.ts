import type { Partage } from "../../../shared/statistiques/protection/attaque/sommes.ts";
import {
  type AttaqueDesVersions,
  attaquerLesVersions,
  type Version,
} from "../../../shared/statistiques/protection/attaque/versions.ts";
import type { Solveur } from "../../../shared/statistiques/protection/solveur.ts";
import { editionsDe, type Lieu, MANIFESTE } from "./adresse.ts";
import { fautesDeLaDerniere } from "./derniere.ts";
import { type EditionLue, lireEdition } from "./edition.ts";

export interface Verification {
  editions: Omit<EditionLue, "cellules">[];
  /** Versions that are named, and are not there. */
  absentes: string[];
  /** What is wrong of files that no manifest covers, manifests among them. */
  fautes: string[];
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
  const { dossiers, absentes, fautes: deLaListe } = await editionsDe(lieu);
  // one edition alone has nothing that shows it
  const fautes = [...deLaListe, ...(dossiers.includes("") ? [] : await fautesDeLaDerniere(lieu, dossiers))];
  for (const dossier of dossiers) {
    const edition = await lireEdition(lieu, dossier, dire);
    if (!edition) {
      fautes.push(`${dossier}${MANIFESTE} : illisible`);
      continue;
    }
    const { cellules, ...lue } = edition;
    editions.push(lue);
    versions.push({ edition: lue.edition, version: lue.version, publieeLe: lue.publieeLe, cellules });
    nombres += cellules.length;
    dire(`Édition ${lue.nom} : ${lue.fichiers} fichiers lus, ${lue.fautes.length} fautes`);
  }
  dire(`Attaque : ${nombres} nombres lus`);
  return { editions, absentes, fautes, attaque: attaquerLesVersions(versions, partages, solveur) };
}
