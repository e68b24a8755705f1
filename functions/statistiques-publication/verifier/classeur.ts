import exceljs from "exceljs";
import { arrondi } from "./arrondi.ts";
import type { NombresMontres } from "./tableau.ts";

const LIGNE_DES_TITRES = 5;

/**
 * A workbook must show no more than the tidy files: on the lines of a table, as many numbers as its rows show, and
 * nothing hidden (sheet, line, column, comment).
 */
export async function comparerClasseur(
  chemin: string,
  octets: Uint8Array,
  parTableau: ReadonlyMap<string, NombresMontres>,
): Promise<string[]> {
  const classeur = new exceljs.Workbook();
  await classeur.xlsx.load(Uint8Array.from(octets).buffer);
  const fautes: string[] = [];
  for (const feuille of classeur.worksheets) {
    const montrees = parTableau.get(feuille.name);
    if (feuille.state !== "visible") fautes.push(`${chemin} : la feuille ${feuille.name} est cachée`);
    if (!montrees) continue;
    feuille.eachRow((rangee, numero) => {
      if (numero <= LIGNE_DES_TITRES) return;
      const territoire = String(rangee.getCell(1).value ?? "");
      const ici = montrees.get(territoire);
      rangee.eachCell((cellule) => {
        if (typeof cellule.value === "number" && !ici?.has(arrondi(cellule.value)))
          fautes.push(`${chemin}, ${feuille.name}, ${cellule.address} : ${cellule.value}, que le CSV ne montre pas`);
        if (cellule.note) fautes.push(`${chemin}, ${feuille.name}, ${cellule.address} : un commentaire`);
      });
    });
  }
  return fautes;
}
