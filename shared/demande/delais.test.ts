import fc from "fast-check";
import { expect, it } from "vitest";
import { ageLe, ajouterMois, estMineurLe, estUnJour, expiration, jourAParis } from "./delais.ts";

const jour = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));

it("une demande vaut douze mois, et le 29 février finit le 28", () => {
  expect(expiration("2026-11-24")).toBe("2027-11-24");
  expect(expiration("2028-02-29")).toBe("2029-02-28");
});

it("ajouter des mois donne toujours un jour du calendrier, jamais avant le départ", () => {
  fc.assert(
    fc.property(jour, fc.integer({ min: 0, max: 240 }), (depart, mois) => {
      const arrivee = ajouterMois(depart, mois);
      expect(estUnJour(arrivee)).toBe(true);
      expect(arrivee >= depart).toBe(true);
    }),
  );
});

it("le jour est celui de Paris, pas celui du serveur", () => {
  expect(jourAParis(new Date("2026-11-23T23:30:00Z"))).toBe("2026-11-24");
  expect(jourAParis(new Date("2026-07-01T22:30:00Z"))).toBe("2026-07-02");
});

it("on est majeur le jour de ses dix-huit ans", () => {
  expect(estMineurLe("2008-11-25", "2026-11-24")).toBe(true);
  expect(estMineurLe("2008-11-24", "2026-11-24")).toBe(false);
  expect(ageLe("2008-02-29", "2026-02-28")).toBe(17);
});

it.each(["2026-02-29", "2026-13-01", "2026-00-10", "26-01-01", "2026-1-1", "demain", ""])(
  "« %s » n’est pas un jour",
  (texte) => {
    expect(estUnJour(texte)).toBe(false);
  },
);
