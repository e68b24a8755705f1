import { expect, it } from "vitest";
import { aRegarderAvant, aRegarderDepuis, examenDe } from "./examens.ts";

it("une pièce écartée a toujours une phrase pour la personne, une pièce acceptée n’en a pas", () => {
  expect(examenDe("acceptee", "Très bien.")).toEqual({ issue: "acceptee" });
  expect(examenDe("obsolete", undefined).phrase).toMatch(/plus à jour/u);
  expect(examenDe("inexploitable", "La page 2 manque.").phrase).toBe("La page 2 manque.");
});

it("le délai de quinze jours court du jour où la pièce est donnée, ou du dépôt si elle l’a été avant", () => {
  const deposeeLe = "2026-11-24T10:00:00.000Z";
  expect(aRegarderDepuis("2026-11-20T08:00:00.000Z", deposeeLe)).toBe(deposeeLe);
  expect(aRegarderDepuis("2026-12-01T08:00:00.000Z", deposeeLe)).toBe("2026-12-01T08:00:00.000Z");
  expect(aRegarderAvant("2026-11-24")).toBe("2026-12-09");
});
