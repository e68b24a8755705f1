import fc from "fast-check";
import { expect, it } from "vitest";
import { questionsDe, reponsesRetenues } from "../../../shared/formulaire/parcours.ts";
import { separer } from "../../../shared/formulaire/sensibles.ts";
import { desFaits } from "../../../test/des-faits.ts";
import { JOUR, parcourir } from "../../../test/un-parcours.ts";
import { uneDemande } from "../../../test/une-demande.ts";
import { recapitulatif } from "./recapitulatif.ts";

it("imprime chaque réponse déposée qui n’est pas protégée, une fois, et rien d’autre", () => {
  fc.assert(
    fc.property(fc.gen(), (tirer) => {
      const { claires: reponses } = separer(reponsesRetenues(parcourir(tirer), JOUR));
      const faits = desFaits({ demande: uneDemande({ reponses }) });
      const imprimees = recapitulatif(faits).flatMap((bloc) => (bloc.genre === "tableau" ? bloc.lignes : []));
      const attendues = questionsDe(reponses, JOUR).filter(
        ({ champ, valeur }) =>
          valeur !== undefined &&
          !champ.sensible &&
          !["personnes", "confirmations"].includes(champ.type) &&
          !(champ.type === "montants" && Object.keys(Object(valeur)).length === 0),
      );
      expect(imprimees.map(({ intitule }) => intitule).toSorted()).toEqual(
        attendues.map(({ champ }) => champ.libelle).toSorted(),
      );
    }),
    { numRuns: 10, endOnFailure: true },
  );
});
