import type { RepereExact } from "../../shared/recherche/reperes-exacts.ts";
import { type Empreinte, empreinteDerivee } from "./empreinte.ts";

/** Fingerprint of a fact inside a territory: what was indexed elsewhere is not found here. */
export type EmpreinteDeRepereExact = (
  territoire: string,
  repere: Pick<RepereExact, "fait" | "nature">,
) => Promise<string>;

/** A contact alone would do harm, so KMS makes its fingerprint; a name and a day are many, under a derived key. */
export function empreinteDeRecherche(empreinte: Empreinte): EmpreinteDeRepereExact {
  const derivee = empreinteDerivee(empreinte, "recherche");
  return (territoire, { fait, nature }) => {
    const dansLeTerritoire = `${territoire}:${fait}`;
    return nature === "contact" ? empreinte("recherche", dansLeTerritoire) : derivee(dansLeTerritoire);
  };
}
