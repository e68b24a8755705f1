import { buffer } from "node:stream/consumers";
import { ecrireReferenceDeLettre } from "../../shared/envois/reference-de-lettre.ts";
import { afficherJour } from "../../shared/formulaire/affichage.ts";
import { langueDeCode } from "../../shared/langues.ts";
import { FACILE } from "../socle/habillage.ts";
import { couleurs, marges, tailles } from "../socle/papier/charte.ts";
import { cle } from "../socle/papier/encadres.ts";
import {
  espacer,
  type Feuille,
  orner,
  ouvrir,
  type Place,
  paragraphe,
  pleineLargeur,
  type Style,
  tracer,
} from "../socle/papier/feuille.ts";
import { alphabetDeMarianne } from "../socle/papier/polices.ts";
import { lien, texte } from "../socle/papier/textes.ts";
import { traduit } from "../socle/papier/traduit.ts";
import type { LettreAPoster } from "../socle/stores/lettres.ts";

/** Points in a millimetre. */
const MM = 72 / 25.4;

/** Window of an envelope 110 × 220 mm, for a sheet folded in three: the address stands there, and nothing else does. */
const FENETRE = { x: 105 * MM, largeur: 88 * MM, haut: 50 * MM };
const CORPS = 100 * MM;

const MENTION: Style = { taille: tailles.mention, couleur: couleurs.mention };
const GRASSE: Style = { police: "grasse" };

/** Lines one under the other, one paragraph for those who listen. */
function bloc(feuille: Feuille, lignes: readonly [string, Style][], haut: number, place: Place): void {
  const { pdf, racine } = feuille;
  pdf.y = haut;
  const traits = lignes.map(([dit, style]) => paragraphe(feuille, "Span", dit, style, place));
  racine.add(pdf.struct("P", {}, traits));
}

function expediteur(feuille: Feuille, lettre: LettreAPoster): void {
  const { x } = pleineLargeur(feuille);
  const place = { x, largeur: 200 };
  const marque: Style = { police: "grasse", taille: 13 };
  bloc(
    feuille,
    [
      ["RÉPUBLIQUE", marque],
      ["FRANÇAISE", marque],
    ],
    marges.top,
    place,
  );
  bloc(feuille, [["Liberté, Égalité, Fraternité", MENTION]], feuille.pdf.y, place);
  bloc(feuille, [["Demande de logement social", { ...GRASSE, couleur: couleurs.bleu }]], feuille.pdf.y + 8, place);
  const references = [
    `Lettre ${ecrireReferenceDeLettre(lettre)}`,
    `Le ${afficherJour(lettre.etablieLe)}`,
    ...(lettre.recommande ? ["Lettre recommandée avec avis de réception"] : []),
  ].map((dit): [string, Style] => [dit, MENTION]);
  bloc(feuille, references, FENETRE.haut, { x, largeur: 190 });
}

function destinataire(feuille: Feuille, { adresse }: LettreAPoster): void {
  const lignes = [adresse.nom, ...adresse.lignes].map((ligne): [string, Style] => [ligne, { taille: 11 }]);
  bloc(feuille, lignes, FENETRE.haut, FENETRE);
}

const SIGNATURE = "Le service de la demande de logement social";

type Ecrire = (etiquette: string, dit: string, style: Style, apres: number) => void;

const ecrireSur =
  (feuille: Feuille): Ecrire =>
  (etiquette, dit, style, apres) => {
    feuille.racine.add(paragraphe(feuille, etiquette, dit, style, pleineLargeur(feuille)));
    espacer(feuille, apres);
  };

function corps(feuille: Feuille, { lettre: { objet, titre, aRetenir, paragraphes, lien: vers } }: LettreAPoster): void {
  const ecrire = ecrireSur(feuille);
  feuille.pdf.y = CORPS;
  ecrire("P", `Objet : ${objet}`, GRASSE, 12);
  ecrire("P", "Bonjour,", {}, 8);
  ecrire("H1", titre, { police: "grasse", taille: tailles.h2, couleur: couleurs.bleu }, 8);
  if (aRetenir)
    cle(feuille, {
      genre: "cle",
      intitule: aRetenir.intitule,
      valeur: aRetenir.valeur,
      precision: "À rappeler dans vos échanges.",
    });
  for (const dit of paragraphes) texte(feuille, { genre: "texte", texte: dit });
  lien(feuille, { genre: "lien", avant: `${vers.texte} sur internet : `, adresse: vers.adresse });
  espacer(feuille, 10);
  ecrire("P", SIGNATURE, GRASSE, 0);
}

const TITRE_DU_DOS: Style = { ...GRASSE, taille: tailles.h2, couleur: couleurs.bleu };

/** The easy version, in large letters, then what the letter is in the language of the person. */
function dos(feuille: Feuille, { lettre: { facile }, traduite }: LettreAPoster): void {
  if (!facile && !traduite) return;
  const ecrire = ecrireSur(feuille);
  feuille.pdf.addPage();
  if (facile) {
    ecrire("H2", FACILE, TITRE_DU_DOS, 12);
    for (const dit of facile) ecrire("P", dit, { taille: 14 }, 8);
  }
  if (!traduite) return;
  if (facile) espacer(feuille, 20);
  ecrire("H2", "Ce que dit cette lettre, dans votre langue", TITRE_DU_DOS, 12);
  for (const dit of traduite.lignes) traduit(feuille, dit, langueDeCode(traduite.langue), 13);
}

/** Draws a letter from the top of a new page; gives how many pages it takes. */
function tracerLettre(feuille: Feuille, lettre: LettreAPoster): number {
  const { pdf } = feuille;
  const racine = pdf.struct("Sect");
  feuille.racine.add(racine);
  const siennes = { ...feuille, racine };
  const avant = pdf.bufferedPageRange().count;
  expediteur(siennes, lettre);
  destinataire(siennes, lettre);
  corps(siennes, lettre);
  dos(siennes, lettre);
  racine.end();
  return pdf.bufferedPageRange().count - avant + 1;
}

/** At the foot of each page, which letter it belongs to: sheets that fell can be sorted. */
function signerLesPages(feuille: Feuille, lettres: readonly LettreAPoster[], pages: readonly number[]): void {
  const { pdf } = feuille;
  let page = 0;
  for (const [rang, lettre] of lettres.entries())
    for (let feuillet = 1; feuillet <= (pages[rang] ?? 0); feuillet += 1) {
      pdf.switchToPage(page);
      page += 1;
      // below the margin pdfkit would turn the page
      pdf.page.margins.bottom = 0;
      pdf.y = pdf.page.height - marges.bottom + 22;
      const pied = `Lettre ${ecrireReferenceDeLettre(lettre)} – page ${feuillet} sur ${pages[rang] ?? 1}`;
      orner(feuille, () => tracer(feuille, pied, MENTION, pleineLargeur(feuille)), "Pagination");
    }
}

/** One PDF of all these letters, each from the front of a new sheet, ready to be printed, folded and put in windowed
 * envelopes: same letters, same bytes. */
export async function mettreSousPli(
  lettres: readonly LettreAPoster[],
  jour: string,
): Promise<{ pdf: Uint8Array; pages: number[] }> {
  const auteur = "Système national d’enregistrement de la demande de logement social";
  const titre = `Lettres du ${afficherJour(jour)}`;
  const document = { titre, reference: "", auteur, pied: "", editeLe: jour, blocs: [] };
  const feuille = ouvrir(document, alphabetDeMarianne);
  const pages = lettres.map((lettre, rang) => {
    if (rang > 0) feuille.pdf.addPage();
    return tracerLettre(feuille, lettre);
  });
  signerLesPages(feuille, lettres, pages);
  feuille.racine.end();
  feuille.pdf.end();
  return { pdf: await buffer(feuille.pdf), pages };
}
