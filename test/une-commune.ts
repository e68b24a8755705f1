import type { Commune } from "../shared/referentiel/communes.ts";

/** A commune of this code, of a thousand people; a test states only what its story is about. */
export const uneCommune = (code: string, dite: Partial<Commune> = {}): Commune => ({
  code,
  nom: code,
  codesPostaux: [],
  departement: code.slice(0, 2),
  population: 1000,
  ...dite,
});
