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

// styles are objects for all the cells of a workbook: exceljs writes out anew each that it has not met
export const EN_TITRE = { font: TITRE } as const;
export const EN_TEXTE = { font: TEXTE } as const;
export const EN_LIEN = { font: LIEN } as const;
/** White on the blue of the State: a contrast of 15 to 1. */
export const EN_ENTETE = {
  font: { ...GRAS, color: { argb: "FFFFFFFF" } },
  fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FF000091" } },
  alignment: { wrapText: true, vertical: "top" },
} as const;
export const BARRE = { argb: "FF8585F6" } as const;

type Styles = { nombre: Partial<Style>; texte: Partial<Style> };

function stylesEn(font: typeof TEXTE | typeof GRAS) {
  const parFormat = Object.values(FORMATS).map((numFmt): [string, Styles] => {
    const nombre = { font, numFmt };
    return [numFmt, { nombre, texte: { ...nombre, alignment: { horizontal: "right" } } }];
  });
  return { libelle: { nombre: { font }, texte: { font } }, parFormat: new Map(parFormat) };
}

const styles = { simple: stylesEn(TEXTE), gras: stylesEn(GRAS) };

/** How a column shows a number, and a text: one of labels when it has no unit. */
export function stylesDe(poids: keyof typeof styles, unite?: Mesure["unite"]): Styles {
  const { libelle, parFormat } = styles[poids];
  return (unite && parFormat.get(FORMATS[unite])) ?? libelle;
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
