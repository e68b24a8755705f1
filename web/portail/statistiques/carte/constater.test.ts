import { expect, it } from "vitest";
import type { Ligne } from "../lecture/question.ts";
import { constater } from "./constater.ts";

const une = (libelle_territoire: string, valeur: number | null, statut = valeur === null ? "M" : "A"): Ligne =>
  ({ libelle_territoire, valeur, statut }) as Ligne;

const dire = (...lignes: Ligne[]) => constater(lignes, "Demandes en cours", "demandes");
const [paris, rhone, lozere, creuse] = [
  une("Paris", 300),
  une("Rhône", 20),
  une("Lozère", null, "C"),
  une("Creuse", null),
];

it("une carte entière dit combien de territoires elle compte", () => {
  expect(dire(paris, rhone)).toBe("Demandes en cours : 2 territoires, de 20 (Rhône) à 300 (Paris).");
  expect(dire(paris)).toBe("Demandes en cours : un territoire, Paris, 300.");
});

it("ceux qui n’ont pas de nombre ne sont pas comptés avec les autres", () => {
  expect(dire(paris, rhone, lozere, creuse)).toBe(
    "Demandes en cours : 2 territoires sur 4 ont un chiffre, de 20 (Rhône) à 300 (Paris).",
  );
  expect(dire(paris, lozere)).toBe("Demandes en cours : un territoire sur 2 a un chiffre, 300 (Paris).");
});

it("quand aucun n’en a, elle le dit", () => {
  expect(dire(lozere, creuse)).toBe("Demandes en cours : aucun territoire sur 2 n’a de chiffre.");
  expect(dire(creuse)).toBe("Demandes en cours : trop peu de nombres publiés pour en dire plus.");
});
