import { expect, it } from "vitest";
import { corpsDeProbleme, Problem } from "../../../shared/problems.ts";
import { redireProbleme } from "./redire-probleme.ts";

it("un refus du service se redit par ses codes, et garde ce que la page ne connaît pas", () => {
  const champs = [
    { pointeur: "/reponses/nom", code: "texte-vide", message: "dit par le service" },
    { pointeur: "/reponses/autre", code: "code-nouveau", message: "dit par le service" },
  ];
  const corps = { ...corpsDeProbleme(new Problem("champs-invalides", { champs })), title: "dit par le service" };
  expect(redireProbleme(corps)).toMatchObject({
    title: "Certaines réponses sont à corriger",
    champs: [{ message: "Écrivez une réponse." }, { message: "dit par le service" }],
  });
});
