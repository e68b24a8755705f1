import { describe, expect, it } from "vitest";
import { desReponses } from "../../test/des-reponses.ts";
import { bornes } from "./bornes.ts";
import { manques } from "./completude.ts";
import type { Reponses } from "./formulaires.ts";
import { aConfirmer, avertissements, reglesDePlausibilite } from "./plausibilite.ts";

const jour = { aujourdhui: "2026-11-24" };
const enfant = (rang: number, dateNaissance = "2015-09-04") => ({
  id: `e${rang}`,
  prenoms: `Léo ${rang}`,
  nomNaissance: "Benali",
  dateNaissance,
  sexe: "M",
  lien: "E",
  presence: "P",
});
const enfants = (combien: number) => Array.from({ length: combien }, (_, rang) => enfant(rang));

it("un foyer ordinaire n’est pas interrogé deux fois", () => {
  expect(avertissements(desReponses(), jour)).toEqual([]);
});

describe("est redit et demande une confirmation", () => {
  it.each<[string, string, Reponses]>([
    ["age", "douteux", { dateNaissance: "2011-01-01", personnesACharge: [], personnesALoger: 1 }],
    ["age", "invraisemblable", { dateNaissance: "1905-01-01", personnesACharge: [], personnesALoger: 1 }],
    ["personnesACharge", "douteux", { personnesACharge: enfants(9), personnesALoger: 10 }],
    ["personnesACharge", "invraisemblable", { personnesACharge: enfants(15), personnesALoger: 16 }],
    ["ecartDeComposition", "douteux", { personnesALoger: 4 }],
    ["ecartDeComposition", "invraisemblable", { personnesALoger: 9 }],
    ["ressourcesParPersonne", "douteux", { ressourcesMensuelles: { SAL: 24_000 } }],
    ["tauxDEffort", "douteux", { loyerActuel: 1600 }],
    ["tauxDEffort", "invraisemblable", { loyerActuel: 5000 }],
    ["surfaceParOccupant", "douteux", { surfaceActuelle: 12 }],
    ["ageALaNaissance", "douteux", { personnesACharge: [enfant(1, "1998-01-01"), enfant(2)] }],
  ])("%s, %s : %j", (indicateur, gravite, dites) => {
    expect(avertissements(desReponses(dites), jour)).toMatchObject([{ indicateur, gravite }]);
  });
});

it("la réponse confirmée laisse déposer, et se redemande quand elle change", () => {
  const [doute] = avertissements(desReponses({ loyerActuel: 1600 }), jour);
  const confirmee = desReponses({ loyerActuel: 1600, confirmations: [doute?.cle ?? ""] });
  expect(manques(desReponses({ loyerActuel: 1600 }), jour)).toMatchObject([
    { code: "valeur-a-confirmer", page: "confirmations" },
  ]);
  expect(manques(confirmee, jour)).toEqual([]);
  expect(aConfirmer({ ...confirmee, loyerActuel: 1900 }, jour)).toHaveLength(1);
});

it("chaque indicateur a quatre bornes en ordre, une règle et une source", () => {
  for (const { basInvraisemblable, basDouteux, hautDouteux, hautInvraisemblable } of Object.values(bornes))
    expect([basInvraisemblable, basDouteux, hautDouteux, hautInvraisemblable]).toEqual(
      [basInvraisemblable, basDouteux, hautDouteux, hautInvraisemblable].toSorted((a, b) => a - b),
    );
  expect(reglesDePlausibilite.map(({ indicateur }) => indicateur).sort()).toEqual(Object.keys(bornes).sort());
  expect(reglesDePlausibilite.every(({ source }) => source.length > 0)).toBe(true);
});
