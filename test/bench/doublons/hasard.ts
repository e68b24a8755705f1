import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Chance of which the seed comes from outside. */
export type Hasard = ReturnType<typeof hasard>;

export function hasard(graine: number) {
  const source = xoroshiro128plus(graine);
  const entre = (min: number, max: number): number => uniformInt(source, min, max);
  const dans = <T>(choses: readonly T[]): T => {
    const chose = choses[entre(0, choses.length - 1)];
    if (chose === undefined) throw new RangeError("nothing to draw from");
    return chose;
  };
  return {
    entre,
    dans,
    /** True so many times in a hundred. */
    sur100: (fois: number): boolean => entre(0, 9_999) < fois * 100,
    /** The first ones more often than the last, as names are borne. */
    dansLesPremiers: <T>(choses: readonly T[]): T =>
      choses[Math.floor(choses.length * (entre(0, 999_999) / 1_000_000) ** 2)] ?? dans(choses),
    chiffres: (combien: number): string => Array.from({ length: combien }, () => entre(0, 9)).join(""),
  };
}
