import type { Demande } from "../../shared/demande/demande.ts";
import type { Commune, IndexCommunes } from "../../shared/referentiel/communes.ts";
import { communeParCode } from "../../shared/referentiel/communes.ts";
import type { Bailleur, Guichet } from "../socle/stores/guichets.ts";

/** All that an attestation is made from: with the same facts, the same bytes. */
export type Faits = {
  demande: Demande;
  /** The registering service; undefined when the directory does not know it. */
  guichet: Guichet | undefined;
  /** Known landlords of the départements asked for. */
  bailleurs: readonly Bailleur[];
  communes: IndexCommunes;
  /** Day of edition in Paris. */
  aujourdhui: string;
  /** Public origin of the site. */
  site: string;
};

/** Communes asked for, in order of preference; one that the referential has lost is left out. */
export const communesDemandees = ({
  demande: { reponses },
  communes,
}: Pick<Faits, "demande" | "communes">): Commune[] =>
  (reponses.communes ?? []).map((code) => communeParCode(communes, code)).filter((commune) => commune !== undefined);

/** Départements of the communes asked for, each once. */
export const departementsDemandes = (faits: Pick<Faits, "demande" | "communes">): string[] => [
  ...new Set(communesDemandees(faits).map(({ departement }) => departement)),
];
