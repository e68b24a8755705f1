import { estUnJour } from "../demande/delais.ts";
import { lireReferenceDeLettre, type ReferenceDeLettre } from "./reference-de-lettre.ts";

/** What the post says of a letter: handed to it, received, came back (« n’habite pas à l’adresse indiquée »). */
export const preuvesDeLettre = ["poste", "recu", "npai"] as const;
export type PreuveDeLettre = (typeof preuvesDeLettre)[number];

export type PreuveEcrite = ReferenceDeLettre & { preuve: PreuveDeLettre; le: string };

/** A line of a file of proofs, as it was sent: what it proves, or what is wrong with it. */
export type LigneDePreuve = { ligne: number; texte: string } & ({ lue: PreuveEcrite } | { faute: string });

/** `2027-10-14` or `14/10/2027`. */
function lireJour(texte: string): string | undefined {
  const [, jour, mois, annee] = /^(\d{2})\/(\d{2})\/(\d{4})$/u.exec(texte) ?? [];
  const iso = annee === undefined ? texte : `${annee}-${mois}-${jour}`;
  return estUnJour(iso) ? iso : undefined;
}

const lirePreuve = (texte: string): PreuveDeLettre | undefined =>
  preuvesDeLettre.find((preuve) => preuve === texte.toLocaleLowerCase("fr-FR").replace("ç", "c").replace("é", "e"));

function juger([reference = "", dite = "", jour = ""]: readonly string[], aujourdhui: string) {
  const lettre = lireReferenceDeLettre(reference);
  if (!lettre) return { faute: "Référence de lettre illisible ou mal recopiée" };
  const preuve = lirePreuve(dite);
  if (!preuve) return { faute: "Preuve inconnue : poste, recu ou npai attendu" };
  const le = lireJour(jour);
  if (!le) return { faute: "Date illisible : AAAA-MM-JJ ou JJ/MM/AAAA attendu" };
  if (le > aujourdhui) return { faute: "Date à venir" };
  return { lue: { ...lettre, preuve, le } };
}

const cellules = (texte: string): string[] =>
  texte.split(/[;,\t]/u).map((cellule) => cellule.replaceAll('"', "").trim());

/**
 * Reads a file of proofs: one letter a line, `reference;preuve;date`, as any spreadsheet saves it. No line stops the
 * others: each is a proof, or a fault that is told back.
 */
export const lirePreuves = (fichier: string, aujourdhui: string): LigneDePreuve[] =>
  fichier
    .replace(/^\uFEFF/u, "")
    .split(/\r?\n/u)
    .map((texte, rang) => ({ ligne: rang + 1, texte: texte.trim() }))
    .filter(({ texte, ligne }) => texte !== "" && !(ligne === 1 && /^"?(?:lettre|reference|référence)\b/iu.test(texte)))
    .map((lue) => ({ ...lue, ...juger(cellules(lue.texte), aujourdhui) }));
