/** French spellings and the sound that each stands for; a capital is a sound that no letter has alone. */
const SONS: readonly (readonly [RegExp, string])[] = [
  [/(.)\1+/gu, "$1"],
  [/sch|sh|ch/gu, "C"],
  [/ph/gu, "f"],
  [/qu|ck/gu, "k"],
  [/gu(?=[eiy])/gu, "g"],
  [/gn/gu, "N"],
  [/c(?=[eiy])/gu, "s"],
  [/g(?=[eiy])/gu, "j"],
  [/[cq]/gu, "k"],
  [/h/gu, ""],
  [/eau|au/gu, "o"],
  [/(?:ai|ei|i|y|u)[nm](?![aeiouy])/gu, "I"],
  [/[ae][nm](?![aeiouy])/gu, "A"],
  [/o[nm](?![aeiouy])/gu, "O"],
  [/ai|ei/gu, "e"],
  [/oi/gu, "wa"],
  [/oe/gu, "e"],
  [/ou/gu, "u"],
  [/y/gu, "i"],
  [/w/gu, "v"],
  [/z/gu, "s"],
  [/x/gu, "ks"],
];

// said by nobody at the end of a name: Dupont, Dupond; Renault, Renaud
const FINALE_MUETTE = /(?<=..)(?:[estdpg]|ks|lt|ld)+$/u;

/** How a French name sounds, near enough for `Dupond` and `Dupont` to be one; takes letters without accents. */
export const phonetique = (mot: string): string =>
  SONS.reduce((son, [ecrit, dit]) => son.replace(ecrit, dit), mot)
    .replace(FINALE_MUETTE, "")
    .replace(/(.)\1+/gu, "$1");

/** The consonants of a name as they sound, after `a` when a vowel comes first: `Mohamed` and `Mouhammad` are `mmd`. */
export function ossature(mot: string): string {
  const son = phonetique(mot).replace(/[AIO]/gu, "n");
  const consonnes = son.replace(/[aeiou]/gu, "");
  return /^[aeiou]/u.test(son) ? `a${consonnes}` : consonnes;
}
