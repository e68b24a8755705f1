import { describe, expect, it } from "vitest";
import { desReponses, unCodemandeur } from "../../test/des-reponses.ts";
import type { Coffre } from "./enveloppe.ts";
import { fusionner, ouvrir, sansSensiblesInutiles, sceller } from "./reponses-scellees.ts";

/** A chest whose seal can be read, to see what went into it. */
const coffre: Coffre = {
  sceller: async (_dossier, texte) => ({ cle: "c", nonce: "n", sceau: "s", texte }),
  ouvrir: async (_dossier, { texte }) => texte,
};

describe("Les réponses", () => {
  it("sensibles se scellent à part, et ouvertes elles sont toutes là", async () => {
    const reponses = desReponses({ nir: "269054958815780", codemandeurs: [unCodemandeur] });
    const rangees = await sceller(coffre, "dossier", reponses);
    expect(JSON.stringify(rangees.reponses)).not.toMatch(/nationalite|269054958815780/u);
    expect(await ouvrir(coffre, { dossier: "dossier", ...rangees })).toEqual(reponses);
  });

  it("se complètent, se remplacent, et s’effacent par null", () => {
    expect(fusionner({ prenoms: "Amina", pourQui: "moi" }, { prenoms: "Leïla", pourQui: null })).toEqual({
      prenoms: "Leïla",
    });
  });

  it("sensibles absentes, rien n’est scellé", async () => {
    expect(await sceller(coffre, "dossier", { prenoms: "Amina" })).toEqual({ reponses: { prenoms: "Amina" } });
  });

  it("sensibles qui ne concernent plus le foyer ne sont pas gardées, les autres le sont", () => {
    const avant = {
      prenoms: "Amina",
      bailleurActuel: "Office",
      logementAdapte: false,
      personnesHandicapees: [{ id: "h", prenoms: "Inès" }],
    };
    const retenues = { prenoms: "Amina", logementAdapte: false };
    expect(sansSensiblesInutiles(avant, retenues)).toEqual({
      prenoms: "Amina",
      bailleurActuel: "Office",
      logementAdapte: false,
    });
  });
});
