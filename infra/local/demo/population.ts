import { caler } from "./caler.ts";
import { type Profil, tirerProfil } from "./profil.ts";
import { type Tirage, tirage } from "./tirage.ts";
import { cibles, traitsDe } from "./traits.ts";

/** Plausible households among which those of the demonstration are drawn. */
const VIVIER = 2_500;
/** Drawn for each place: the one that leaves the counts nearest to the published shares takes it. */
const CANDIDATS = 32;

type Candidat = { profil: Profil; traits: readonly number[] };

const parts = cibles.map(({ part }) => part);

function tirerVivier(graine: number): Candidat[] {
  const hasard = tirage(graine);
  return Array.from({ length: VIVIER }, () => tirerProfil(hasard)).flatMap((profil) => {
    const traits = traitsDe(profil);
    return traits ? [{ profil, traits }] : [];
  });
}

/** Draws by weight, in as many steps as the list has bits. */
function tireurDePoids<T>(liste: readonly T[], poids: Float64Array): (hasard: Tirage) => T {
  let somme = 0;
  const cumul = poids.map((un) => {
    somme += un;
    return somme;
  });
  return (hasard) => {
    const seuil = hasard.fraction() * somme;
    let [bas, haut] = [0, liste.length - 1];
    while (bas < haut) {
      const milieu = (bas + haut) >> 1;
      if ((cumul[milieu] ?? 0) > seuil) haut = milieu;
      else bas = milieu + 1;
    }
    const choisi = liste[bas];
    if (choisi === undefined) throw new RangeError("nobody to draw");
    return choisi;
  };
}

/**
 * Households without end, the same for a seed, whose first ones agree with the published shares however many are
 * taken: a pool is weighted to all the margins at once, then drawn from, keeping the counts balanced.
 */
export function* population(graine: number): Generator<Profil, never> {
  const vivier = tirerVivier(graine);
  const tirer = tireurDePoids(
    vivier,
    caler(
      vivier.map(({ traits }) => traits),
      parts,
    ),
  );
  const hasard = tirage(graine + 1);
  const comptes = new Float64Array(parts.length);
  for (let pris = 1; ; pris += 1) {
    const enTrop = ({ traits }: Candidat): number =>
      traits.reduce((total, trait) => total + (comptes[trait] ?? 0) - pris * (parts[trait] ?? 0), 0);
    const candidats = Array.from({ length: CANDIDATS }, () => tirer(hasard)).map((candidat) => ({
      candidat,
      surplus: enTrop(candidat),
    }));
    const { candidat } = candidats.reduce((mieux, autre) => (autre.surplus < mieux.surplus ? autre : mieux));
    for (const trait of candidat.traits) comptes[trait] = (comptes[trait] ?? 0) + 1;
    yield candidat.profil;
  }
}
