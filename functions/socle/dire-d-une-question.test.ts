import { expect, it } from "vitest";
import { uneFaute } from "../../shared/formulaire/une-faute.ts";
import { Problem } from "../../shared/problems.ts";
import { enQuestion } from "./dire-d-une-question.ts";

it("qui interroge n’a rien rempli : ses fautes sont celles de paramètres", () => {
  const precise = { ...uneFaute("/niveau", "choix-inconnu"), message: "Inconnu : PAYS. Codes permis : FR." };
  const champs = [uneFaute("/prix", "champ-inconnu"), uneFaute("/mesure", "nombre-trop-petit"), precise];
  expect(enQuestion(new Problem("champs-invalides", { champs }))).toMatchObject({
    code: "question-invalide",
    champs: [
      { pointeur: "/prix", code: "champ-inconnu", message: expect.stringMatching(/^Ce paramètre n’existe pas ici/u) },
      // as true of a parameter as of an answer
      uneFaute("/mesure", "nombre-trop-petit"),
      precise,
    ],
  });
});

it("qui interroge trop vite apprend quand revenir ; tout autre refus reste le même", () => {
  expect(enQuestion(new Problem("trop-d-essais", { reessayerDansSecondes: 12 }))).toMatchObject({
    code: "trop-de-questions",
    reessayerDansSecondes: 12,
  });
  const autres = [new Problem("tableau-introuvable"), new TypeError("unforeseen")];
  expect(autres.map(enQuestion)).toEqual(autres);
});
