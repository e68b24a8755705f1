import { buffer } from "node:stream/consumers";
import { langueDeCode } from "../../../shared/langues.ts";
import { cases, champs } from "./a-remplir.ts";
import { couleurs, marges, tailles } from "./charte.ts";
import type { Bloc, Document } from "./document.ts";
import { avis, cartes, cle } from "./encadres.ts";
import { type Feuille, orner, ouvrir, pleineLargeur, tracer } from "./feuille.ts";
import type { Alphabet } from "./lisible.ts";
import { tableau } from "./tableau.ts";
import { etapes, lien, liste, texte } from "./textes.ts";
import { entete, titrer } from "./titres.ts";
import { traduit } from "./traduit.ts";

function tracerBloc(feuille: Feuille, bloc: Bloc): void {
  switch (bloc.genre) {
    case "titre":
      titrer(feuille, bloc);
      break;
    case "texte":
      texte(feuille, bloc);
      break;
    case "liste":
      liste(feuille, bloc);
      break;
    case "etapes":
      etapes(feuille, bloc);
      break;
    case "tableau":
      tableau(feuille, bloc);
      break;
    case "cartes":
      cartes(feuille, bloc);
      break;
    case "cle":
      cle(feuille, bloc);
      break;
    case "avis":
      avis(feuille, bloc);
      break;
    case "lien":
      lien(feuille, bloc);
      break;
    case "champs":
      champs(feuille, bloc);
      break;
    case "cases":
      cases(feuille, bloc);
      break;
    case "traduit":
      traduit(feuille, bloc.texte, langueDeCode(bloc.langue), tailles.corps + 1);
      break;
    case "nouvelle-page":
      feuille.pdf.addPage();
  }
}

const PIED = { taille: tailles.mention, couleur: couleurs.mention } as const;

/** Foot of each page, once their count is known. */
function numeroter(feuille: Feuille, pied: string): void {
  const { pdf } = feuille;
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    // below the margin pdfkit would turn the page
    pdf.page.margins.bottom = 0;
    pdf.y = pdf.page.height - marges.bottom + 22;
    orner(
      feuille,
      () => tracer(feuille, `${pied} – page ${page + 1} sur ${count}`, PIED, pleineLargeur(feuille)),
      "Pagination",
    );
  }
}

/** The PDF of a document: same document, same bytes. */
export async function mettreEnPage(document: Document, alphabet: Alphabet): Promise<Uint8Array> {
  const feuille = ouvrir(document, alphabet);
  entete(feuille, document);
  for (const bloc of document.blocs) tracerBloc(feuille, bloc);
  numeroter(feuille, document.pied);
  feuille.racine.end();
  feuille.pdf.end();
  return buffer(feuille.pdf);
}
