import fc from "fast-check";
import { expect, it } from "vitest";
import { memeReponse, reconcilier } from "./reconcilier.ts";

it("garde à enregistrer ce que personne n’a touché ailleurs", () => {
  const versions = { avant: { prenoms: "Amina" }, ailleurs: { prenoms: "Amina" }, ici: { prenoms: "Aminata" } };
  expect(reconcilier(versions)).toEqual({ aEnregistrer: { prenoms: "Aminata" }, conflits: [] });
});

it("demande à la personne quand la même question a reçu deux réponses", () => {
  const versions = { avant: { prenoms: "Amina" }, ailleurs: { prenoms: "Amine" }, ici: { prenoms: "Aminata" } };
  expect(reconcilier(versions).conflits).toEqual([
    { nom: "prenoms", avant: "Amina", ici: "Aminata", ailleurs: "Amine" },
  ]);
});

it("ne demande rien quand les deux disent pareil", () => {
  const versions = { avant: {}, ailleurs: { motifs: ["13", "09"] }, ici: { motifs: ["13", "09"] } };
  expect(reconcilier(versions)).toEqual({ aEnregistrer: {}, conflits: [] });
});

it("l’ordre dans lequel une personne ou des montants sont écrits ne fait pas deux réponses", () => {
  const [ici, la] = [
    { id: "p", prenoms: "Awa", ressourcesMensuelles: { SAL: 1, AF: 2 } },
    { AF: 2, SAL: 1 },
  ];
  expect(memeReponse([ici], [{ ressourcesMensuelles: la, prenoms: "Awa", id: "p" }])).toBe(true);
  expect(memeReponse([ici], [{ ...ici, prenoms: "Ava" }])).toBe(false);
});

it("une réponse effacée ailleurs et changée ici est un désaccord", () => {
  const versions = { avant: { nomUsage: "Diallo" }, ailleurs: {}, ici: { nomUsage: "Benali" } };
  expect(reconcilier(versions).conflits).toEqual([
    { nom: "nomUsage", avant: "Diallo", ici: "Benali", ailleurs: undefined },
  ]);
});

const reponse = fc.constantFrom("a", "b", "c", 1, true, ["x", "y"]);
const reponses = fc.dictionary(fc.constantFrom("p", "q", "r"), reponse);
const changements = fc.dictionary(fc.constantFrom("p", "q", "r"), fc.option(reponse));

it("rien de ce qui a été changé ici n’est perdu sans le dire", () => {
  fc.assert(
    fc.property(reponses, reponses, changements, (avant, ailleurs, ici) => {
      const { aEnregistrer, conflits } = reconcilier({ avant, ailleurs, ici });
      for (const [nom, valeur] of Object.entries(ici)) {
        const garde = memeReponse(valeur, ailleurs[nom]) || nom in aEnregistrer || conflits.some((c) => c.nom === nom);
        expect(garde).toBe(true);
      }
    }),
  );
});
