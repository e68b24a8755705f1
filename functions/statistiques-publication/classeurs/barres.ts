import type { Cvfo, Worksheet } from "exceljs";
import type { PartieDeFeuille } from "./fin-de-feuille.ts";
import { BARRE } from "./styles.ts";

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";

/** What makes a bar plain and from zero: it stands at the end of the sheet, and the rule names it. */
const extension = (id: string, ref: string): string =>
  `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings>` +
  `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="${id}">` +
  `<x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo>` +
  `<x14:cfvo type="max"/></x14:dataBar></x14:cfRule><xm:sqref>${ref}</xm:sqref></x14:conditionalFormatting>` +
  "</x14:conditionalFormattings></ext></extLst>";

const identifiant = (rang: number): string => `{5E0B0A7A-0000-4000-8000-${String(rang).padStart(12, "0")}}`;

/** Data bars over ranges of a sheet on one scale, of this rank in the workbook; what must end the sheet for them. */
export function barrer(feuille: Worksheet, ref: string, rang: number): PartieDeFeuille {
  const id = identifiant(rang);
  const barre = {
    type: "dataBar",
    priority: 1,
    cfvo: [{ type: "num", value: 0 }, { type: "max" }],
    color: BARRE,
    x14Id: id,
  } satisfies { type: "dataBar"; cfvo: Cvfo[]; [option: string]: unknown };
  feuille.addConditionalFormatting({ ref, rules: [barre] });
  // exceljs names the extension of a bar and does not stream it: Excel would offer to repair the file
  return () => extension(id, ref);
}
