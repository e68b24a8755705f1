import type { Hasard } from "./hasard.ts";
import type { Individu } from "./individu.ts";

type Erreur = (h: Hasard, juste: Individu) => Individu;

const LETTRES = [..."abcdefghijklmnopqrstuvwxyz"];

/** A letter replaced, left out, doubled, or swapped with the next one. */
function faute(h: Hasard, mot: string): string {
  const rang = h.entre(0, mot.length - 2);
  const [avant, lettre, suivante, apres] = [
    mot.slice(0, rang),
    mot[rang] ?? "",
    mot[rang + 1] ?? "",
    mot.slice(rang + 2),
  ];
  return h.dans([
    avant + h.dans(LETTRES) + suivante + apres,
    avant + suivante + apres,
    avant + lettre + lettre + suivante + apres,
    avant + suivante + lettre + apres,
  ]);
}

const sansAccents = (texte: string): string => texte.normalize("NFD").replace(/\p{M}/gu, "");

const inverserJourEtMois = (date: string): string => `${date.slice(0, 4)}-${date.slice(8)}-${date.slice(5, 7)}`;

const estUnJour = (date: string): boolean => {
  const lu = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(lu.getTime()) && lu.toISOString().startsWith(date) && date > "1920" && date < "2009";
};

function unChiffre(h: Hasard, date: string): string {
  const rang = h.dans([2, 3, 5, 6, 8, 9]);
  const fausse = `${date.slice(0, rang)}${h.entre(0, 9)}${date.slice(rang + 1)}`;
  return estUnJour(fausse) && fausse !== date ? fausse : unChiffre(h, date);
}

/** What counters and people do to an identity, each as often as it stands here. */
const ERREURS: readonly Erreur[] = [
  (h, juste) => ({ ...juste, nomNaissance: faute(h, juste.nomNaissance) }),
  (h, juste) => ({ ...juste, nomNaissance: faute(h, juste.nomNaissance) }),
  (h, juste) => ({ ...juste, prenoms: faute(h, juste.prenoms) }),
  (h, juste) => ({ ...juste, prenoms: faute(h, juste.prenoms) }),
  (_, juste) => ({
    ...juste,
    nomNaissance: sansAccents(juste.nomNaissance).toUpperCase(),
    prenoms: sansAccents(juste.prenoms).toUpperCase().replaceAll("-", " "),
  }),
  (_, juste) => ({ ...juste, nomNaissance: juste.nomNaissance.replaceAll(/[\s’-]/gu, "") }),
  (_, { nomUsage: _usage, ...juste }) => ({ ...juste, nomNaissance: juste.prenoms, prenoms: juste.nomNaissance }),
  (_, juste) => {
    const dateNaissance = inverserJourEtMois(juste.dateNaissance);
    return estUnJour(dateNaissance) ? { ...juste, dateNaissance } : juste;
  },
  (h, juste) => ({ ...juste, dateNaissance: unChiffre(h, juste.dateNaissance) }),
  (_, { nomUsage, ...juste }) => ({ ...juste, nomNaissance: nomUsage ?? juste.nomNaissance }),
  (_, { nomUsage: _usage, ...juste }) => juste,
  (_, juste) => ({ ...juste, prenoms: juste.prenoms.split(" ")[0] ?? juste.prenoms }),
];

/** The same person as another counter writes them: nothing wrong one time in ten, two errors one time in five. */
export function malSaisir(h: Hasard, juste: Individu): Individu {
  if (h.sur100(10)) return juste;
  const une = h.dans(ERREURS)(h, juste);
  return h.sur100(22) ? h.dans(ERREURS)(h, une) : une;
}
