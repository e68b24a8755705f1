import type { Foyer } from "../../infra/local/demo/foyer.ts";
import { inventerFoyers } from "../../infra/local/demo/foyers.ts";
import { ecartsDeLaPopulation, PREMIER_JOUR } from "../ecarts-de-la-population.ts";
import { chronometrer, type Partie } from "./figure.ts";

const FOYERS = 3_000;
/** As many as `npm start` files. */
const DEPOSES = 300;

/** How near the invented households are to the published shares, and how long they take. */
export const population: Partie = {
  nom: "population",
  async mesurer(graine) {
    const tous: Foyer[] = [...inventerFoyers(graine)(0, FOYERS, PREMIER_JOUR)];
    const duree = await chronometrer(async () => [...inventerFoyers(graine)(0, DEPOSES, PREMIER_JOUR)]);
    const [plusGrand] = ecartsDeLaPopulation(tous);
    if (!plusGrand) throw new Error("no published share to compare with");
    const { ou, dimension, code, points } = plusGrand;
    return [
      {
        nom: "population.ecart",
        valeur: Math.abs(points),
        unite: "points",
        cible: 1.6,
        detail: `${FOYERS} foyers, ${dimension} ${code}, ${ou}`,
      },
      { nom: "population.generation", valeur: duree, unite: "ms", cible: 1000, detail: `${DEPOSES} foyers` },
    ];
  },
};
