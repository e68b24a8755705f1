/** Luhn's sum, over all the digits, is a multiple of ten. */
function cleDeLuhn(chiffres: string): boolean {
  const somme = [...chiffres].reverse().reduce((total, chiffre, rang) => {
    const valeur = Number(chiffre) * (rang % 2 === 0 ? 1 : 2);
    return total + (valeur > 9 ? valeur - 9 : valeur);
  }, 0);
  return somme % 10 === 0;
}

/** La Poste numbers its establishments otherwise: the plain sum of the digits is a multiple of five. */
const estDeLaPoste = (siret: string): boolean =>
  siret.startsWith("356000000") && [...siret].reduce((total, chiffre) => total + Number(chiffre), 0) % 5 === 0;

export const lireSiret = (saisie: string): string => saisie.replace(/[\s.]/gu, "");

/** SIREN of a legal person: nine digits, checked by Luhn's key. */
export const estSiren = (siren: string): boolean => /^\d{9}$/u.test(siren) && cleDeLuhn(siren);

/** SIRET of an establishment: its SIREN and five more digits, checked by Luhn's key. */
export const estSiret = (siret: string): boolean =>
  /^\d{14}$/u.test(siret) && (cleDeLuhn(siret) || estDeLaPoste(siret));
