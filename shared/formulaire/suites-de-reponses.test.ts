import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { JOUR, parcourir, repondre } from "../../test/un-parcours.ts";
import { manques } from "./completude.ts";
import { formulaireCourant, type Reponses } from "./formulaires.ts";
import { etapesDe, questionsDe, reponsesRetenues } from "./parcours.ts";
import { personnesDe } from "./personnes.ts";
import { verifierReponses } from "./validite.ts";

const contexte = { ...JOUR, communeDe: (code: string) => ({ code, territoire: code.slice(0, 2) }) };
const clesDe = (reponses: Reponses) => etapesDe(reponses, JOUR).map(({ cle }) => cle);

/** A whole form each: few are enough to pass by every page; what fails is as long as what would be found smaller. */
const PARCOURS = { numRuns: 20, endOnFailure: true };

/** Each answer given, as `list person field`: where it stands in the draft. */
const donnees = (reponses: Reponses): string[] =>
  Object.keys(reponses).flatMap((nom) => [
    nom,
    ...personnesDe(reponses, nom).flatMap((personne) =>
      Object.keys(personne)
        .filter((cle) => cle !== "id")
        .map((cle) => `${nom} ${personne.id} ${cle}`),
    ),
  ]);

/** The same, of the questions that are shown. */
const montrees = (reponses: Reponses): string[] =>
  questionsDe(reponses, JOUR)
    .filter(({ valeur }) => valeur !== undefined)
    .map(({ champ, page, personne }) => (personne ? `${page.pourChaque} ${personne.id} ${champ.nom}` : champ.nom));

describe("quelle que soit la suite des réponses", () => {
  it("chaque page mène à une autre ou à la fin, et ce qui manque à une page qui existe : y répondre, autant de fois qu’il faut, permet de déposer", () => {
    fc.assert(
      fc.property(fc.gen(), (tirer) => {
        let reponses = parcourir(tirer);
        for (let essai = 0; essai < 300; essai += 1) {
          const [premier] = manques(reponses, JOUR);
          if (!premier) return;
          expect(clesDe(reponses)).toContain(premier.page);
          reponses = repondre(tirer, premier.page, reponses);
        }
        expect(manques(reponses, JOUR)).toEqual([]);
      }),
      PARCOURS,
    );
  });

  it("ce qui est déposé est exactement ce qui est montré : rien d’une page cachée, rien d’oublié, tout est valide", () => {
    fc.assert(
      fc.property(fc.gen(), (tirer) => {
        const reponses = parcourir(tirer, 5);
        const deposees = reponsesRetenues(reponses, JOUR);
        expect(donnees(deposees).toSorted()).toEqual(montrees(reponses).toSorted());
        expect(montrees(deposees)).toEqual(montrees(reponses));
        expect(reponsesRetenues(deposees, JOUR)).toEqual(deposees);
        expect(verifierReponses(deposees, contexte)).toEqual([]);
      }),
      PARCOURS,
    );
  });

  it("ces suites passent par toutes les pages du formulaire", () => {
    const vues = new Set<string>();
    fc.assert(
      fc.property(fc.gen(), (tirer) => {
        for (const { page } of etapesDe(parcourir(tirer), JOUR)) vues.add(page.id);
      }),
      { ...PARCOURS, numRuns: 40, seed: 1 },
    );
    const toutes = formulaireCourant.taches.flatMap(({ pages }) => pages.map(({ id }) => id));
    expect(toutes.filter((id) => !vues.has(id))).toEqual([]);
  });
});
