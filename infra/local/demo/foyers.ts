import departements from "../../../shared/referentiel/donnees/departements.json" with { type: "json" };
import { realCommunes } from "../communes.ts";
import { type Foyer, genererFoyer } from "./foyer.ts";
import { parRegion, tirerLieu } from "./lieux.ts";
import { population } from "./population.ts";
import type { Profil } from "./profil.ts";
import { tirage } from "./tirage.ts";

function lireRegions(): ReturnType<typeof parRegion> {
  const regions = new Map(departements.map(({ code, region }) => [code, region]));
  return parRegion(realCommunes().communes, (departement) => regions.get(departement));
}

/** Invented households over the real communes, from one rank to another (not included). */
export type Foyers = (depuis: number, jusque: number, aujourdhui: string) => Iterable<Foyer>;

/** The same people for a seed, whatever the ranks asked and the day; communes and pool are read once, when needed. */
export function inventerFoyers(graine = 20_260_302): Foyers {
  let monde: { regions: ReturnType<typeof parRegion>; suite: ReturnType<typeof population> } | undefined;
  const profils: Profil[] = [];
  return function* (depuis, jusque, aujourdhui) {
    for (let rang = depuis; rang < jusque; rang += 1) {
      monde ??= { regions: lireRegions(), suite: population(graine) };
      while (profils.length <= rang) profils.push(monde.suite.next().value);
      const [profil, hasard] = [profils[rang], tirage(graine + rang)];
      if (profil) yield genererFoyer(hasard, profil, tirerLieu(monde.regions, profil, hasard), aujourdhui, rang);
    }
  };
}
