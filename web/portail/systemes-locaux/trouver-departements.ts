import departements from "../../../shared/referentiel/donnees/departements.json" with { type: "json" };
import { normaliserNom } from "../../../shared/referentiel/normaliser-nom.ts";

/** Départements whose number is typed, or whose name or région has a word that begins so; all when nothing is typed. */
export function trouverDepartements(saisie: string): ReadonlySet<string> {
  const cherche = normaliserNom(saisie);
  const commence = (texte: string) => ` ${normaliserNom(texte)}`.includes(` ${cherche}`);
  return new Set(
    departements
      .filter(({ code, nom, nomRegion }) => commence(code) || commence(nom) || commence(nomRegion))
      .map(({ code }) => code),
  );
}
