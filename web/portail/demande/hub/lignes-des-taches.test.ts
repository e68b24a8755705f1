import { expect, it } from "vitest";
import { desReponses, sansReponse } from "../../../../test/des-reponses.ts";
import { lignesDesTaches } from "./lignes-des-taches.ts";

const jour = { aujourdhui: "2026-11-24" };

it("un brouillon tout neuf : tout est à faire, depuis la première page de chaque tâche", () => {
  const lignes = lignesDesTaches("b-12345678", {}, jour);
  expect(lignes.map(({ etat }) => etat)).toEqual(Array(8).fill("a-faire"));
  expect(lignes[0]?.href).toBe("/demande/b-12345678/pour-qui");
});

it("une tâche commencée mène à ce qui manque", () => {
  const [vous] = lignesDesTaches("b-12345678", sansReponse("adresseLigne"), jour);
  expect(vous).toMatchObject({ etat: "a-completer", href: "/demande/b-12345678/adresse" });
});

it("quand tout est dit, chaque tâche est terminée et se relit depuis son début", () => {
  const lignes = lignesDesTaches("b-12345678", desReponses(), jour);
  expect(lignes.every(({ etat }) => etat === "termine")).toBe(true);
  expect(lignes[1]?.href).toBe("/demande/b-12345678/situation-familiale");
});
