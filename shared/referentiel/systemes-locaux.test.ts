import { describe, expect, it } from "vitest";
import departements from "./donnees/departements.json" with { type: "json" };
import { systemeLocalDe } from "./systemes-locaux.ts";

describe("systemeLocalDe", () => {
  it("33 départements ont un système particulier, chacun avec son adresse", () => {
    const systemes = departements.map(({ code }) => systemeLocalDe(code, "2026-11-24")).filter((s) => s !== undefined);
    expect(systemes).toHaveLength(33);
    expect(systemes.every(({ url }) => url.startsWith("https://"))).toBe(true);
  });

  it("la Haute-Garonne a le sien", () => {
    expect(systemeLocalDe("31", "2026-11-24")).toMatchObject({ nom: "Imhoweb (ATLAS)" });
  });

  it.each(["69", "71", "75", "inconnu"])("le %s n’en a pas : le portail national le sert", (departement) => {
    expect(systemeLocalDe(departement, "2026-11-24")).toBeUndefined();
  });

  it("n’en donne plus à partir du jour où le département rejoint le système national", () => {
    const quitte = [{ departement: "31", nom: "Imhoweb", url: "https://exemple.fr", finLe: "2027-01-01" }];
    expect(systemeLocalDe("31", "2026-12-31", quitte)).toBe(quitte[0]);
    expect(systemeLocalDe("31", "2027-01-01", quitte)).toBeUndefined();
  });

  it("n’en donne pas avant le jour où le département prend le sien", () => {
    const prend = [{ departement: "32", nom: "Imhoweb", url: "https://exemple.fr", debutLe: "2027-01-01" }];
    expect(systemeLocalDe("32", "2026-12-31", prend)).toBeUndefined();
    expect(systemeLocalDe("32", "2027-01-01", prend)).toBe(prend[0]);
  });
});
