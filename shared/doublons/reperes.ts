import { coeurDuNom, motsDe, racineDuNom } from "./noms.ts";
import { contactDe, type Personne } from "./personne.ts";
import { ossature, phonetique } from "./phonetique.ts";

/** A fact that leads to the demandes that share it, as long as no more than `auPlus` do: past that it tells nobody apart. */
export type Repere = { fait: string; auPlus: number };

// names and days are shared by chance, by few; a telephone by a family, and by all those whom a helper files for
const PAR_IDENTITE = 40;
const PAR_CONTACT = 6;

const aDeux = (a: string, b: string): string => [a, b].toSorted().join("+");

/** Day and month in one order, since counters swap them. */
function jourSansOrdre(date: string): string {
  const [annee = "", mois = "", jour = ""] = date.split("-");
  return `${annee}-${aDeux(mois, jour)}`;
}

const sansDouble = (textes: readonly string[]): string[] => [...new Set(textes)];

/** A name in one word, and its first full word: half of a double name is often left out. */
function formesDe(nom: string): string[] {
  const plein = motsDe(nom).find((mot) => mot.length > 3 && coeurDuNom(nom).startsWith(mot));
  return sansDouble([nom, ...(plein === undefined ? [] : [plein])].map(racineDuNom));
}

function faitsDIdentite({ nomNaissance, nomUsage, prenoms, dateNaissance }: Personne): string[] {
  const [prenom = ""] = motsDe(prenoms).map(racineDuNom);
  const noms = sansDouble([nomNaissance, ...(nomUsage === undefined ? [] : [nomUsage])].flatMap(formesDe));
  const jour = jourSansOrdre(dateNaissance);
  const ensemble = noms.map((nom) => aDeux(phonetique(nom), phonetique(prenom)));
  return [
    ...[...noms, prenom].map((nom) => `jour:${jour}:${ossature(nom)}`),
    ...ensemble.map((deux) => `annee:${dateNaissance.slice(0, 4)}:${deux}`),
    ...ensemble.map((deux) => `quantieme:${dateNaissance.slice(5)}:${deux}`),
  ];
}

/**
 * What two records of one person have in common whatever was mistyped in one place: two people are compared when they
 * share one of these, 16 at most. Each binds several facts, so that few people share it however many file: the day
 * with any one name (misspelling of the other, marriage), both names with a part of the day (digit of the date). Names
 * bear no rank, so that swapped ones give the same.
 */
export function reperesDe(personne: Personne): Repere[] {
  const contacts = (["telephone", "courriel"] as const).flatMap((champ) => {
    const contact = contactDe(champ, personne);
    return contact === undefined ? [] : [`${champ}:${contact}`];
  });
  const nirs = personne.nir === undefined ? [] : [`nir:${personne.nir.empreinte}`];
  return [
    ...sansDouble(faitsDIdentite(personne)).map((fait) => ({ fait, auPlus: PAR_IDENTITE })),
    ...[...contacts, ...nirs].map((fait) => ({ fait, auPlus: PAR_CONTACT })),
  ];
}
