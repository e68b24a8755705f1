import { expect, it } from "vitest";
import { desReponses, sansReponse } from "../../../../test/des-reponses.ts";
import { lignesDesTaches } from "./lignes-des-taches.ts";

const jour = { aujourdhui: "2026-11-24" };
const brouillon = { brouillonId: "b-12345678" };

it("un brouillon tout neuf : tout est à faire, depuis la première page de chaque tâche", () => {
  const lignes = lignesDesTaches(brouillon, {}, jour);
  expect(lignes.map(({ etat }) => etat)).toEqual(Array(8).fill("a-faire"));
  expect(lignes[0]?.href).toBe("/demande/b-12345678/pour-qui");
});

it("une tâche commencée mène à ce qui manque", () => {
  const [vous] = lignesDesTaches(brouillon, sansReponse("adresseLigne"), jour);
  expect(vous).toMatchObject({ etat: "a-completer", href: "/demande/b-12345678/adresse" });
});

it("quand tout est dit, chaque tâche est terminée et se relit depuis son début", () => {
  const lignes = lignesDesTaches(brouillon, desReponses(), jour);
  expect(lignes.every(({ etat }) => etat === "termine")).toBe(true);
  expect(lignes[1]?.href).toBe("/demande/b-12345678/situation-familiale");
});

it("qui aide sans voir les réponses protégées n’est pas arrêté par elles, ni envoyé là où rien d’autre n’est demandé", () => {
  const { nationalite: _, logementAdapte: __, ...claires } = desReponses();
  const mandat = { droits: ["modifier" as const], jusquAu: "2027-11-24" };
  const lignes = lignesDesTaches({ ...brouillon, mandat }, claires, jour);
  expect(lignes.map(({ etat }) => etat)).toEqual(Array(7).fill("termine"));
  expect(lignes.map(({ id }) => id)).not.toContain("handicap");
  expect(lignesDesTaches(brouillon, claires, jour)[0]).toMatchObject({ etat: "a-completer" });
});
