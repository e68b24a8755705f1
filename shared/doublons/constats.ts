type Constat = { poids: number; phrase: string };

/**
 * What comparing two people may show, field by field. `poids`: how much likelier one finds it of one person than of
 * two, in powers of two (method of Fellegi and Sunter); below zero, the field disagrees.
 */
export const CONSTATS = {
  nom: {
    identique: { poids: 8, phrase: "Même nom" },
    particule: { poids: 7, phrase: "Même nom, à la particule près" },
    son: { poids: 6, phrase: "Noms qui se prononcent de même" },
    lettre: { poids: 6, phrase: "Noms à une ou deux lettres près" },
    usage: { poids: 7, phrase: "Le nom de naissance de l’un est le nom d’usage de l’autre" },
    compose: { poids: 5, phrase: "L’un des noms est une partie de l’autre" },
    different: { poids: -4, phrase: "Noms différents" },
  },
  prenoms: {
    identiques: { poids: 7, phrase: "Mêmes prénoms" },
    incomplets: { poids: 6, phrase: "Même premier prénom, les suivants manquent d’un côté" },
    proches: { poids: 5, phrase: "Premiers prénoms à une lettre ou un son près" },
    commun: { poids: -1, phrase: "Le premier prénom de l’un est un autre prénom de l’autre" },
    suite: { poids: -2, phrase: "Même premier prénom, les suivants diffèrent" },
    differents: { poids: -10, phrase: "Prénoms différents" },
  },
  ordre: {
    inverse: { poids: -1, phrase: "Nom et prénom intervertis" },
  },
  dateNaissance: {
    identique: { poids: 11, phrase: "Même date de naissance" },
    // civil registers that know only the year write 1 January or 31 December: thousands share such a day
    conventionnelle: { poids: 1, phrase: "Même année de naissance, au jour que l’on écrit quand il n’est pas connu" },
    inversee: { poids: 8, phrase: "Jour et mois de naissance intervertis" },
    chiffre: { poids: 2, phrase: "Dates de naissance à un chiffre près" },
    differente: { poids: -10, phrase: "Dates de naissance différentes" },
  },
  civilite: {
    identique: { poids: 1, phrase: "Même civilité" },
    differente: { poids: -7, phrase: "Civilités différentes" },
  },
  nir: {
    identique: { poids: 20, phrase: "Même numéro de sécurité sociale" },
    different: { poids: -20, phrase: "Numéros de sécurité sociale différents" },
  },
  telephone: {
    identique: { poids: 4, phrase: "Même téléphone" },
    different: { poids: -1, phrase: "Téléphones différents" },
  },
  courriel: {
    identique: { poids: 4, phrase: "Même adresse électronique" },
    different: { poids: -1, phrase: "Adresses électroniques différentes" },
  },
  adresse: {
    identique: { poids: 3, phrase: "Même adresse" },
    commune: { poids: 1, phrase: "Même commune" },
    autre: { poids: -1, phrase: "Communes différentes" },
  },
} as const satisfies Record<string, Record<string, Constat>>;

type Tous = typeof CONSTATS;

/** A field, and what comparing it showed. */
export type Vu = { [C in keyof Tous]: { champ: C; constat: keyof Tous[C] & string } }[keyof Tous];

const parChamp: Readonly<Record<string, Readonly<Record<string, Constat>>>> = CONSTATS;

const declare = ({ champ, constat }: Vu): Constat => {
  const trouve = parChamp[champ]?.[constat];
  if (!trouve) throw new RangeError(`no weight for ${champ} ${constat}`);
  return trouve;
};

export const poidsDe = (vu: Vu): number => declare(vu).poids;

/** True of what a comparison wrote, while the table has a weight for it. */
export const estUnVu = (lu: unknown): lu is Vu =>
  typeof lu === "object" &&
  lu !== null &&
  "champ" in lu &&
  "constat" in lu &&
  parChamp[String(lu.champ)]?.[String(lu.constat)] !== undefined;

/** The sentence for the gestionnaire; it quotes nobody. */
export const phraseDe = (vu: Vu): string => declare(vu).phrase;
