import { describe, expect, it } from "vitest";
import { catalogue, fautesDuCatalogue } from "./catalogue.ts";
import { dimension, dimensionsPubliees } from "./dimensions-publiees.ts";

const [premier] = catalogue;
if (!premier) throw new Error("the catalogue is empty");

describe("le catalogue des tableaux", () => {
  it("en compte 84, les 83 du dossier et le déclaré face au confirmé, sans faute", () => {
    expect(catalogue).toHaveLength(84);
    expect(fautesDuCatalogue(catalogue)).toEqual([]);
  });

  it("a les quatorze tableaux du guide de lecture, puis les autres par thème", () => {
    const themes = Map.groupBy(catalogue, ({ id }) => id.slice(0, id.lastIndexOf("-")));
    expect(Object.fromEntries([...themes].map(([theme, { length }]) => [theme, length]))).toEqual({
      TAB01: 2,
      TAB02: 3,
      TAB03: 9,
      "R-10": 12,
      "R-11": 7,
      "R-12": 18,
      "R-13": 7,
      "R-14": 6,
      "R-15": 4,
      "R-16": 8,
      "R-17": 3,
      "R-18": 5,
    });
  });

  it("nomme chaque feuille en 31 signes au plus, et définit chaque tableau", () => {
    for (const { id, titre, definition } of catalogue) {
      expect(id.length).toBeLessThanOrEqual(31);
      expect(titre).not.toBe("");
      expect(definition.length).toBeGreaterThan(40);
    }
  });

  it("explique les sigles de ses listes, où qu’elles soient croisées", () => {
    const sigles = {
      plafond: "PLAI, PLUS et PLS",
      financement: "PLAI, PLUS et PLS",
      dalo: "droit au logement opposable",
    };
    for (const [nom, phrase] of Object.entries({ ...sigles, qpv: "quartier prioritaire", revenu_uc: "0,3 pour" })) {
      const siens = catalogue.filter(({ dimensions }) => dimensions.includes(nom));
      expect(siens, nom).not.toEqual([]);
      for (const { id, definition } of siens) expect(definition, id).toContain(phrase);
    }
  });

  it("refuse une dimension inconnue, une mesure inconnue et un identifiant pris deux fois", () => {
    expect(fautesDuCatalogue([{ ...premier, dimensions: ["couleur_des_yeux"] }])).toEqual([
      "TAB01-01 : dimension inconnue, « couleur_des_yeux »",
    ]);
    expect(fautesDuCatalogue([premier, premier])).toContain("TAB01-01 : identifiant déjà pris");
    expect(
      fautesDuCatalogue([{ ...premier, mesures: premier.mesures.filter(({ code }) => code !== "stock") }]),
    ).toEqual(["TAB01-01 : mesure inconnue, « stock »"]);
  });

  it("a pour chaque liste longue une liste courte, où « non renseigné » reste", () => {
    for (const { communale } of Object.values(dimensionsPubliees).map((d) => ({ communale: "", ...d })))
      if (communale !== "") expect(dimension(communale).modalites?.at(-1)?.code).toBe("NR");
  });
});
