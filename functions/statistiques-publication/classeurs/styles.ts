import type { Style } from "exceljs";
import type { Mesure } from "../../../shared/statistiques/catalogue/tableau.ts";

/** Formats as stored: the language of the reader draws them. */
export const FORMATS: Readonly<Record<Mesure["unite"], string>> = {
  demandes: "#,##0",
  communes: "#,##0",
  decisions: "#,##0",
  cellules: "#,##0",
  "%": "0.0%",
  mois: "0.0",
  ratio: "0.0",
};

export const TITRE = { name: "Arial", size: 14, bold: true } as const;
export const TEXTE = { name: "Arial", size: 10 } as const;
export const GRAS = { ...TEXTE, bold: true } as const;
export const LIEN = { ...TEXTE, color: { argb: "FF000091" }, underline: true } as const;
/** White on the blue of the State: a contrast of 15 to 1. */
export const ENTETE = {
  font: { ...GRAS, color: { argb: "FFFFFFFF" } },
  fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FF000091" } },
} as const;
export const BARRE = { argb: "FF8585F6" } as const;

type Styles = { nombre: Partial<Style>; texte: Partial<Style> };

/** How a column shows a number, and a text: objects for all its cells, since exceljs writes out anew each that it has not met. */
export function stylesDe(gras: boolean, unite?: Mesure["unite"]): Styles {
  const font = gras ? GRAS : TEXTE;
  if (unite === undefined) return { nombre: { font }, texte: { font } };
  const nombre = { font, numFmt: FORMATS[unite] };
  return { nombre, texte: { ...nombre, alignment: { horizontal: "right" } } };
}

/** For A4, a line of titles on each page, the whole width on one. */
export const PAGE = {
  paperSize: 9,
  orientation: "landscape",
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 },
} as const;

/** A link inside the workbook, which no program takes for an address. */
export const lienVers = (feuille: string, texte: string) => ({
  formula: `HYPERLINK("#'${feuille}'!A1","${texte.replaceAll('"', '""')}")`,
  result: texte,
});
