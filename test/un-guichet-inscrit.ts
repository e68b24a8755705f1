import type { Inscrit } from "../functions/socle/stores/inscriptions.ts";
import { uneFiche } from "./une-fiche.ts";

const unInscrit = (guichet: Partial<Inscrit> = {}): Inscrit => ({
  code: "G6901",
  nom: "Maison de l’habitat de Bron",
  adresse: "12 rue Pasteur, 69500 Bron",
  territoire: "069",
  qualites: ["enregistrement", "instruction", "reservation", "etat"],
  accueil: uneFiche().accueil,
  ...guichet,
});

/** The two items of a guichet: what the system knows, and what the public reads. */
export function unGuichetInscrit(guichet: Partial<Inscrit> = {}): Record<string, unknown>[] {
  const inscrit = unInscrit(guichet);
  const { code, nom, territoire, accueil } = inscrit;
  return [
    { pk: `GUICHET#${code}`, sk: "GUICHET", ...inscrit },
    { pk: "ANNUAIRE", sk: `GUICHET#${code}`, code, nom, territoire, accueil },
  ];
}
