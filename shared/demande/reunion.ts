import type { Demande } from "./demande.ts";
import type { Donnees } from "./evenements.ts";

const plusAncienne = (jours: readonly string[]): string => jours.toSorted()[0] ?? "";

/** The other ends in this one, which takes the older of both dates. */
export function reunir(avant: Demande, { autre, ancienneteDepuisLe }: Donnees["demande-reunie"], le: string): Demande {
  const { reunies = [], ancienneteDepuisLe: sienne } = avant;
  const reunion = { numeroUnique: autre, le, ancienneteDepuisLe, propre: reunies[0]?.propre ?? sienne };
  return { ...avant, ancienneteDepuisLe: plusAncienne([sienne, ancienneteDepuisLe]), reunies: [...reunies, reunion] };
}

/** The date goes with the demande that brought it. */
export function detacher({ reunies = [], ...avant }: Demande, autre: string): Demande {
  const restent = reunies.filter(({ numeroUnique }) => numeroUnique !== autre);
  const propre = reunies[0]?.propre ?? avant.ancienneteDepuisLe;
  const ancienneteDepuisLe = plusAncienne([propre, ...restent.map((reunion) => reunion.ancienneteDepuisLe)]);
  return { ...avant, ancienneteDepuisLe, ...(restent.length > 0 && { reunies: restent }) };
}

/** Its identities are to be verified again if it lives again: the other may hold them meanwhile. */
export const absorber = (
  { verrous: _v, injoignableDepuis: _i, ...avant }: Demande,
  dans: string,
  le: string,
): Demande => ({ ...avant, etat: "radiee", identite: "a_verifier", reunieA: { numeroUnique: dans, le } });

export const relever = ({ reunieA: _r, ...avant }: Demande): Demande => ({ ...avant, etat: "active" });
