import { ecrireCsv } from "../../shared/donnees-ouvertes/csv.ts";
import { ecrireReferenceDeLettre } from "../../shared/envois/reference-de-lettre.ts";
import type { LettreAPoster } from "../socle/stores/lettres.ts";

const COLONNES = ["lettre", "ligne1", "ligne2", "ligne3", "ligne4", "ligne5", "ligne6", "recommande", "pages"] as const;

function ligneDe(lettre: LettreAPoster, pages: number) {
  const { adresse, recommande } = lettre;
  const ville = adresse.lignes.at(-1);
  const [ligne2, ligne3, ligne4, ligne5] = adresse.lignes.slice(0, -1);
  return {
    lettre: ecrireReferenceDeLettre(lettre),
    ligne1: adresse.nom,
    ligne2,
    ligne3,
    ligne4,
    ligne5,
    ligne6: ville,
    recommande: recommande ? "oui" : "non",
    pages: String(pages),
  };
}

/** Where each letter of a batch goes, in the order of its pages: six lines (AFNOR NF Z10-011), the town on the last. */
export const adresses = (lettres: readonly LettreAPoster[], pages: readonly number[]): string =>
  ecrireCsv(
    COLONNES,
    lettres.map((lettre, rang) => ligneDe(lettre, pages[rang] ?? 1)),
  );
