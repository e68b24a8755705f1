import { describe, expect, it } from "vitest";
import type { Champ, Condition, Page } from "../../shared/formulaire/champ.ts";
import { manques } from "../../shared/formulaire/completude.ts";
import { champNomme, champsDuFormulaire, formulaireCourant } from "../../shared/formulaire/formulaires.ts";
import { desReponses, sansReponse } from "../../test/des-reponses.ts";
import { fusionner, sansOuvrir, sceller, separer } from "./reponses-scellees.ts";

const enveloppe = { cle: "c", nonce: "n", sceau: "s", texte: "t" };
const coffre = { sceller: async () => enveloppe, ouvrir: async () => "" };
const jour = { aujourdhui: "2026-11-24" };

describe("Les réponses", () => {
  it("sensibles se rangent à part, et ensemble elles sont toutes là", () => {
    const { claires, sensibles } = separer(desReponses({ nir: "1" }));
    expect(sensibles).toEqual({ nationalite: "1", nir: "1" });
    expect({ ...claires, ...sensibles }).toEqual(desReponses({ nir: "1" }));
  });

  it("se complètent, se remplacent, et s’effacent par null", () => {
    expect(fusionner({ prenoms: "Amina", pourQui: "moi" }, { prenoms: "Leïla", pourQui: null })).toEqual({
      prenoms: "Leïla",
    });
  });

  it("sensibles absentes, rien n’est scellé", async () => {
    expect(await sceller(coffre, "dossier", {})).toBeUndefined();
    expect(await sceller(coffre, "dossier", { nationalite: "1" })).toEqual({ noms: ["nationalite"], enveloppe });
  });

  it("scellées comptent comme données, sans être ouvertes", () => {
    const claires = sansReponse("nationalite");
    expect(manques(claires, jour)).toHaveLength(1);
    expect(manques(sansOuvrir(claires, { noms: ["nationalite"], enveloppe }), jour)).toEqual([]);
  });
});

const champsDe = (condition: Condition): string[] => {
  if ("toutes" in condition) return condition.toutes.flatMap(champsDe);
  if ("une" in condition) return condition.une.flatMap(champsDe);
  return ["champ" in condition ? condition.champ : condition.mineurSelon];
};

// filing copies the envelope as it is: no answer in it may be hidden, none may hide another
describe("Le formulaire, puisque les réponses scellées se déposent sans être ouvertes,", () => {
  const pages: readonly Page[] = formulaireCourant.taches.flatMap(({ pages }): readonly Page[] => pages);
  const gardes: readonly { quand?: Condition }[] = [...pages, ...champsDuFormulaire];

  it("montre toujours les questions sensibles", () => {
    const cachables = pages.filter((page) => page.quand !== undefined).flatMap((page): readonly Champ[] => page.champs);
    const quelquefois = [...cachables, ...champsDuFormulaire.filter((champ) => champ.quand !== undefined)];
    expect(quelquefois.filter(({ sensible }) => sensible)).toEqual([]);
  });

  it("ne montre ni ne cache rien d’après une réponse sensible", () => {
    const decisifs = gardes.flatMap(({ quand }) => (quand ? champsDe(quand) : []));
    expect(decisifs).not.toEqual([]);
    expect(decisifs.filter((nom) => champNomme(nom)?.sensible)).toEqual([]);
  });
});
