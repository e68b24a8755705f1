import { expect, it } from "vitest";
import { morceauxDe } from "./droite-a-gauche.ts";

const vus = (ligne: string) => morceauxDe(ligne).map(({ texte }) => texte);

it("va de droite à gauche, les nombres et les mots de France dans leur sens", () => {
  expect(vus("تنتهي يوم 24 نوفمبر 2027")).toEqual(["2027 ", "نوفمبر", " 24 ", "يوم", " ", "تنتهي"]);
  expect(vus("مكتب تسجيل (guichet) مجانًا")).toEqual(["مجانًا", " (guichet) ", "تسجيل", " ", "مكتب"]);
});

it("garde ensemble ce qu’un programme y met, sans rien en tracer d’autre", () => {
  expect(vus("الرقم \u2068069 1126\u2069.")).toEqual([".069 1126 ", "الرقم"]);
});
