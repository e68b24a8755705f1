import { expect, it } from "vitest";
import { lieuDe } from "../../../functions/socle/lieu.ts";
import { chargerCommunes } from "../../../functions/socle/referentiel.ts";
import { manques } from "../../../shared/formulaire/completude.ts";
import { verifierReponses } from "../../../shared/formulaire/validite.ts";
import { communeVoulue } from "../../../shared/referentiel/territoires.ts";
import { caracteristiques } from "../../../shared/statistiques/dimensions.ts";
import { type Ecart, ecartsDeLaPopulation, PREMIER_JOUR } from "../../../test/ecarts-de-la-population.ts";
import { inventerFoyers } from "./foyers.ts";
import { partDeRegion } from "./parts.ts";
import { stockParRegion } from "./proportions.ts";

const contexte = {
  aujourdhui: PREMIER_JOUR,
  communeDe: (code: string) => communeVoulue(chargerCommunes(), code),
};
const foyers = inventerFoyers();
const tous = [...foyers(0, 3000, PREMIER_JOUR)];
const troisCents = tous.slice(0, 300);

it("chaque foyer inventé passe toutes les règles du formulaire et peut déposer", () => {
  for (const { reponses } of tous) {
    expect(verifierReponses(reponses, contexte)).toEqual([]);
    expect(manques(reponses, contexte)).toEqual([]);
  }
});

/** The published incomes of a month and by consumption unit cannot both hold with the sizes: each gives way a little. */
const estUnRevenu = ({ dimension }: Ecart): boolean => dimension.startsWith("revenu");
const plusGrand = (ecarts: readonly Ecart[]): number => Math.max(...ecarts.map(({ points }) => Math.abs(points)));

it.each([
  ["France", 0.5, 1],
  ["Île-de-France", 0.6, 1.6],
])(
  "%s : trois mille foyers sont à %f point au plus de chaque part publiée, %f pour les revenus",
  (ou, points, revenus) => {
    const ecarts = ecartsDeLaPopulation(tous).filter((ecart) => ecart.ou === ou);
    expect(plusGrand(ecarts.filter((ecart) => !estUnRevenu(ecart)))).toBeLessThan(points);
    expect(plusGrand(ecarts.filter(estUnRevenu))).toBeLessThan(revenus);
  },
);

it("les trois cents premiers ressemblent déjà au pays", () => {
  expect(plusGrand(ecartsDeLaPopulation(troisCents).filter(({ ou }) => ou === "France"))).toBeLessThan(2);
});

it("chaque région a sa part des demandes", () => {
  const regions = tous.map(({ reponses }) => lieuDe(reponses.communes?.[0] ?? "")?.region);
  for (const region of Object.keys(stockParRegion)) {
    const part = regions.filter((connue) => connue === region).length / tous.length;
    expect(Math.abs(part - partDeRegion(region))).toBeLessThan(0.003);
  }
});

it("la même graine donne les mêmes foyers, demandés d’un coup ou en deux fois ; une autre graine, d’autres", () => {
  const memes = inventerFoyers();
  expect([...memes(0, 20, PREMIER_JOUR), ...memes(20, 40, PREMIER_JOUR)]).toEqual(tous.slice(0, 40));
  expect([...inventerFoyers(7)(0, 40, PREMIER_JOUR)]).not.toEqual(tous.slice(0, 40));
});

it("un foyer compte pour les mêmes modalités, quel que soit le jour où il dépose", () => {
  const [enMars, enAout] = [PREMIER_JOUR, "2026-08-31"].map((aujourdhui) =>
    [...foyers(0, 50, aujourdhui)].map(({ reponses }) => caracteristiques(reponses, { aujourdhui, lieuDe })),
  );
  expect(enAout).toEqual(enMars);
});
