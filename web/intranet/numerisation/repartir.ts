import type { PieceDemandeeLue } from "../../../shared/api/pieces.ts";

/** What a page may be of: one document, of one person. */
export type Document = { cle: string; code: string; personne: string; libelle: string };

/** Every document that the household is asked for, person by person. */
export const documentsPossibles = (demandees: readonly PieceDemandeeLue[]): Document[] =>
  demandees.flatMap(({ choix, personne }) =>
    choix.map(({ code, libelle }) => ({
      cle: `${code} ${personne.cle}`,
      code,
      personne: personne.cle,
      libelle: personne.nom === "" ? libelle : `${libelle} – ${personne.nom}`,
    })),
  );

/** A piece to make: a document, and its pages in the order of the scan. */
export type PieceDuScan = { document: Document; pages: number[] };

/** `choix`: key of the document of each page, the first one first; nothing for a page that is left out. */
export function repartir(choix: readonly (string | undefined)[], documents: readonly Document[]): PieceDuScan[] {
  const pagesDe = (cle: string) => choix.flatMap((choisie, rang) => (choisie === cle ? [rang + 1] : []));
  return documents
    .map((document) => ({ document, pages: pagesDe(document.cle) }))
    .filter(({ pages }) => pages.length > 0)
    .toSorted((a, b) => (a.pages[0] ?? 0) - (b.pages[0] ?? 0));
}
