import { describe, expect, it } from "vitest";
import { dansLeDepartement } from "./dans-le-departement.ts";
import departements from "./donnees/departements.json" with { type: "json" };

describe("dansLeDepartement", () => {
  it.each([
    ["29", "dans le Finistère"],
    ["03", "dans l’Allier"],
    ["44", "dans la Loire-Atlantique"],
    ["88", "dans les Vosges"],
    ["35", "en Ille-et-Vilaine"],
    ["49", "en Maine-et-Loire"],
    ["90", "dans le Territoire de Belfort"],
    ["75", "à Paris"],
    ["974", "à La Réunion"],
    ["999", "999"],
  ])("%s : %s", (code, attendu) => {
    expect(dansLeDepartement(code)).toBe(attendu);
  });

  it("se dit de tout département, avec son nom entier", () => {
    for (const { code, nom } of departements)
      expect(dansLeDepartement(code)).toMatch(new RegExp(`^(à|en|dans (le|la|les|l’)).*${nom}$`, "u"));
  });
});
