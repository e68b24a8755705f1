import fc from "fast-check";
import { expect, it } from "vitest";
import { type Entree, entreeDe } from "../../shared/recherche/entree.ts";
import { uneDemande } from "../../test/une-demande.ts";
import { articleDeLigne } from "../socle/stores/index-de-recherche.ts";
import { octetsDe } from "../socle/stores/octets.ts";
import { positionDe } from "../socle/stores/recherche.ts";
import { OCTETS_D_UNE_ENTREE, type Parcours, type Position, parcourir } from "./parcourir.ts";

const modele = entreeDe(uneDemande(), () => undefined, "2026-11-24");
const uneEntree = (rang: number, jour: string): Entree => ({
  ...modele,
  numeroUnique: `0691126${String(rang).padStart(6, "0")}GDPUB`,
  ancienneteDepuisLe: jour,
});

/** Entries in memory, read as the table gives them. */
function unIndex(entrees: readonly Entree[]) {
  const parMois = Map.groupBy(entrees, ({ ancienneteDepuisLe }) => ancienneteDepuisLe.slice(0, 7));
  return {
    lireMois: async () => [...parMois.keys()],
    async lireListe(_lieu: string, mois: string, apres: string | undefined, auPlus: number) {
      const rangees = (parMois.get(mois) ?? []).toSorted((a, b) => (positionDe(a) < positionDe(b) ? -1 : 1));
      const suivantes = rangees.filter((entree) => positionDe(entree) > (apres ?? ""));
      const lues = suivantes.slice(0, auPlus);
      const octets = lues.length * OCTETS_D_UNE_ENTREE;
      return { entrees: lues, octets, suite: lues.length < suivantes.length };
    },
  };
}

const tout: Parcours = { lieu: "69123", filtres: {}, garde: () => true, taille: 25, budget: 600_000 };

async function toutLire(index: ReturnType<typeof unIndex>, parcours: Parcours): Promise<string[]> {
  const lus: string[] = [];
  let depuis: Position | undefined;
  do {
    const page = await parcourir({ ...parcours, depuis }, index);
    expect(page.octets).toBeLessThanOrEqual(parcours.budget);
    expect(page.gardees.length).toBeLessThanOrEqual(parcours.taille);
    lus.push(...page.gardees.map(positionDe));
    depuis = page.suite;
  } while (depuis);
  return lus;
}

it("de page en page, chaque demande gardée est vue une fois, de la plus ancienne à la plus récente", async () => {
  const jours = fc.integer({ min: 0, max: 900 }).map((n) => new Date(Date.UTC(2020, 0, n)).toISOString().slice(0, 10));
  await fc.assert(
    fc.asyncProperty(
      fc.array(jours, { maxLength: 300 }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 10 }),
      fc.integer({ min: 6_000, max: 200_000 }),
      async (lesJours, taille, un, budget) => {
        const entrees = lesJours.map((jour, rang) => uneEntree(rang, jour));
        const garde = ({ numeroUnique }: Entree) => Number(numeroUnique.slice(7, 13)) % un === 0;
        const lus = await toutLire(unIndex(entrees), { ...tout, garde, taille, budget });
        expect(lus).toEqual(entrees.filter(garde).map(positionDe).toSorted());
      },
    ),
    { numRuns: 60 },
  );
});

it("un filtre qui ne garde rien s’arrête au budget, et le dit", async () => {
  const entrees = Array.from({ length: 5_000 }, (_, rang) => uneEntree(rang, "2026-11-24"));
  const page = await parcourir({ ...tout, garde: () => false }, unIndex(entrees));
  expect(page).toMatchObject({ gardees: [], partielle: true });
  expect(page.suite).toBeDefined();
});

it("un filtre qui garde tout ne lit guère plus que la page", async () => {
  const entrees = Array.from({ length: 5_000 }, (_, rang) => uneEntree(rang, "2026-11-24"));
  expect((await parcourir(tout, unIndex(entrees))).lues).toBe(50);
});

it("une entrée ne pèse jamais plus que ce qui est compté", () => {
  const communes = Array.from({ length: 8 }, (_, rang) => `9310${rang}`);
  const types = ["C", "T1", "T2", "T3", "T4", "T5", "T6P"];
  const lourde: Entree = { ...modele, communes, types, plafond: "PLUS_PLS", situation: "CDEFCM", personnes: 12 };
  const cle = { pk: "LISTE#200054781#2026-11", sk: positionDe(lourde) };
  expect(octetsDe(articleDeLigne(cle, lourde))).toBeLessThan(OCTETS_D_UNE_ENTREE);
});
