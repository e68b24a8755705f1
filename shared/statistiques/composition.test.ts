import { expect, it } from "vitest";
import { desReponses, unCodemandeur } from "../../test/des-reponses.ts";
import type { Reponses } from "../formulaire/formulaires.ts";
import { typeCible, unitesDeConsommation } from "./composition.ts";

const enfant = (id: string) => ({ id, dateNaissance: "2015-09-04" });

it.each<[string, Reponses, string]>([
  ["une personne seule", { personnesACharge: [], personnesALoger: 1 }, "T1_T2"],
  ["un couple", { personnesACharge: [], codemandeurs: [unCodemandeur], personnesALoger: 2 }, "T1_T2"],
  ["un parent et un enfant", { personnesACharge: [enfant("a")], personnesALoger: 2 }, "T3"],
  ["un parent et deux enfants", { personnesALoger: 3 }, "T3"],
  ["quatre personnes", { personnesALoger: 4 }, "T4"],
  ["vingt-cinq personnes", { personnesALoger: 25 }, "T5P"],
])("%s : %j", (_qui, dites, attendu) => {
  expect(typeCible(desReponses(dites))).toBe(attendu);
});

it("un enfant compte pour un demi dès quatorze ans, un enfant à naître pour trois dixièmes", () => {
  const dites = { personnesACharge: [enfant("a")], enfantANaitre: true, nombreANaitre: 1 };
  expect(unitesDeConsommation(desReponses(dites), "2029-09-03")).toBeCloseTo(1.6);
  expect(unitesDeConsommation(desReponses(dites), "2029-09-04")).toBeCloseTo(1.8);
});
