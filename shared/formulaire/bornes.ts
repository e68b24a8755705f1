/**
 * What is surprising of an indicator: outside `[basDouteux, hautDouteux]` the person confirms; outside
 * `[basInvraisemblable, hautInvraisemblable]` they are told besides that it is very rare. Nothing is refused on this
 * ground.
 */
export type Bornes = {
  basInvraisemblable: number;
  basDouteux: number;
  hautDouteux: number;
  hautInvraisemblable: number;
};

const sansBas = { basInvraisemblable: Number.NEGATIVE_INFINITY, basDouteux: Number.NEGATIVE_INFINITY };

/** Chosen wide: a household in twenty at most should be asked again. */
export const bornes = {
  /** Age of the demandeur, in years. */
  age: { basInvraisemblable: 14, basDouteux: 16, hautDouteux: 100, hautInvraisemblable: 115 },
  /** Children and other dependants. */
  personnesACharge: { ...sansBas, hautDouteux: 8, hautInvraisemblable: 14 },
  /** Persons to house, less those that the composition counts. */
  ecartDeComposition: { basInvraisemblable: -3, basDouteux: 0, hautDouteux: 0, hautInvraisemblable: 3 },
  /** Euros a month and a person to house. */
  ressourcesParPersonne: { ...sansBas, hautDouteux: 5_000, hautInvraisemblable: 20_000 },
  /** Rent and charges less the housing aid, over the resources of the month. */
  tauxDEffort: { ...sansBas, hautDouteux: 1, hautInvraisemblable: 2 },
  /** Square metres of today's home for each person who lives there. */
  surfaceParOccupant: { basInvraisemblable: 2, basDouteux: 5, hautDouteux: 100, hautInvraisemblable: 300 },
  /** Years between the demandeur and a child of theirs. */
  ageALaNaissance: { basInvraisemblable: 10, basDouteux: 14, hautDouteux: 65, hautInvraisemblable: 80 },
} as const satisfies Record<string, Bornes>;

export type Indicateur = keyof typeof bornes;
