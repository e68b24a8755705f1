import { couleurs, tailles } from "./charte.ts";
import type { Bloc, Ligne } from "./document.ts";
import {
  type Element,
  espacer,
  type Feuille,
  hauteurDe,
  orner,
  type Place,
  paragraphe,
  pleineLargeur,
  reserver,
  tracer,
} from "./feuille.ts";

declare global {
  namespace PDFKit.Mixins {
    // written by pdfkit, missing from its published types
    interface StructureElementOptions {
      scope?: "Row" | "Column";
    }
  }
}

const RETRAIT = 4;
const INTITULE = { police: "grasse", taille: tailles.corps } as const;
const COLONNE = { police: "grasse", taille: tailles.mention, couleur: couleurs.mention } as const;

/** First column a bit narrower than the second. */
function placesDesColonnes(feuille: Feuille) {
  const { x, largeur } = pleineLargeur(feuille);
  const premiere = Math.round(largeur * 0.42);
  return [
    { x: x + RETRAIT, largeur: premiere - 2 * RETRAIT },
    { x: x + premiere + RETRAIT, largeur: largeur - premiere - 2 * RETRAIT },
  ] as const;
}

function souligner(feuille: Feuille, couleur: string): void {
  const { x, largeur } = pleineLargeur(feuille);
  const { pdf } = feuille;
  orner(feuille, () =>
    pdf
      .moveTo(x, pdf.y)
      .lineTo(x + largeur, pdf.y)
      .lineWidth(0.7)
      .stroke(couleur),
  );
}

type Tracer = (nom: string, place: Place) => void;

/** Heads of the columns; `tracerTete` tags them, or leaves them as an ornament on the pages that follow. */
function tracerColonnes(feuille: Feuille, colonnes: readonly [string, string], tracerTete: Tracer): void {
  const { pdf } = feuille;
  const haut = pdf.y;
  let pied = haut;
  for (const [rang, place] of placesDesColonnes(feuille).entries()) {
    pdf.y = haut;
    tracerTete(colonnes[rang] ?? "", place);
    pied = Math.max(pied, pdf.y);
  }
  pdf.y = pied + 2;
  souligner(feuille, couleurs.mention);
}

function hauteurDeLigne(feuille: Feuille, { intitule, valeurs }: Ligne): number {
  const [gauche, droite] = placesDesColonnes(feuille);
  const dites = valeurs.reduce((somme, valeur) => somme + hauteurDe(feuille, valeur, {}, droite.largeur), 0);
  return Math.max(hauteurDe(feuille, intitule, INTITULE, gauche.largeur), dites) + 2 * RETRAIT;
}

/** A row on one page, its header tied to it by its scope. */
function tracerLigne(feuille: Feuille, table: Element, ligne: Ligne, surPageSuivante: () => void): void {
  const { pdf } = feuille;
  const [gauche, droite] = placesDesColonnes(feuille);
  const hauteur = hauteurDeLigne(feuille, ligne);
  if (reserver(feuille, hauteur)) surPageSuivante();
  const haut = pdf.y + RETRAIT;
  const rangee = pdf.struct("TR");
  table.add(rangee);
  pdf.y = haut;
  const entete = pdf.struct("TH", { scope: "Row" });
  rangee.add(entete);
  entete.add(paragraphe(feuille, "P", ligne.intitule, INTITULE, gauche));
  pdf.y = haut;
  const reponse = pdf.struct("TD");
  rangee.add(reponse);
  for (const valeur of ligne.valeurs) reponse.add(paragraphe(feuille, "P", valeur, {}, droite));
  rangee.end();
  pdf.y = haut - RETRAIT + hauteur;
  souligner(feuille, couleurs.trait);
}

export function tableau(feuille: Feuille, { colonnes, lignes }: Extract<Bloc, { genre: "tableau" }>): void {
  const { pdf, racine } = feuille;
  const [premiere] = lignes;
  if (!premiere) return;
  reserver(feuille, 20 + hauteurDeLigne(feuille, premiere));
  const table = pdf.struct("Table");
  racine.add(table);
  const rangee = pdf.struct("TR");
  table.add(rangee);
  tracerColonnes(feuille, colonnes, (nom, place) =>
    rangee.add(pdf.struct("TH", { scope: "Column" }, () => tracer(feuille, nom, COLONNE, place))),
  );
  rangee.end();
  const repeter = () =>
    tracerColonnes(feuille, colonnes, (nom, place) => orner(feuille, () => tracer(feuille, nom, COLONNE, place)));
  for (const ligne of lignes) tracerLigne(feuille, table, ligne, repeter);
  table.end();
  espacer(feuille, 8);
}
