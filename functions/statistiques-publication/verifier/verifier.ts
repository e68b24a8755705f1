import type { Attaque } from "../../../shared/statistiques/protection/attaque/attaquer.ts";
import type { Partage } from "../../../shared/statistiques/protection/attaque/sommes.ts";
import { attaquerLesVersions, type Version } from "../../../shared/statistiques/protection/attaque/versions.ts";
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
  const versions: Version[] = [];
  let nombres = 0;
  for (const dossier of await editionsDe(lieu)) {
    const { cellules, ...edition } = await lireEdition(lieu, dossier, dire);
    editions.push(edition);
    versions.push({ edition: edition.nom.split(" ")[0] ?? "", cellules });
    nombres += cellules.length;
    dire(`Édition ${edition.nom} : ${edition.fichiers} fichiers lus, ${edition.fautes.length} fautes`);
  }
  dire(`Attaque : ${nombres} nombres lus`);
  return { editions, attaque: attaquerLesVersions(versions, partages, solveur) };
}
