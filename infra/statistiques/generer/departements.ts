import { departementsFranciliens, regions } from "../donnees/regions.ts";
import { repartir } from "./repartir.ts";
import { chargerTerritoires } from "./territoires.ts";

/** What is published of a département at 31 December 2022, or what it takes of its région. */
export type DepartementConnu = {
  code: string;
  region: string;
  stock: number;
  nouvelles: number;
  attributions: number;
};

const francilien = new Map(departementsFranciliens.map((connu) => [connu.code, connu]));

/** The départements of these régions, whose figures sum to those of each. */
export function departementsConnus(codes: readonly string[]): DepartementConnu[] {
  const { departements } = chargerTerritoires();
  return regions
    .filter(({ code }) => codes.includes(code))
    .flatMap((region) => {
      const siens = departements.filter((departement) => departement.region === region.code);
      const poids = siens.map((departement) => departement.poids);
      const [stock, nouvelles, attributions] = [region.stock, region.nouvelles, region.attributions].map((nombre) =>
        repartir(poids, nombre),
      );
      return siens.map(({ code }, rang) => ({
        code,
        region: region.code,
        stock: francilien.get(code)?.stock ?? stock?.[rang] ?? 0,
        nouvelles: francilien.get(code)?.nouvelles ?? nouvelles?.[rang] ?? 0,
        attributions: francilien.get(code)?.attributions ?? attributions?.[rang] ?? 0,
      }));
    });
}
