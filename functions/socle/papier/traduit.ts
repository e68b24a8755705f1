import type { Langue } from "../../../shared/langues.ts";
import { couleurs } from "./charte.ts";
import { tracerDeDroiteAGauche } from "./droite-a-gauche.ts";
import { espacer, type Feuille, pleineLargeur, tracer } from "./feuille.ts";

/** A paragraph in the language of the person, said to be in it: the rest of a paper is in French. */
export function traduit(feuille: Feuille, texte: string, { code, sens }: Langue, taille: number): void {
  const { pdf, racine } = feuille;
  const place = pleineLargeur(feuille);
  const dite = sens === "rtl" ? { lang: code, actual: texte } : { lang: code };
  racine.add(
    pdf.struct("P", dite, () => {
      pdf.fillColor(couleurs.texte);
      if (sens === "rtl") tracerDeDroiteAGauche(feuille, texte, taille, place);
      else tracer(feuille, texte, { taille }, place);
    }),
  );
  espacer(feuille, 4);
}
