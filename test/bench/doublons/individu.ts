import { cleDuNir } from "../../../shared/demande/nir.ts";
import type { Hasard } from "./hasard.ts";
import { NOMS, PRENOMS } from "./noms-portes.ts";

/** A person as civil registers know them. */
export type Individu = {
  civilite: "1" | "2";
  nomNaissance: string;
  nomUsage?: string;
  prenoms: string;
  dateNaissance: string;
  nir: string;
};

export type Foyer = { telephone: string; courriel: string; adresseLigne: string; adresseCommune: string };

const ecrire = (nombre: number): string => String(nombre).padStart(2, "0");

const DEBUTS = ["Bar", "Cou", "Dar", "Fer", "Gro", "Hu", "Lan", "Mor", "Pel", "Ra", "Sal", "Tri", "Vau", "Bel", "Cha"];
const MILIEUX = ["ba", "cho", "de", "go", "lli", "mi", "ne", "ri", "ssa", "ti", "vi", "zo", "que", "nar", "lan"];
const FINS = ["rd", "t", "ux", "in", "eau", "et", "on", "ard", "ois", "i", "ska", "ez", "ier", "as", "el"];

/** Two people in five bear a frequent name; the others, one of those that hardly anybody bears. */
const unNom = (h: Hasard): string =>
  h.sur100(40) ? h.dansLesPremiers(NOMS) : h.dans(DEBUTS) + h.dans(MILIEUX) + h.dans(MILIEUX) + h.dans(FINS);

/** One in forty comes from where the day was not written. */
function naissance({ entre, sur100 }: Hasard, de = 1945, a = 2007): string {
  const annee = entre(de, a);
  if (sur100(2.5)) return `${annee}-01-01`;
  return `${annee}-${ecrire(entre(1, 12))}-${ecrire(entre(1, 28))}`;
}

function nir({ entre, chiffres, sur100 }: Hasard, civilite: string, date: string): string {
  const treize = `${civilite}${date.slice(2, 4)}${date.slice(5, 7)}${sur100(30) ? "99" : ecrire(entre(1, 95))}${chiffres(3)}${chiffres(3)}`;
  return treize + cleDuNir(treize);
}

function prenomsDe({ dansLesPremiers, sur100 }: Hasard, civilite: Individu["civilite"]): string {
  const combien = sur100(50) ? 1 : sur100(50) ? 2 : 3;
  return [...new Set(Array.from({ length: combien }, () => dansLesPremiers(PRENOMS[civilite])))].join(" ");
}

/** Someone; what is `connu` of them beforehand is kept. */
export function unIndividu(h: Hasard, connu: Partial<Omit<Individu, "nir">> = {}): Individu {
  const civilite = connu.civilite ?? h.dans(["1", "2"] as const);
  const dateNaissance = connu.dateNaissance ?? naissance(h);
  return {
    nomNaissance: unNom(h),
    prenoms: prenomsDe(h, civilite),
    ...(civilite === "2" && h.sur100(35) && { nomUsage: unNom(h) }),
    ...connu,
    civilite,
    dateNaissance,
    nir: nir(h, civilite, dateNaissance),
  };
}

/** Same name and first name, another person: one in a hundred was even born the same day, far more than chance would. */
export const unHomonyme = (h: Hasard, { civilite, nomNaissance, prenoms, dateNaissance }: Individu): Individu => {
  const meme = { civilite, nomNaissance, prenoms: prenoms.split(" ")[0] ?? prenoms };
  const annee = Number(dateNaissance.slice(0, 4));
  if (h.sur100(1)) return unIndividu(h, { ...meme, dateNaissance });
  return unIndividu(h, { ...meme, dateNaissance: h.sur100(50) ? naissance(h, annee - 2, annee + 2) : naissance(h) });
};

/** Same name, same day, other first names. */
export function unJumeau(h: Hasard, { nomNaissance, dateNaissance, prenoms }: Individu): Individu {
  const jumeau = unIndividu(h, { nomNaissance, dateNaissance });
  return jumeau.prenoms.split(" ")[0] === prenoms.split(" ")[0] ? unJumeau(h, { ...jumeau, prenoms }) : jumeau;
}

/** A son named as his father, a daughter as her mother, twenty to forty years apart. */
export function unParentDuMemeNom(h: Hasard, { civilite, nomNaissance, prenoms, dateNaissance }: Individu): Individu {
  const annee = Number(dateNaissance.slice(0, 4));
  const ecart = annee > 1976 ? -h.entre(20, 30) : h.entre(20, 30);
  return unIndividu(h, { civilite, nomNaissance, prenoms, dateNaissance: naissance(h, annee + ecart, annee + ecart) });
}

/** A helper's contacts, one demande in thirty, serve many households. */
export function unFoyer(h: Hasard): Foyer {
  const aide = h.sur100(3) ? h.entre(1, 3) : undefined;
  return {
    telephone: aide === undefined ? `06${h.chiffres(8)}` : `014455660${aide}`,
    courriel: aide === undefined ? `boite${h.chiffres(9)}@exemple.fr` : `accueil${aide}@ccas.exemple.fr`,
    adresseLigne: `${h.entre(1, 199)} rue ${h.dans(NOMS)}`,
    adresseCommune: `69${ecrire(h.entre(0, 2))}${h.entre(0, 9)}`,
  };
}
